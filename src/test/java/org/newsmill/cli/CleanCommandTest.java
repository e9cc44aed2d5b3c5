package org.newsmill.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CleanCommandTest {
  @TempDir private Path output;

  @Test
  void refusesADirectoryWithoutTables() {
    assertEquals(2, Newsmill.run("clean", output.toString()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"clean", "report", "show", "erase"})
  void refusesAnOptionThatBeamDoesNotKnow(String command) {
    List<String> arguments = new ArrayList<>(List.of(command, output.toString()));
    switch (command) {
      case "show" -> arguments.add("article");
      case "erase" -> arguments.add("--ids=" + output.resolve("ids"));
      default -> {}
    }

    CommandRun run =
        CommandRun.withBeam(List.of("--noSuchOption=1"), arguments.toArray(String[]::new));

    assertEquals(2, run.exit());
    assertTrue(run.err().contains("noSuchOption"), run.err());
  }

  @Test
  void removesWhatDeadRunsStaged_ofEveryBatch() throws IOException {
    write(output.resolve(".staging/one/run1/article/dt=2024-12-05/part-one-00000.avro"));
    write(output.resolve(".staging/two/run9/attempts/1"));
    Path published = output.resolve("article/dt=2024-12-04/part-one-00000.avro");
    write(published);

    CommandRun clean = CommandRun.of("clean", output.toString());

    assertEquals(new CommandRun(0, "removed 2 staged files\n", ""), clean);
    assertTrue(Files.notExists(output.resolve(".staging")));
    assertTrue(Files.exists(published));
  }

  private static void write(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, "x");
  }
}
