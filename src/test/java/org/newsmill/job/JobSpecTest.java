package org.newsmill.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JobSpecTest {
  @TempDir private Path directory;
  private JobFiles jobs;

  @BeforeEach
  void openDirectory() {
    jobs = new JobFiles(directory);
  }

  @Test
  void hashIsEqual_whenTheJobIsReadAgain() {
    assertEquals(jobs.read(JobFiles.MINIMAL).hash(), jobs.read(JobFiles.MINIMAL).hash());
  }

  @Test
  void hashFollowsWhatTheRulesSay_notWhereTheyLie() throws IOException {
    Files.writeString(directory.resolve("one.yaml"), "a");
    Files.writeString(directory.resolve("copy.yaml"), "a");
    Files.writeString(directory.resolve("other.yaml"), "b");
    String one = jobs.read(JobFiles.MINIMAL + "boilerplate: one.yaml\n").hash();

    assertNotEquals(jobs.read(JobFiles.MINIMAL).hash(), one);
    assertNotEquals(jobs.read(JobFiles.MINIMAL + "boilerplate: other.yaml\n").hash(), one);
    assertEquals(jobs.read(JobFiles.MINIMAL + "boilerplate: copy.yaml\n").hash(), one);
  }

  @ParameterizedTest
  @CsvSource({
    "name, other",
    "batch, other",
    "as_of, 2024-12-04",
    "time_zone, UTC",
    "min_body_chars, 2",
    "max_document_bytes, 2",
    "max_reject_ratio, 0.2",
    "late_days, 3",
    "store_body, false",
    "keywords_per_article, 2",
    "input[0].path, /other",
    "input[0].format, jsonl",
    "input[0].preset, news-please",
    "input[0].fields.title, other",
    "input[1].path, /other"
  })
  void hashDiffers_whenTheRowsCanDiffer(String key, String value) {
    assertNotEquals(
        jobs.read(JobFiles.MINIMAL).hash(), jobs.read(JobFiles.MINIMAL, key, value).hash());
  }

  @Test
  void hashDiffers_whenTheUserDictionaryHasOtherWords() throws IOException {
    Path one = Files.writeString(directory.resolve("one.txt"), "소라\n챗GPT\n");
    Path same = Files.writeString(directory.resolve("same.txt"), "# games\n챗GPT\n소라\n");
    Path other = Files.writeString(directory.resolve("other.txt"), "소라\n");
    String hash = jobs.read(JobFiles.MINIMAL, "user_dictionary", one.toString()).hash();

    assertEquals(hash, jobs.read(JobFiles.MINIMAL, "user_dictionary", same.toString()).hash());
    assertNotEquals(hash, jobs.read(JobFiles.MINIMAL, "user_dictionary", other.toString()).hash());
    assertNotEquals(hash, jobs.read(JobFiles.MINIMAL).hash());
  }

  @ParameterizedTest
  @CsvSource({
    "output, /elsewhere",
    "runner, flink",
    "parallelism, 3",
    "flink, 'flink.example:8081'",
    "beam, '{objectReuse: true}'",
    "file_bytes, 7000",
    "report, true",
    "analyzer, nori",
    "input[0].preset, newsmill"
  })
  void hashIsEqual_whenOnlyPlaceOrRunnerDiffer(String key, String value) {
    assertEquals(
        jobs.read(JobFiles.MINIMAL).hash(), jobs.read(JobFiles.MINIMAL, key, value).hash());
  }

  @Test
  void hashDiffers_whenThePublishersDiffer() throws IOException {
    Files.writeString(directory.resolve("own.tsv"), "가온통신\tGaon\tKR\tagency\t\t\n");

    assertNotEquals(
        jobs.read(JobFiles.MINIMAL).hash(),
        jobs.read(JobFiles.MINIMAL + "publishers: own.tsv\n").hash());
  }

  @Test
  void hashDiffers_whenTheEntitiesDiffer() throws IOException {
    Files.writeString(directory.resolve("own.tsv"), "a\tperson\tKR\t달님\tMoon\t\t\t\n");

    assertNotEquals(
        jobs.read(JobFiles.MINIMAL).hash(),
        jobs.read(JobFiles.MINIMAL + "entities: own.tsv\n").hash());
  }
}
