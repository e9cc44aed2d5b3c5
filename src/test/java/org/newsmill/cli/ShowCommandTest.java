package org.newsmill.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShowCommandTest {
  @TempDir private Path output;

  @Test
  void refusesOutput_whenItHoldsNoTables() {
    assertRefused(
        2,
        "newsmill: command line: OUTPUT: "
            + output
            + " holds no tables; allowed: the output directory of a job");
  }

  @Test
  void refusesLimit_whenItIsNegative() {
    assertRefused(
        2, "newsmill: command line: --limit: is -1; allowed: a number from 0", "--limit", "-1");
  }

  @Test
  void fails_whenAFileIsCut() throws IOException {
    Path file = output.resolve("article/dt=2024-12-05/part-x-00000.avro");
    Files.createDirectories(file.getParent());
    Files.writeString(file, "Obj");
    Files.writeString(
        output.resolve("manifest.json"),
        "{\"job\":{},\"ledger\":{},\"rejects\":[],\"tables\":{},\"files\":[]}");

    assertRefused(1, "newsmill: " + file + " is no whole Avro file: Not an Avro data file.");
  }

  private void assertRefused(int exitCode, String message, String... options) {
    String[] arguments = new String[options.length + 3];
    arguments[0] = "show";
    arguments[1] = output.toString();
    arguments[2] = "article";
    System.arraycopy(options, 0, arguments, 3, options.length);
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    PrintStream before = System.err;
    System.setErr(new PrintStream(err, true, UTF_8));
    try {
      assertEquals(exitCode, Newsmill.run(arguments));
    } finally {
      System.setErr(before);
    }
    assertEquals(message, err.toString(UTF_8).strip());
  }
}
