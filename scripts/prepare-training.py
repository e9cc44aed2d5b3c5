#!/usr/bin/env python3
"""Turns the public sets into TSV that `newsmill train` reads: prepare-training.py DATA OUT.

Writes OUT/register-ko.tsv (news against comments) and OUT/headlines-en.tsv (headlines whose
entities all have the same sentiment). Standard library only; equal input gives equal output.
"""
import csv
import gzip
import re
import sys


def lines(path):
    return gzip.open(path, "rt", encoding="utf-8", newline="")


def one_line(text):
    return re.sub(r"[\t\r\n]+", " ", text)


def second_column(path):
    with lines(path) as rows:
        next(rows)
        for row in rows:
            yield row.rstrip("\r\n").split("\t", 1)[1]


def news(data):
    yield from second_column(f"{data}/topic/ynat-train.tsv.gz")
    with lines(f"{data}/entity/klue-ner-part.tsv.gz") as rows:
        for row in rows:
            # Whole sentences are rare in the sets of news, so each counts five times.
            if row.startswith("## ") and "-wikitree\t" in row:
                tagged = row.rstrip("\r\n").split("\t", 1)[1]
                yield from [re.sub(r"<(.*?):[A-Z]{2}>", r"\1", tagged)] * 5


def comments(data):
    for number, review in enumerate(second_column(f"{data}/sentiment/nsmc-reviews-ko.tsv.gz")):
        if number % 5 == 4:
            yield review
    with lines(f"{data}/sentiment/kote-ko.tsv.gz") as rows:
        for row in csv.reader(rows, delimiter="\t"):
            yield row[1]


def headlines(data):
    with lines(f"{data}/sentiment/sentfin-en.csv.gz") as rows:
        for row in csv.DictReader(rows):
            decisions = re.findall(r"'(positive|negative|neutral)'\s*[,}]", row["Decisions"])
            if len(set(decisions)) == 1:
                yield decisions[0], row["Title"]


def write(path, header, rows):
    with open(path, "w", encoding="utf-8", newline="\n") as out:
        out.write(header + "\n")
        for label, text in rows:
            out.write(f"{label}\t{one_line(text)}\n")


def main(data, out):
    register = [("news", t) for t in news(data)] + [("comment", t) for t in comments(data)]
    write(f"{out}/register-ko.tsv", "label\ttext", register)
    write(f"{out}/headlines-en.tsv", "label\theadline", headlines(data))


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit("usage: prepare-training.py DATA OUT")
    main(sys.argv[1], sys.argv[2])
