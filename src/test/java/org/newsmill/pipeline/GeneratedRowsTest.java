package org.newsmill.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsmill.sample.SampleCorpus;
import org.newsmill.sample.SampleSpec;
import org.newsmill.write.Manifest;

/** Rows of a generated corpus in which one story is half of all articles. */
class GeneratedRowsTest {
  private static final int ARTICLES = 300;

  @TempDir Path temp;

  @Test
  void flinkGivesTheRowsOfTheDirectRunner() throws IOException {
    SampleSpec.Shares shares = new SampleSpec.Shares(0.15, 0.1, 0.5, 0.02, 0.02);
    Path corpus = temp.resolve("corpus");
    SampleCorpus.write(
        new SampleSpec(ARTICLES, 5, 4, false, 500, 0.1, shares, LocalDate.of(2024, 12, 5), 30, 3),
        corpus);
    Path job = corpus.resolve(SampleCorpus.JOB);

    Manifest direct = JobRunner.run(job, temp.resolve("direct"), JobRunner.direct(), Map.of());
    Manifest flink = JobRunner.run(job, temp.resolve("flink"), JobRunner.flink(3), Map.of());

    TableRows rows = TableRows.of(temp.resolve("direct"));
    assertEquals(List.of(), TableRows.of(temp.resolve("flink")).differencesTo(rows));
    assertEquals(Map.of("quoted_windows_of_many_texts", 1L), direct.caps());
    assertEquals(direct.caps(), flink.caps());
    String hottest =
        rows.byTable().get("duplicate").stream()
            .map(row -> row.replaceFirst(".*\"group_id\": \"([0-9a-f]+)\".*", "$1"))
            .collect(java.util.stream.Collectors.groupingBy(id -> id))
            .values()
            .stream()
            .max(java.util.Comparator.comparing(List::size))
            .orElseThrow()
            .get(0);
    List<String> members =
        rows.byTable().get("duplicate").stream().filter(row -> row.contains(hottest)).toList();
    assertTrue(members.size() > ARTICLES / 3, members.size() + " members of the hot story");
    assertEquals(1, members.stream().filter(row -> row.contains("\"origin\"")).count());
  }
}
