package org.newsmill.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsmill.testing.HostileFiles;
import org.newsmill.write.Manifest;

/** The whole job over public files that were made to break readers. */
class HostileJobTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path directory;

  @Test
  void accountsForEveryDocumentOfEveryFile() throws IOException {
    List<Path> files = HostileFiles.unpack(directory.resolve("in"));
    Path job = directory.resolve("job.yaml");
    Files.writeString(
        job,
        "name: hostile\nas_of: 2024-12-05\ninput:\n  - path: in\noutput: out\nmax_reject_ratio: 1\n");
    Path output = directory.resolve("out");

    Manifest manifest = JobRunner.run(job, output, JobRunner.flink(2), Map.of());

    assertTrue(
        manifest.rejects().stream().noneMatch(reject -> reject.reason().equals("stage_failed")),
        () -> manifest.rejects().toString());
    TreeSet<String> seen = new TreeSet<>();
    for (String line : TableRows.of(output).byTable().get("ledger")) {
      JsonNode row = JSON.readTree(line.substring(line.indexOf('{')));
      String file = row.get("source_uri").asText();
      assertTrue(seen.add(file), file);
      assertSum(row, "documents_read", "documents_yielded documents_rejected documents_excluded");
      assertSum(row, "stories_cut", "articles stories_rejected stories_excluded");
      assertSum(row, "articles", "articles_annotated articles_rejected articles_excluded");
      assertSum(row, "articles_annotated", "origins reprints revisions");
    }
    TreeSet<String> expected = new TreeSet<>();
    files.forEach(file -> expected.add(file.toString()));
    assertEquals(expected, seen);
    assertTrue(manifest.ledger().get("documents_read") >= files.size());
    assertTrue(manifest.ledger().get("articles_annotated") > 0);
  }

  private static void assertSum(JsonNode row, String whole, String parts) {
    long sum = 0;
    for (String part : parts.split(" ", -1)) {
      sum += row.get(part).asLong();
    }
    assertEquals(row.get(whole).asLong(), sum, row.toString());
  }
}
