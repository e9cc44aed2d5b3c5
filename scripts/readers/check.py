#!/usr/bin/env python3
"""Reads the tables of an output with readers that others wrote: check.py OUTPUT [--answers FILE].

fastavro and avsc (Node) read each file of the manifest; DuckDB and ClickHouse read the tables
through schemas/ddl/ and answer docs/queries/*.sql. Row counts must be the manifest's, sums the
ledger's, days those of the published times, and both engines must answer alike. With --answers,
the answers are written as Markdown.
"""
import datetime
import json
import pathlib
import re
import subprocess
import sys
import zoneinfo

import chdb.session
import duckdb
import duckdb_extension_avro
import fastavro

ROOT = pathlib.Path(__file__).resolve().parents[2]
HERE = pathlib.Path(__file__).resolve().parent
ZONE = zoneinfo.ZoneInfo("Asia/Seoul")


def check(what, expected, actual):
    if expected != actual:
        sys.exit(f"{what}: expected {expected!r}, was {actual!r}")


def with_fastavro(output, manifest):
    tables = {}
    for file in manifest["files"]:
        table, partition, _ = file["path"].split("/")
        with open(output / file["path"], "rb") as data:
            rows = list(fastavro.reader(data))
        check(f"fastavro: rows of {file['path']}", file["rows"], len(rows))
        for row in rows:
            tables.setdefault(table, []).append((partition.split("=", 1)[1], row))
    for table, expected in manifest["tables"].items():
        check(f"fastavro: rows of {table}", expected["rows"], len(tables.get(table, [])))
    for column, total in manifest["ledger"].items():
        check(f"fastavro: ledger {column}", total, sum(row[column] for _, row in tables["ledger"]))
    for day, row in tables["article"]:
        if row["date_basis"] == "published":
            check(f"fastavro: day of {row['article_id']}", day,
                  row["published_at"].astimezone(ZONE).date().isoformat())
    if not any(re.search("[가-힣]", row["title"] or "") for _, row in tables["article"]):
        sys.exit("fastavro: no title holds Hangul")


def with_avsc(output, manifest):
    files = {str(output / file["path"]): file["rows"] for file in manifest["files"]}
    done = subprocess.run(["node", HERE / "count.js"], input="\n".join(files), text=True,
                          stdout=subprocess.PIPE, check=True)
    check("avsc: rows by file", files, json.loads(done.stdout))


def ddl(engine, output):
    """The engine's statements for the tables at a place."""
    text = (ROOT / "schemas/ddl" / f"{engine}.sql").read_text(encoding="utf-8")
    text = re.sub(r"^--.*\n", "", text, flags=re.M).replace("${output}", str(output))
    return [statement.strip() for statement in text.split(";\n") if statement.strip()]


def statements(engine, output, tables):
    """The engine's statements, without those of tables that have no file to read a schema from."""
    for statement in ddl(engine, output):
        name = re.search(r"VIEW (\w+) AS", statement)
        if name and tables.get(name.group(1), {"rows": 0})["rows"] > 0:
            yield statement


class DuckDb:
    name = "DuckDB"

    def __init__(self, output, tables):
        extension = next(pathlib.Path(duckdb_extension_avro.__path__[0]).glob("extensions/v*/*.duckdb_extension"))
        self.connection = duckdb.connect()
        self.connection.execute(f"LOAD '{extension}'")
        for statement in statements("duckdb", output, tables):
            self.connection.execute(statement)

    def rows(self, query):
        done = self.connection.execute(query)
        return [d[0] for d in done.description], [list(row) for row in done.fetchall()]


class ClickHouse:
    name = "ClickHouse"

    def __init__(self, output, tables):
        self.session = chdb.session.Session()
        self.session.query("CREATE DATABASE newsmill")
        self.session.query("USE newsmill")
        for statement in statements("clickhouse", output, tables):
            self.session.query(statement)

    def rows(self, query):
        done = self.session.query(query + " FORMAT JSONCompact", "JSONCompact").bytes()
        table = json.loads(done)
        return [column["name"] for column in table["meta"]], table["data"]


def plain(value):
    """A value as both engines can be compared by: text, with numbers of equal form."""
    if value is None or value == "":
        return ""
    if isinstance(value, datetime.datetime):
        return value.strftime("%Y-%m-%d %H:%M:%S")
    text = re.sub(r"^(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d)\.000$", r"\1", str(value))
    return f"{float(text):g}" if re.fullmatch(r"-?\d+(\.\d+)?(e-?\d+)?", text) else text


def with_engines(output, manifest):
    engines = [engine(output, manifest["tables"]) for engine in (DuckDb, ClickHouse)]
    for table, expected in manifest["tables"].items():
        if expected["rows"] > 0:
            for engine in engines:
                _, rows = engine.rows(f"SELECT COUNT(*) FROM {table}")
                check(f"{engine.name}: rows of {table}", str(expected["rows"]), str(rows[0][0]))
    annotated = manifest["ledger"]["articles_annotated"]
    for engine in engines:
        _, rows = engine.rows("SELECT SUM(articles) + SUM(undated) FROM daily_total")
        check(f"{engine.name}: articles and undated of daily_total", str(annotated), str(rows[0][0]))
    for file in sorted((ROOT / "docs/queries").glob("*.sql")):
        query = file.read_text(encoding="utf-8")
        answers = []
        for engine in engines:
            columns, rows = engine.rows(query)
            answers.append((columns, [[plain(value) for value in row] for row in rows]))
        check(f"{file.name}: ClickHouse answers as DuckDB does", answers[0], answers[1])
        if not answers[0][1]:
            sys.exit(f"{file.name}: no rows")
        yield file, query, answers[0]


def markdown(file, query, answer):
    columns, rows = answer
    lines = [f"## {file.stem}", "", query.splitlines()[0].removeprefix("-- "), "",
             f"[{file.name}]({file.name})", "", "| " + " | ".join(columns) + " |",
             "|" + "---|" * len(columns)]
    lines += ["| " + " | ".join(value.replace("|", "\\|") for value in row) + " |" for row in rows[:10]]
    return "\n".join(lines) + "\n"


def main(output, answers=None):
    manifest = json.loads((output / "manifest.json").read_text(encoding="utf-8"))
    with_fastavro(output, manifest)
    with_avsc(output, manifest)
    parts = [markdown(*answered) for answered in with_engines(output, manifest)]
    if answers:
        answers.write_text(
            "# Questions and answers\n\nThe questions run as they are on DuckDB and ClickHouse; `schemas/ddl/` makes"
            " the tables visible.\nThe answers are those of the sample (`pipelines/sample.yaml`), written by"
            " `scripts/readers/run`.\n\n" + "\n".join(parts), encoding="utf-8")
    print(f"readers: fastavro, avsc, DuckDB and ClickHouse agree on {len(manifest['tables'])} tables and {len(parts)} queries")


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[3]) if len(sys.argv) > 3 else None)
