package org.newsmill.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsmill.testing.ForeignScript;

/** Readers that others wrote read the sample's tables and answer the questions of docs/queries. */
class ReadersIT {
  private static final Path ANSWERS = Path.of("docs", "queries", "README.md");

  @TempDir Path directory;

  @Test
  void readersAgreeOnTables_andAnswersAreThoseOfTheDocument()
      throws IOException, InterruptedException {
    Path output = directory.resolve("out");
    JobRunner.run(JobRunner.SAMPLE, output, JobRunner.direct(), Map.of());
    Path answers = Boolean.getBoolean("golden.update") ? ANSWERS : directory.resolve("answers.md");

    ForeignScript.check("scripts/readers/run", output.toString(), "--answers", answers.toString());
    assertEquals(
        Files.readString(ANSWERS),
        Files.readString(answers),
        ANSWERS + " is stale: run scripts/update-golden");
  }
}
