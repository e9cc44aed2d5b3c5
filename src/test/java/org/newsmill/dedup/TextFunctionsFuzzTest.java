package org.newsmill.dedup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.newsmill.record.Article;
import org.newsmill.record.CopyRef;
import org.newsmill.record.DatedBy;
import org.newsmill.testing.Fuzz;
import org.newsmill.testing.Mutations;
import org.newsmill.text.CleanText;
import org.newsmill.text.ContentHash;

/**
 * What looks at each text while copies are sought, over broken texts: nothing is thrown, since here
 * an exception would fail the bundle and not the article, and the same text gives the same.
 */
class TextFunctionsFuzzTest {
  private static final List<byte[]> SEEDS =
      List.of(
          FictionalTexts.korean(120, 1).getBytes(UTF_8),
          FictionalTexts.korean(5, 2).getBytes(UTF_8),
          "한\u1112\u1161\u11ab\uD83D\uDE00 <b>x</b> 1,234.5억 \"말\" ".repeat(40).getBytes(UTF_8),
          new byte[] {' '});

  private static final BandPlan PLAN = BandPlan.of(0.7);

  @Test
  void takesBrokenTexts() {
    Fuzz.run(TextFunctionsFuzzTest::attempt);
  }

  private static void attempt(long seed) {
    Mutations mutations = new Mutations(seed, SEEDS);
    String text = broken(mutations);
    String other = mutations.below(2) == 0 ? text + " " + broken(mutations) : broken(mutations);
    char[] folded = FoldedText.of(text);
    Signature signature = SignatureScheme.sign(folded);
    assertTrue(Arrays.equals(PLAN.keys(signature), PLAN.keys(SignatureScheme.sign(folded))));
    Sketch.of(signature);
    WindowPrints.of(folded);
    assertEquals(FoldedText.of(text).length, FoldedText.places(text).length);
    assertEquals(ContentHash.of(text), reference(text, seed).getBodyHash());
    ExcerptTest.of(text, other)
        .ifPresent(
            excerpt ->
                excerpt
                    .getPassages()
                    .forEach(
                        passage ->
                            assertTrue(
                                0 <= passage.getStart()
                                    && passage.getStart() < passage.getEnd()
                                    && passage.getEnd() <= other.length())));
  }

  private static String broken(Mutations mutations) {
    String text =
        CleanText.paragraphs(new String(mutations.broken(SEEDS.get(mutations.pick())), UTF_8));
    return text.isEmpty() ? "글" : text;
  }

  private static CopyRef reference(String body, long millis) {
    List<String> none = new ArrayList<>();
    return CopyOrder.reference(
        Article.newBuilder()
            .setArticleId(ContentHash.of(body))
            .setSourceUri("/dump/a")
            .setPosition(0)
            .setStory(0)
            .setBody(body)
            .setBodyHash(ContentHash.of(body))
            .setPublished(new DatedBy(millis, "instant", "Z", "iso8601"))
            .setDt("2024-12-01")
            .setDateBasis("published")
            .setDateConflicts(none)
            .build(),
        ZoneOffset.UTC);
  }
}
