package org.newsmill.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.newsmill.write.Manifest;

class SummaryFrameTest {
  private static final String MANIFEST =
      """
      {"job": {"batch": "b", "as_of": "2024-12-05"}, "ledger": {}, "rejects": [],
       "tables": {"trend": {"rows": 1200, "schema_fingerprint": "0"}}, "files": []}
      """;

  @Test
  void beginsWithTheBatch_andEndsWithTheTables() throws Exception {
    Manifest manifest = Manifest.fromJson(MANIFEST);
    StringWriter out = new StringWriter();
    PrintWriter printer = new PrintWriter(out);
    SummaryFrame.begin(printer, manifest);
    SummaryFrame.end(printer, manifest, "s3://news/out", "trend");

    assertEquals(
        """
        Batch b, as of 2024-12-05


        Tables in s3://news/out
          trend                1,200 rows
        Look at rows: scripts/newsmill show s3://news/out trend --limit 5
        """,
        out.toString());
  }

  @Test
  void pathsBelowTheWorkingDirectoryAreRelativeToIt() {
    String here = System.getProperty("user.dir");
    assertEquals("out/sample", SummaryFrame.shorter(here + "/out/sample"));
    assertEquals("out/sample", SummaryFrame.shorter("out/sample"));
    assertEquals("/elsewhere", SummaryFrame.shorter("/elsewhere"));
  }
}
