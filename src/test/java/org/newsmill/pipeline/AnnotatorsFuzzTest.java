package org.newsmill.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.newsmill.record.Annotations;
import org.newsmill.record.BodySpan;
import org.newsmill.record.Keyword;
import org.newsmill.record.LanguagePart;
import org.newsmill.record.ToneSpan;
import org.newsmill.record.TopicLabel;
import org.newsmill.record.VoiceTone;
import org.newsmill.sentiment.ArticleSetting;
import org.newsmill.testing.Fuzz;
import org.newsmill.testing.Mutations;
import org.newsmill.text.CleanText;

/**
 * Every annotator over broken texts: nothing is thrown, nothing hangs, the same text gets the same
 * annotations, and offsets point to what they say.
 */
class AnnotatorsFuzzTest {
  private static final List<byte[]> SEEDS = new ArrayList<>();

  private final TextAnnotator annotator = SampleAnnotator.create();

  @BeforeAll
  static void readSamples() throws IOException {
    try (Stream<Path> all = Files.walk(Path.of("pipelines", "samples"))) {
      for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
        SEEDS.add(Files.readAllBytes(file));
      }
    }
    try (Stream<Path> all = Files.walk(Path.of("src", "test", "resources", "mention"))) {
      for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
        SEEDS.add(Files.readAllBytes(file));
      }
    }
  }

  @Test
  void annotatesBrokenTexts() {
    Fuzz.run(this::attempt);
  }

  private void attempt(long seed) {
    Mutations mutations = new Mutations(seed, SEEDS);
    String body =
        CleanText.paragraphs(new String(mutations.broken(SEEDS.get(mutations.pick())), UTF_8));
    String title =
        mutations.below(4) == 0
            ? null
            : CleanText.line(body.substring(0, Math.min(body.length(), mutations.below(200))));
    TextAnnotator.Body analyzed = annotator.analyze(body);
    Annotations annotations = analyzed.under(title, null, ArticleSetting.REPORT);
    assertPlaced(annotations, title, body);
    assertPlaced(analyzed.under(title, null, opinion(mutations, body)), title, body);
    if (mutations.below(8) == 0) {
      TextAnnotator.Body again = annotator.analyze(body);
      assertEquals(annotations, again.under(title, null, ArticleSetting.REPORT));
      annotations.getKeywords().stream()
          .findFirst()
          .map(Keyword::getKeyword)
          .ifPresent(name -> assertNoKeyword(name, again, title));
    }
  }

  /** A comment that embeds some part of the body. */
  private static ArticleSetting opinion(Mutations mutations, String body) {
    int length = body.codePointCount(0, body.length());
    int start = mutations.below(length + 1);
    int end = start + mutations.below(length - start + 1);
    List<BodySpan> embedded = List.of(new BodySpan("quote", (long) start, (long) end));
    return new ArticleSetting(true, end > start ? embedded : List.of());
  }

  private static void assertNoKeyword(String publisher, TextAnnotator.Body body, String title) {
    assertTrue(
        body.under(title, publisher, ArticleSetting.REPORT).getKeywords().stream()
            .noneMatch(keyword -> keyword.getKeyword().equalsIgnoreCase(publisher)));
  }

  private static void assertPlaced(Annotations annotations, String title, String body) {
    annotations.getLanguageSpans().forEach(span -> cut(body, span.getStart(), span.getEnd()));
    double shares =
        annotations.getLanguageParts().stream().mapToDouble(LanguagePart::getShare).sum();
    assertTrue(annotations.getLanguageParts().isEmpty() || Math.abs(shares - 1) < 1e-6);
    annotations
        .getEntities()
        .forEach(
            entity ->
                assertEquals(entity.getSurface(), cut(body, entity.getStart(), entity.getEnd())));
    annotations
        .getAmounts()
        .forEach(
            amount ->
                assertEquals(amount.getSurface(), cut(body, amount.getStart(), amount.getEnd())));
    annotations.getQuotes().forEach(quote -> cut(body, quote.getStart(), quote.getEnd()));
    annotations.getAliases().forEach(alias -> cut(body, alias.getStart(), alias.getEnd()));
    assertToned(annotations, title, body);
    for (TopicLabel topic : annotations.getTopics()) {
      topic
          .getEvidence()
          .forEach(
              feature ->
                  cut(
                      feature.getField().equals("title") ? title : body,
                      feature.getStart(),
                      feature.getEnd()));
    }
  }

  private static void assertToned(Annotations annotations, String title, String body) {
    List<VoiceTone> voices =
        annotations.getTone() == null ? List.of() : annotations.getTone().getVoices();
    for (VoiceTone voice : voices) {
      String text = voice.getVoice().equals("headline") ? title : body;
      for (ToneSpan span : voice.getEvidence()) {
        String words = cut(text, span.getStart(), span.getEnd());
        assertFalse(Character.isLowSurrogate(words.charAt(0)));
        assertFalse(Character.isHighSurrogate(words.charAt(words.length() - 1)));
        assertTrue(words.codePoints().anyMatch(Character::isLetter));
      }
    }
  }

  /** The text between two offsets in code points, which must be there. */
  private static String cut(String text, long start, long end) {
    int length = text.codePointCount(0, text.length());
    assertTrue(
        0 <= start && start < end && end <= length, () -> start + ".." + end + " of " + length);
    int from = text.offsetByCodePoints(0, Math.toIntExact(start));
    return text.substring(from, text.offsetByCodePoints(from, Math.toIntExact(end - start)));
  }
}
