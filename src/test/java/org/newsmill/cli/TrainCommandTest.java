package org.newsmill.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsmill.model.FeatureSpec;
import org.newsmill.model.FictionalRows;
import org.newsmill.model.LinearModel;
import org.newsmill.model.ModelFile;

class TrainCommandTest {
  @TempDir private Path folder;

  @Test
  void writesTheSameModelAndCard_fromTsvAndFromJsonLines() throws IOException {
    StringBuilder tsv = new StringBuilder("label\ttitle\n");
    StringBuilder json = new StringBuilder();
    FictionalRows.all()
        .forEach(
            row -> {
              tsv.append(row.label()).append('\t').append(row.title()).append('\n');
              json.append(
                  "{\"label\":\"" + row.label() + "\",\"title\":\"" + row.title() + "\"}\n");
            });
    Path first = train("rows.tsv", tsv.toString(), "a.nmlm", 0);
    Path second = train("rows.jsonl", json.toString(), "b.nmlm", 0);

    assertArrayEquals(Files.readAllBytes(first), Files.readAllBytes(second));
    LinearModel model = ModelFile.read(first);
    assertEquals(List.of("economy", "sports"), model.labels());
    assertEquals("2031-02-03", model.header().asOf());
    String card = Files.readString(Path.of(first + ".md"));
    assertTrue(card.contains("- Fictional rows (CC0)\n"), card);
    assertTrue(
        card.contains(
            "    newsmill train topic --input rows.tsv --model a.nmlm --as-of 2031-02-03"
                + " --bucket-bits 10 --min-texts 1\n"),
        card);
  }

  @Test
  void renamesAndSelectsLabels() throws IOException {
    String rows = "rating\treview\n" + "1\t싱거운 국\n".repeat(3) + "5\t국\n" + "9\t시원한 국\n".repeat(3);
    Path input = Files.writeString(folder.resolve("rows.tsv"), rows);
    Path model = folder.resolve("m.nmlm");
    CommandRun run =
        CommandRun.of(
            new TrainCommand(),
            "sentiment",
            "--input=" + input,
            "--model=" + model,
            "--as-of=2031-02-03",
            "--map=1=negative",
            "--map=9=positive",
            "--labels=negative,positive");

    assertEquals("", run.err());
    assertEquals(0, run.exit());
    assertEquals(List.of("negative", "positive"), ModelFile.read(model).labels());
  }

  @Test
  void endsWithTwo_andNamesFileLineAndReason_whenARowIsMalformed() throws IOException {
    Path model = train("rows.tsv", "label\ttitle\na\tb\nno tab\n", "a.nmlm", 2);
    assertFalse(Files.exists(model));
  }

  @Test
  void endsWithTwo_whenADayOrAFileIsWrong() {
    CommandRun day =
        CommandRun.of(new TrainCommand(), "topic", "--input=x", "--model=y", "--as-of=yesterday");
    assertEquals(2, day.exit());
    assertEquals("newsmill train: --as-of is yesterday, expected YYYY-MM-DD", day.err().strip());
    CommandRun file =
        CommandRun.of(
            new TrainCommand(),
            "topic",
            "--input=target/no-such.tsv",
            "--model=y",
            "--as-of=2031-02-03");
    assertEquals(2, file.exit());
    assertEquals("newsmill train: target/no-such.tsv: no such file", file.err().strip());
  }

  /** The tables mean by it that no topic is sure enough. */
  @Test
  void endsWithTwo_whenATopicIsCalledUnknown() throws IOException {
    String rows = "label\ttitle\n" + "unknown\t국\n".repeat(3) + "soup\t시원한 국\n".repeat(3);
    Path input = Files.writeString(folder.resolve("rows.tsv"), rows);
    Path model = folder.resolve("m.nmlm");
    List<String> words =
        new ArrayList<>(
            List.of("topic", "--input=" + input, "--model=" + model, "--as-of=2031-02-03"));
    CommandRun refused = CommandRun.of(new TrainCommand(), words.toArray(String[]::new));
    assertEquals(2, refused.exit());
    assertEquals(
        "newsmill train: label unknown means in the tables that no topic is sure enough, allowed:"
            + " any other name (--map unknown=other), or --labels without it",
        refused.err().strip());
    assertFalse(Files.exists(model));

    words.add("--map=unknown=other");
    assertEquals(0, CommandRun.of(new TrainCommand(), words.toArray(String[]::new)).exit());
    assertEquals(List.of("other", "soup"), ModelFile.read(model).labels());
  }

  @Test
  void trainsALanguageModel_andCalibratesItOnOtherRows() throws IOException {
    Path input =
        Files.writeString(
            folder.resolve("train.tsv"), "label\ttext\n" + "de\tBrücke\nnl\tbruggen\n".repeat(3));
    Path dev =
        Files.writeString(
            folder.resolve("dev.tsv"), "label\ttext\nde\tBrücken 12\nnl\tbrug\nnl\t34\n");
    Path model = folder.resolve("language.nmlm");
    CommandRun run =
        CommandRun.of(
            new TrainCommand(),
            "language",
            "--input=" + input,
            "--calibrate=" + dev,
            "--model=" + model,
            "--as-of=2031-02-03",
            "--bucket-bits=10");

    assertEquals(0, run.exit(), run.err());
    LinearModel read = ModelFile.read(model);
    assertEquals(List.of("de", "nl"), read.labels());
    assertEquals(new FeatureSpec(1, 5, 1, 10, 0, ""), read.header().features());
    assertTrue(Files.readString(Path.of(model + ".md")).contains("| nl | 1 | 1.0000 |"));
  }

  @Test
  void asksForCalibration_whereTheTaskIsLanguage() throws IOException {
    for (String task : List.of("language", "topic")) {
      List<String> words =
          new ArrayList<>(List.of(task, "--input=x", "--model=y", "--as-of=2031-02-03"));
      if (task.equals("topic")) {
        words.add("--calibrate=z");
      }
      CommandRun run = CommandRun.of(new TrainCommand(), words.toArray(String[]::new));

      assertEquals(2, run.exit());
      assertEquals(
          "newsmill train: --calibrate FILE goes with train language, and only there",
          run.err().strip());
    }
  }

  private Path train(String name, String content, String model, int exit) throws IOException {
    Path input = Files.writeString(folder.resolve(name), content);
    Path output = folder.resolve(model);
    CommandRun run =
        CommandRun.of(
            new TrainCommand(),
            "topic",
            "--input=" + input,
            "--model=" + output,
            "--as-of=2031-02-03",
            "--data=Fictional rows (CC0)",
            "--bucket-bits=10",
            "--min-texts=1");
    assertEquals(exit, run.exit(), run.err());
    if (exit == 0) {
      assertEquals("", run.err());
      assertTrue(run.out().contains("majority class: macro-F1"), run.out());
    } else {
      assertEquals(
          "newsmill train: " + input + ":3: 1 columns, the header has 2", run.err().strip());
    }
    return output;
  }
}
