package org.newsmill.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsmill.model.LinearModel;
import org.newsmill.model.ModelFile;

class ShippedModelTest {
  private static final Path MODELS = Path.of("src", "main", "resources", "models");
  private static final Path TITLES = Path.of("..", "shared", "data", "topic", "ynat-train.tsv.gz");
  private static final Map<String, List<String>> LABELS =
      Map.of(
          "section-ko.nmlm",
              List.of("politics", "economy", "society", "culture", "world", "it_science", "sports"),
          "tone-reviews-ko.nmlm", List.of("negative", "positive"),
          "register-ko.nmlm", List.of("comment", "news"),
          "tone-en.nmlm", List.of("negative", "neutral", "positive"),
          "target-en.nmlm", List.of("negative", "neutral", "positive"));

  @TempDir private Path folder;

  @Test
  void weighsAFewMegabytes_andHasACard_perModel() throws IOException {
    for (Map.Entry<String, List<String>> entry : LABELS.entrySet()) {
      Path file = MODELS.resolve(entry.getKey());
      LinearModel model = ModelFile.read(file);
      assertEquals(entry.getValue(), model.labels());
      assertTrue(Files.size(file) < 4_000_000, entry.getKey());
      assertTrue(!model.header().data().isEmpty(), entry.getKey());
      String card = Files.readString(Path.of(file + ".md"));
      assertTrue(card.startsWith("# " + entry.getKey() + "\n"), card);
      assertTrue(card.contains(Files.size(file) + " bytes"), card);
      String notice = Files.readString(Path.of("NOTICE"));
      assertTrue(notice.contains(entry.getKey()), entry.getKey() + " is not in NOTICE");
    }
  }

  @Test
  void rebuildsTheSectionModel_byteByByte() throws IOException {
    assumeTrue(Files.exists(TITLES), "skipped: " + TITLES + " is absent");
    Path model = folder.resolve("section-ko.nmlm");
    CommandRun run =
        CommandRun.of(
            new TrainCommand(),
            "topic",
            "--as-of=2024-12-01",
            "--input=" + TITLES,
            "--model=" + model,
            "--data=KLUE-YNAT train (CC BY-SA 4.0)",
            "--map=정치=politics",
            "--map=경제=economy",
            "--map=사회=society",
            "--map=생활문화=culture",
            "--map=세계=world",
            "--map=IT과학=it_science",
            "--map=스포츠=sports",
            "--labels=politics,economy,society,culture,world,it_science,sports",
            "--min-gram=2",
            "--max-gram=3",
            "--bucket-bits=19");

    assertEquals(0, run.exit(), run.err());
    assertArrayEquals(
        Files.readAllBytes(MODELS.resolve("section-ko.nmlm")), Files.readAllBytes(model));
  }
}
