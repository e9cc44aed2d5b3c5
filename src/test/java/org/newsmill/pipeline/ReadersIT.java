package org.newsmill.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Readers that others wrote read the sample's tables and answer the questions of docs/queries. */
class ReadersIT {
  private static final Path ANSWERS = Path.of("docs", "queries", "README.md");
  private static final int TOOL_MISSING = 69;

  @TempDir Path directory;

  @Test
  void readersAgreeOnTables_andAnswersAreThoseOfTheDocument()
      throws IOException, InterruptedException {
    Path output = directory.resolve("out");
    JobRunner.run(JobRunner.SAMPLE, output, JobRunner.direct(), Map.of());
    Path answers = Boolean.getBoolean("golden.update") ? ANSWERS : directory.resolve("answers.md");

    Process process =
        new ProcessBuilder(
                "scripts/readers/run", output.toString(), "--answers", answers.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int exit = process.waitFor();

    assumeTrue(exit != TOOL_MISSING, said);
    assertEquals(0, exit, said);
    assertEquals(
        Files.readString(ANSWERS),
        Files.readString(answers),
        ANSWERS + " is stale: run scripts/update-golden");
  }
}
