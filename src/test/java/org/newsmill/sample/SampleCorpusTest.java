package org.newsmill.sample;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsmill.job.JobError;
import org.newsmill.pipeline.JobRunner;
import org.newsmill.text.CleanText;
import org.newsmill.text.ContentHash;
import org.newsmill.write.Manifest;

/** The generated corpus is what its truth file says, and is always the same. */
class SampleCorpusTest {
  private static final SampleSpec.Shares SHARES = new SampleSpec.Shares(0.3, 0.05, 0.1, 0.02, 0.04);
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @TempDir Path temp;

  @Test
  void sameArgumentsGiveTheSameBytes() throws IOException {
    Map<String, byte[]> first = write("first", spec(500, 7, SHARES));
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      TimeZone.setDefault(TimeZone.getTimeZone("America/St_Johns"));
      Map<String, byte[]> second = write("second", spec(500, 7, SHARES));
      assertEquals(first.keySet(), second.keySet());
      first.forEach((name, bytes) -> assertArrayEquals(bytes, second.get(name), name));
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void corpusOfVersionOneNeverChanges() throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] bytes : write("pinned", spec(500, 7, SHARES)).values()) {
      all.write(bytes);
    }
    assertEquals("031116131a644691e2aa66a380666f9b", ContentHash.of(all.toByteArray()));
  }

  @Test
  void otherSeedGivesOtherTexts() throws IOException {
    assertNotEquals(
        bodies(write("seed-7", spec(50, 7, SHARES))), bodies(write("seed-8", spec(50, 8, SHARES))));
  }

  @Test
  void linesDoNotDependOnTheNumberOfFiles() throws IOException {
    SampleSpec four = spec(200, 7, SHARES);
    SampleSpec one =
        new SampleSpec(200, 7, 1, false, four.chars(), four.english(), SHARES, four.asOf(), 30, 3);
    assertEquals(lines(write("four", four)), lines(write("one", one)));
  }

  @Test
  void gzipHoldsTheSameLines() throws IOException {
    SampleSpec plain = spec(200, 7, SHARES);
    SampleSpec gzip =
        new SampleSpec(
            200, 7, 4, true, plain.chars(), plain.english(), SHARES, plain.asOf(), 30, 3);
    Map<String, byte[]> packed = write("gzip", gzip);
    StringBuilder unpacked = new StringBuilder();
    for (String name : packed.keySet()) {
      if (name.endsWith(".jsonl.gz")) {
        try (InputStream in =
            new GZIPInputStream(Files.newInputStream(temp.resolve("gzip").resolve(name)))) {
          unpacked.append(new String(in.readAllBytes(), StandardCharsets.ISO_8859_1));
        }
      }
    }
    assertEquals(String.join("\n", lines(write("plain", plain))) + "\n", unpacked.toString());
  }

  @Test
  void mineFindsWhatTheTruthSays() throws IOException {
    write("mined", spec(500, 11, SHARES));
    Path corpus = temp.resolve("mined");
    Manifest manifest =
        JobRunner.run(
            corpus.resolve(SampleCorpus.JOB), temp.resolve("out"), JobRunner.direct(), Map.of());
    JsonNode truth = JSON.readTree(corpus.resolve(SampleCorpus.TRUTH).toFile());
    assertLedger(
        longs(truth.get("ledger")),
        new TreeMap<>(manifest.ledger()),
        truth.get("kinds").get("edited").asLong());
    assertEquals(
        longs(truth.get("rejects")),
        manifest.rejects().stream()
            .collect(
                Collectors.toMap(
                    Manifest.Rejects::reason, Manifest.Rejects::count, Long::sum, TreeMap::new)));
    assertEquals(truth.get("same_article").asLong(), manifest.tables().get("exclusion").rows());
    assertEquals(4, truth.get("rejects").size(), "every way to break a line is there");
  }

  /**
   * An edit writes one paragraph anew, which is too much of some short stories to be a copy still:
   * up to a third of the edited reprints may count as origins, and no origin as a reprint.
   */
  private static void assertLedger(Map<String, Long> truth, Map<String, Long> found, long edited) {
    long missed = found.get("origins") - truth.get("origins");
    assertTrue(missed >= 0 && missed * 3 <= edited, missed + " of " + edited + " edits missed");
    truth.merge("origins", missed, Long::sum);
    truth.merge("reprints", -missed, Long::sum);
    assertEquals(truth, found);
  }

  @Test
  void truthCountsTextsPublishersDaysAndTerms() throws IOException {
    Map<String, byte[]> files = write("counted", spec(5000, 3, SHARES));
    JsonNode truth = JSON.readTree(files.get(SampleCorpus.TRUTH));
    Set<String> texts = new HashSet<>();
    Map<String, Long> publishers = new TreeMap<>();
    Map<String, Long> days = new TreeMap<>();
    Map<String, Long> termDays = new TreeMap<>();
    JsonNode burst = truth.get("bursts").get(0);
    for (JsonNode article : articles(files)) {
      texts.add(CleanText.paragraphs(article.get("body").asText()));
      publishers.merge(article.get("publisher").asText(), 1L, Long::sum);
      String day = article.get("published_at").asText().substring(0, 10);
      days.merge(day, 1L, Long::sum);
      String title = article.get("title").asText();
      if (title.contains(burst.get("term_ko").asText())
          || title.contains(burst.get("term_en").asText())) {
        termDays.merge(day, 1L, Long::sum);
      }
    }
    assertEquals(truth.get("distinct_texts").asLong(), texts.size());
    assertEquals(longs(truth.get("publishers")), publishers);
    assertEquals(longs(truth.get("days")), days);
    assertEquals(longs(burst.get("articles")), termDays);
    assertTrue(burst.get("extra_texts").size() > 0);
  }

  @Test
  void sharesAreKept() throws IOException {
    JsonNode kinds =
        JSON.readTree(write("shares", spec(20_000, 5, SHARES)).get(SampleCorpus.TRUTH))
            .get("kinds");
    // Five standard deviations of a binomial count; the first line of each thousand is original.
    assertNear(0.3, kinds.get("copy").asLong());
    assertNear(0.05, kinds.get("edited").asLong());
    assertNear(0.1, kinds.get("hot_copy").asLong());
    assertNear(0.02, kinds.get("repeated").asLong());
    assertNear(0.04, kinds.get("broken").asLong());
  }

  @Test
  void copiesComeLaterFromAnotherPublisherAndAddress() throws IOException {
    Map<String, JsonNode> origins = new HashMap<>();
    int copies = 0;
    int otherSpacing = 0;
    for (JsonNode article : articles(write("copies", spec(3000, 5, SHARES)))) {
      String text = CleanText.paragraphs(article.get("body").asText());
      JsonNode origin = origins.putIfAbsent(text, article);
      if (origin != null) {
        copies++;
        otherSpacing += origin.get("body").equals(article.get("body")) ? 0 : 1;
        assertEquals(origin.get("title"), article.get("title"));
        assertNotEquals(origin.get("publisher"), article.get("publisher"));
        assertNotEquals(origin.get("url"), article.get("url"));
        String published = article.get("published_at").asText();
        assertTrue(published.compareTo(origin.get("published_at").asText()) > 0, published);
        assertTrue(published.compareTo("2024-12-06") < 0, published);
      }
    }
    assertTrue(otherSpacing > copies / 5 && otherSpacing < copies / 2, otherSpacing + "/" + copies);
  }

  @Test
  void writesOneArticle_whenOneIsAskedFor() throws IOException {
    SampleSpec.Shares all = new SampleSpec.Shares(1, 0, 0, 0, 0);
    assertEquals(1, lines(write("one-article", spec(1, 1, all))).size());
  }

  @Test
  void refusesDirectory_whenItIsNotEmpty() throws IOException {
    Files.writeString(temp.resolve("note.txt"), "mine");
    JobError error =
        assertThrows(JobError.class, () -> SampleCorpus.write(spec(5, 1, SHARES), temp));
    assertTrue(error.getMessage().contains("exists and is not empty"), error.getMessage());
  }

  @Test
  void refusesShares_whenTheySumToMoreThanOne() {
    JobError error = assertThrows(JobError.class, () -> new SampleSpec.Shares(0.6, 0.3, 0.2, 0, 0));
    assertEquals(
        "command line: --copies, --edited, --hot, --repeated, --broken: the shares sum to 1.1;"
            + " allowed: a sum of at most 1",
        error.getMessage());
  }

  private static void assertNear(double share, long count) {
    double expected = share * 19_980;
    double tolerance = 5 * Math.sqrt(expected * (1 - share));
    assertTrue(Math.abs(count - expected) < tolerance, count + " is not about " + expected);
  }

  private static SampleSpec spec(long articles, long seed, SampleSpec.Shares shares) {
    LocalDate asOf = LocalDate.of(2024, 12, 5);
    return new SampleSpec(articles, seed, 4, false, 500, 0.1, shares, asOf, 30, 3);
  }

  /** The files of a new corpus by name, in the order of their names. */
  private Map<String, byte[]> write(String name, SampleSpec spec) throws IOException {
    Path directory = temp.resolve(name);
    SampleCorpus.write(spec, directory);
    Map<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> all = Files.list(directory)) {
      for (Path file : all.toList()) {
        files.put(file.getFileName().toString(), Files.readAllBytes(file));
      }
    }
    return files;
  }

  /** All lines as Latin-1, which keeps every byte. */
  private static List<String> lines(Map<String, byte[]> files) {
    List<String> lines = new ArrayList<>();
    files.forEach(
        (name, bytes) -> {
          if (name.endsWith(".jsonl")) {
            new String(bytes, StandardCharsets.ISO_8859_1).lines().forEach(lines::add);
          }
        });
    return lines;
  }

  /** The lines that become articles, each once. */
  private static List<JsonNode> articles(Map<String, byte[]> files) throws IOException {
    List<JsonNode> articles = new ArrayList<>();
    for (String line : new HashSet<>(lines(files))) {
      String text = new String(line.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
      boolean whole = text.startsWith("{\"url\"") && text.endsWith("}") && !text.contains("\uFFFD");
      if (whole) {
        articles.add(JSON.readTree(text));
      }
    }
    // Origins before their copies.
    articles.sort(java.util.Comparator.comparing(article -> article.get("published_at").asText()));
    return articles;
  }

  private static List<String> bodies(Map<String, byte[]> files) throws IOException {
    return articles(files).stream().map(article -> article.get("body").asText()).toList();
  }

  private static Map<String, Long> longs(JsonNode counts) {
    Map<String, Long> longs = new TreeMap<>();
    counts.properties().forEach(entry -> longs.put(entry.getKey(), entry.getValue().asLong()));
    return longs;
  }
}
