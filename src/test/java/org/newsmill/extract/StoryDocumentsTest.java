package org.newsmill.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.newsmill.record.Article;
import org.newsmill.record.ExclusionRow;
import org.newsmill.record.RawDocument;
import org.newsmill.text.PersonalData;

/**
 * Whole documents of fictional outlets: newsletters of several styles, and articles that only look
 * like them. Lines that begin with {@code %%%} say what each should become.
 */
class StoryDocumentsTest {
  private static final Path DOCUMENTS = Path.of("src", "test", "resources", "story");
  private static final String EXPECTED = "%%%";

  static Stream<Path> documents() throws IOException {
    try (Stream<Path> files = Files.list(DOCUMENTS)) {
      return files.sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("documents")
  void documentBecomesWhatItSays(Path file) throws IOException {
    Expected expected = Expected.in(Files.readString(file));

    Extraction extraction = extract(file, expected.text, expected.format);

    assertEquals(expected.outcome, outcome(extraction));
    assertEquals(List.of(), extraction.rejects());
    if (expected.references >= 0) {
      assertEquals(
          expected.references,
          extraction.articles().stream().mapToInt(story -> story.getReferences().size()).sum());
    }
    if (expected.genre != null) {
      assertEquals(expected.genre, extraction.articles().get(0).getGenre());
    }
  }

  /** Decomposed Hangul and other line ends change nothing. */
  @ParameterizedTest
  @MethodSource("documents")
  void formOfTheTextDoesNotMatter(Path file) throws IOException {
    Expected expected = Expected.in(Files.readString(file));
    String other = Normalizer.normalize(expected.text, Normalizer.Form.NFD).replace("\n", "\r\n");

    assertEquals(
        extract(file, expected.text, expected.format), extract(file, other, expected.format));
  }

  /** The end of every long line is in a story, or recorded as removed. */
  @ParameterizedTest
  @MethodSource("documents")
  void nothingVanishes(Path file) throws IOException {
    Expected expected = Expected.in(Files.readString(file));
    Extraction extraction = extract(file, expected.text, expected.format);
    Assumptions.assumeTrue(extraction.exclusions().isEmpty(), "an excluded part keeps no text");
    StringBuilder kept = new StringBuilder();
    for (Article article : extraction.articles()) {
      kept.append(article.getTitle()).append(article.getBody()).append(article.getReferences());
      kept.append(article.getCaptions()).append(article.getPublished()).append(article.getByline());
    }
    extraction.removedLines().forEach(line -> kept.append(line.getText()));
    String letters = letters(PersonalData.redact(kept.toString()));
    expected
        .text
        .lines()
        .skip(1)
        .map(line -> letters(PersonalData.redact(line)))
        .filter(line -> line.length() > 20)
        .forEach(line -> assertTrue(letters.contains(line.substring(line.length() - 15)), line));
  }

  private static String letters(String text) {
    return text.replaceAll("\\(https?://[^)]*\\)", "").replaceAll("[^\\p{L}\\p{N}]", "");
  }

  @ParameterizedTest
  @MethodSource("documents")
  void ordinalsCountWithoutGaps(Path file) throws IOException {
    Expected expected = Expected.in(Files.readString(file));
    Extraction extraction = extract(file, expected.text, expected.format);
    List<Long> ordinals = new ArrayList<>();
    extraction.articles().forEach(article -> ordinals.add(article.getStory()));
    extraction.exclusions().stream()
        .filter(row -> row.getStory() != null)
        .forEach(row -> ordinals.add(row.getStory()));

    for (long ordinal = 0; ordinal < extraction.storiesCut(); ordinal++) {
      assertTrue(ordinals.contains(ordinal), "no story " + ordinal);
    }
    assertEquals(extraction.storiesCut(), ordinals.size());
  }

  private static Extraction extract(Path file, String text, String format) {
    boolean markdown = file.toString().endsWith(".md");
    RawDocument document = new RawDocument();
    document.setSourceUri("/dump/" + file.getFileName());
    document.setPosition(0);
    document.setFormat(format != null ? format : markdown ? "markdown" : "text");
    document.setMediaType(markdown ? "text/markdown" : "text/plain");
    document.setBody(text);
    document.setDocumentHash("d1");
    document.setHead(ByteBuffer.wrap(new byte[0]));
    document.setTotalBytes(1);
    return new Extractor(LocalDate.of(2024, 12, 5), ZoneId.of("Asia/Seoul"), 1).extract(document);
  }

  /** Stories and excluded parts in order, as the head of a document writes them. */
  private static List<String> outcome(Extraction extraction) {
    String[] lines = new String[extraction.storiesCut()];
    boolean one = lines.length == 1;
    for (Article article : extraction.articles()) {
      lines[Math.toIntExact(article.getStory())] =
          (one ? "article: " : "story: ") + article.getTitle();
    }
    for (ExclusionRow row : extraction.exclusions()) {
      if (row.getStory() == null) {
        return List.of(row.getReason().equals("list_page") ? "listed" : row.getReason());
      }
      lines[Math.toIntExact(row.getStory())] = "excluded: " + row.getReason();
    }
    return List.of(lines);
  }

  private static final class Expected {
    private final List<String> outcome = new ArrayList<>();
    private int references = -1;
    private String genre;
    private String format;
    private String text;

    static Expected in(String file) {
      Expected expected = new Expected();
      int end = file.lastIndexOf("\n" + EXPECTED + "\n");
      file.substring(0, end).lines().forEach(expected::read);
      expected.text = file.substring(end + EXPECTED.length() + 2);
      return expected;
    }

    private void read(String line) {
      String said = line.substring(EXPECTED.length()).strip();
      String value = said.substring(said.indexOf(':') + 1).strip();
      switch (said.toLowerCase(Locale.ROOT).split(":", 2)[0]) {
        case "references" -> references = Integer.parseInt(value);
        case "genre" -> genre = value;
        case "format" -> format = value;
        default -> outcome.add(said);
      }
    }
  }
}
