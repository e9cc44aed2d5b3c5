"""Reads the tables of an output with Trino: with_trino.py PORT OUTPUT [QUERIES].

The statements of schemas/ddl/trino.sql must be taken as they are, rows must be the manifest's, sums the
ledger's, days those of the published times, and queries be answered as their document says.
"""
import json
import pathlib
import sys

import trino
from check import check, ddl, markdown, plain


class Trino:
    def __init__(self, port):
        self.cursor = trino.dbapi.connect(
            host="127.0.0.1", port=port, user="newsmill", catalog="newsmill", schema="tables").cursor()
        self.checks = 0

    def rows(self, statement):
        self.cursor.execute(statement)
        rows = self.cursor.fetchall()
        return [column[0] for column in self.cursor.description or []], rows

    def check(self, what, expected, query):
        check(f"Trino: {what}", expected, self.rows(query)[1][0][0])
        self.checks += 1


def make_tables(engine, output):
    engine.rows("CREATE SCHEMA newsmill.tables")
    for statement in ddl("trino", f"local://{output}"):
        engine.rows(statement)


def check_tables(engine, manifest):
    for table, expected in manifest["tables"].items():
        engine.check(f"rows of {table}", expected["rows"], f"SELECT count(*) FROM {table}")
    for column, total in manifest["ledger"].items():
        engine.check(f"ledger {column}", total, f"SELECT sum({column}) FROM ledger")
    annotated = manifest["ledger"]["articles_annotated"]
    engine.check("articles of daily_total", annotated, "SELECT sum(articles) + sum(undated) FROM daily_total")
    engine.check("days of published times", 0, """
        SELECT count(*) FROM article WHERE date_basis = 'published' AND dt <>
        cast(with_timezone(published_at, 'UTC') AT TIME ZONE 'Asia/Seoul' AS date)""")
    engine.check("lists", True, "SELECT sum(cardinality(links)) >= 0 FROM article")
    engine.check("records in lists", True, """
        SELECT count(*) > 0 FROM article CROSS JOIN UNNEST(body_spans) AS span(kind, "start", "end") WHERE "end" > "start" """)
    engine.check("Hangul", True, "SELECT count(*) > 0 FROM article WHERE regexp_like(title, '[가-힣]')")
    engine.check("nulls", True, "SELECT count(*) > 0 FROM article WHERE byline IS NULL AND title IS NOT NULL")


def check_queries(engine, queries):
    document = (queries / "README.md").read_text(encoding="utf-8")
    files = sorted(queries.glob("*.sql"))
    for file in files:
        query = file.read_text(encoding="utf-8")
        columns, rows = engine.rows(query)
        section = markdown(file, query, (columns, [[plain(value) for value in row] for row in rows]))
        if section not in document:
            sys.exit(f"{file.name}: Trino answers otherwise than {queries}/README.md:\n{section}")
    return len(files)


def main(port, output, queries=None):
    engine = Trino(port)
    make_tables(engine, output)
    check_tables(engine, json.loads((output / "manifest.json").read_text(encoding="utf-8")))
    answered = check_queries(engine, queries) if queries else 0
    print(f"trino: {engine.checks} checks and {answered} queries agree")


if __name__ == "__main__":
    main(int(sys.argv[1]), pathlib.Path(sys.argv[2]).resolve(), *(pathlib.Path(path) for path in sys.argv[3:]))
