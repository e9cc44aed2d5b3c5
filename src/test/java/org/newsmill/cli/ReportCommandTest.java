package org.newsmill.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportCommandTest {
  private static final String MANIFEST =
      """
      {"job": {"name": "harbour", "batch": "b", "as_of": "2024-12-05", "time_zone": "Asia/Seoul",
       "newsmill_version": "1"}, "ledger": {}, "rejects": [], "tables": {}, "files": []}
      """;

  @TempDir private Path output;

  @Test
  void refusesOutput_whenItHoldsNoTables() {
    String message =
        "newsmill: command line: OUTPUT: "
            + output
            + " holds no tables; allowed: the output directory of a job";

    assertEquals(
        new CommandRun(2, "", message + System.lineSeparator()),
        CommandRun.of("report", output.toString()));
  }

  @Test
  void writesIntoTheOutput_whenNoFileIsNamed() throws IOException {
    publish("b", MANIFEST);

    CommandRun run = CommandRun.of("report", output.toString());

    assertEquals(new CommandRun(0, output + "/report.html" + System.lineSeparator(), ""), run);
    String html = Files.readString(output.resolve("report.html"));
    assertTrue(html.contains("<html lang=\"ko\">"));
    assertTrue(html.contains("<title>harbour</title>"));
  }

  @Test
  void isAboutTheLatestDay_thatWasMined_whateverRanBehind() throws IOException {
    publish("b", MANIFEST);
    publish("late", MANIFEST.replace("harbour", "late").replace("12-05", "12-01"));
    publish(
        "t",
        "{\"job\": {\"name\": \"t\", \"batch\": \"t\", \"command\": \"trends\","
            + " \"as_of\": \"2024-12-06\"}, \"ledger\": {}, \"rejects\": [], \"tables\": {}, \"files\": []}");

    assertEquals(0, CommandRun.of("report", output.toString()).exit());

    String html = Files.readString(output.resolve("report.html"));
    assertTrue(html.contains("<title>harbour</title>"));
  }

  private void publish(String batch, String manifest) throws IOException {
    Path manifests = Files.createDirectories(output.resolve(".manifests"));
    Files.writeString(manifests.resolve(batch + ".json"), manifest);
    Files.writeString(output.resolve("manifest.json"), manifest);
  }

  @Test
  void writesTheNamedFile_inTheNamedLanguage() throws IOException {
    publish("b", MANIFEST);
    Path file = output.resolve("new/보고.html");

    assertEquals(
        0, CommandRun.of("report", output.toString(), "--output=" + file, "--lang=en").exit());

    assertTrue(Files.readString(file).contains("<html lang=\"en\">"));
  }
}
