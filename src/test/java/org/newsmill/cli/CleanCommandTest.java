package org.newsmill.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CleanCommandTest {
  @TempDir private Path output;

  @Test
  void refusesADirectoryWithoutTables() {
    assertEquals(2, Newsmill.run("clean", output.toString()));
  }

  @Test
  void removesWhatDeadRunsStaged_ofEveryBatch() throws IOException {
    write(output.resolve(".staging/one/run1/article/dt=2024-12-05/part-one-00000.avro"));
    write(output.resolve(".staging/two/run9/attempts/1"));
    Path published = output.resolve("article/dt=2024-12-04/part-one-00000.avro");
    write(published);

    CommandRun clean = CommandRun.of(new CleanCommand(), output.toString());

    assertEquals(new CommandRun(0, "removed 2 staged files\n", ""), clean);
    assertTrue(Files.notExists(output.resolve(".staging")));
    assertTrue(Files.exists(published));
  }

  private static void write(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, "x");
  }
}
