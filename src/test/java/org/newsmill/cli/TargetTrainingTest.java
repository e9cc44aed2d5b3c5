package org.newsmill.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsmill.model.ModelFile;
import org.newsmill.model.ModelHeader;

class TargetTrainingTest {
  @TempDir private Path folder;
  private Path rows;

  @BeforeEach
  void writeRows() throws IOException {
    StringBuilder json = new StringBuilder();
    for (int i = 0; i < 60; i++) {
      String text = "Moon " + i + " glows, Sand " + i + " fades while Brook " + i + " flows";
      json.append(row(text, "Moon " + i, "positive"));
      json.append(row(text, "Sand " + i, "negative"));
      json.append(row(text, "Brook " + i, "neutral"));
    }
    rows = Files.writeString(folder.resolve("rows.jsonl"), json);
  }

  private static String row(String text, String entity, String label) {
    return "{\"text\":\""
        + text
        + "\",\"entity\":\""
        + entity
        + "\",\"label\":\""
        + label
        + "\"}\n";
  }

  @Test
  void givesTheSameModel_andMeasuresItOnTextsThatItDidNotSee() throws IOException {
    CommandRun run = train("a.nmlm", "--tokens=target", "--folds=3");
    train("b.nmlm", "--tokens=target");

    assertEquals(0, run.exit(), run.err());
    assertArrayEquals(
        Files.readAllBytes(folder.resolve("a.nmlm")), Files.readAllBytes(folder.resolve("b.nmlm")));
    ModelHeader header = ModelFile.read(folder.resolve("a.nmlm")).header();
    assertEquals(List.of("negative", "neutral", "positive"), header.labels());
    assertEquals("target", header.features().tokens());
    assertTrue(run.out().contains("cross-validation over 3 parts:\n"), run.out());
    assertTrue(run.out().contains("| negative | 60 |"), run.out());
    assertTrue(
        Files.readString(folder.resolve("a.nmlm.md")).startsWith("# a.nmlm\n\nTask: targets."));
  }

  @Test
  void refusesOtherFeatures_andOneFold() {
    CommandRun untold = train("c.nmlm");
    CommandRun oneFold = train("c.nmlm", "--tokens=target", "--folds=1");

    assertEquals(2, untold.exit());
    assertEquals("newsmill train: train targets needs --tokens target\n", untold.err());
    assertEquals(2, oneFold.exit());
    assertEquals("newsmill train: --folds is 1, allowed: 0 or 2 and more\n", oneFold.err());
    assertFalse(Files.exists(folder.resolve("c.nmlm")));
  }

  private CommandRun train(String model, String... more) {
    return CommandRun.of(
        new TrainCommand(),
        java.util.stream.Stream.concat(
                java.util.stream.Stream.of(
                    "targets",
                    "--as-of=2031-02-03",
                    "--input=" + rows,
                    "--model=" + folder.resolve(model),
                    "--max-gram=1",
                    "--bucket-bits=10"),
                java.util.Arrays.stream(more))
            .toArray(String[]::new));
  }
}
