#!/usr/bin/env python3
"""Turns the public sets into files that `newsmill evaluate` reads: prepare-evaluation.py DATA OUT.

Of sets that only measure, the 300 rows with the smallest SHA-256 of their text may be looked at
when lexicons are written and thresholds are chosen; numbers are reported on the rest. Standard
library only.
"""
import csv
import gzip
import hashlib
import json
import re
import sys
import tarfile

LOOKED_AT = 300


def digest(text):
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def write(path, lines):
    with open(path, "w", encoding="utf-8", newline="\n") as out:
        out.writelines(line + "\n" for line in lines)


def finance_headlines(data, out):
    with open(f"{data}/sentiment/finance-headlines-ko.tsv", encoding="utf-8", newline="") as rows:
        header, *lines = rows.read().rstrip("\n").split("\n")
    lines.sort(key=lambda line: digest(line.split("\t", 1)[1]))
    write(f"{out}/finance-looked-at.tsv", [header] + lines[:LOOKED_AT])
    write(f"{out}/finance-rest.tsv", [header] + lines[LOOKED_AT:])


def full_articles(data, out):
    with gzip.open(f"{data}/topic/ko-news-full-text.jsonl.gz", "rt", encoding="utf-8") as rows:
        lines = [(json.loads(line), line.rstrip("\n")) for line in rows]
    lines.sort(key=lambda row: digest(row[0]["text"]))

    def seven(rows):
        return [line for row, line in rows if row["label"] != "연예"]

    write(f"{out}/articles-looked-at.jsonl", seven(lines[:LOOKED_AT]))
    write(f"{out}/articles-rest.jsonl", seven(lines[LOOKED_AT:]))
    write(f"{out}/articles-seven.jsonl", seven(lines))


def bbc(data, out):
    with tarfile.open(f"{data}/topic/bbc-en-full-text.tar.gz") as tar:
        articles = [
            json.dumps(
                {"label": m.name.split("/")[-2], "text": tar.extractfile(m).read().decode("latin-1")}
            )
            for m in tar
            if re.search(r"/[a-z]+/\d+\.txt$", m.name)
        ]
    write(f"{out}/bbc.jsonl", articles)


def phrasebank(data, out):
    path = f"{data}/sentiment/phrasebank-koen.csv.gz"
    with gzip.open(path, "rt", encoding="utf-8", newline="") as rows:
        parsed = list(csv.DictReader(rows))
    for name, column in (("en", "sentence"), ("ko", "kor_sentence")):
        lines = [f"{row['labels']}\t{' '.join(row[column].split())}" for row in parsed]
        write(f"{out}/phrasebank-{name}.tsv", ["label\theadline"] + lines)


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit("usage: prepare-evaluation.py DATA OUT")
    for prepare in (finance_headlines, full_articles, bbc, phrasebank):
        prepare(sys.argv[1], sys.argv[2])
