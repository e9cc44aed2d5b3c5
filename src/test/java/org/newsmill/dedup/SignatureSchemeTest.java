package org.newsmill.dedup;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignatureSchemeTest {
  @ParameterizedTest
  @ValueSource(ints = {40, 60, 120, 400, 2000})
  void estimatesTheExactSimilarity_forShortAndLongTexts(int words) {
    for (double share : new double[] {0, 0.02, 0.05, 0.1, 0.2, 0.4}) {
      double error = 0;
      int texts = 20;
      for (int seed = 0; seed < texts; seed++) {
        char[] text = FoldedText.of(FictionalTexts.english(words, seed));
        char[] copy =
            FoldedText.of(FictionalTexts.edited(FictionalTexts.english(words, seed), share, seed));
        double exact = ShingleSet.of(text).jaccard(ShingleSet.of(copy));
        double estimate = sketch(text).similarity(sketch(copy));
        error += estimate - exact;
        // Four standard errors.
        assertEquals(exact, estimate, 0.19, words + " words, " + share + " edited");
      }
      assertEquals(0, error / texts, 0.045, words + " words, " + share + " edited");
    }
  }

  @Test
  void textsOnBothSidesOfTheBorder_canBeCompared() {
    char[] longer = FoldedText.of("가나다라마바사아자차카타파하".repeat(5) + FictionalTexts.korean(150, 1));
    char[] shorter = Arrays.copyOfRange(longer, longer.length - 259, longer.length);
    Signature ofShorter = SignatureScheme.sign(shorter);
    Signature ofLonger = SignatureScheme.sign(longer);

    assertNull(ofShorter.wide());
    assertNotNull(ofLonger.wide());
    double exact = ShingleSet.of(shorter).jaccard(ShingleSet.of(longer));
    assertEquals(exact, sketch(shorter).similarity(sketch(longer)), 0.15);
    assertTrue(exact > 0.5);
  }

  @Test
  void hasNoValues_whenTheTextIsShorterThanAShingle() {
    for (String text : new String[] {"", "!? ...", "새들시", "\uD83D\uDE00"}) {
      Signature signature = SignatureScheme.sign(FoldedText.of(text));
      assertNull(signature.wide());
      assertNull(signature.narrow());
      assertEquals(0, BandPlan.of(0.7).keys(signature).length);
      assertEquals(0, Sketch.of(signature).similarity(Sketch.of(signature)));
    }
  }

  @Test
  void spacingPunctuationAndNormalFormDoNotCount_butNumbersDo() {
    String text = "한빛 증시는 1,204.5로 마감했다. ＡＢＣ 주식은 올랐다!";
    String other = "한빛증시는 12045로\n마감했다 \"abc 주식은\" 올랐다";
    assertEquals("한빛증시는12045로마감했다abc주식은올랐다", new String(FoldedText.of(text)));
    assertArrayEquals(FoldedText.of(text), FoldedText.of(other));
    assertArrayEquals(
        FoldedText.of(text), FoldedText.of(Normalizer.normalize(text, Normalizer.Form.NFD)));
    assertEquals("한빛증시는1307", new String(FoldedText.of("한빛 증시는 1,307")));
  }

  @Test
  void keepsMarksAndSurrogates() {
    assertEquals("हिन्दी", new String(FoldedText.of("हि-न्दी")));
    assertEquals("\uD83D\uDE00a", new String(FoldedText.of("\uD83D\uDE00 A")));
  }

  /** Signatures are stored: a failure here means a new {@link SignatureScheme#VERSION}. */
  @Test
  void versionOneNeverChanges() {
    char[] text = FoldedText.of(FictionalTexts.korean(200, 7));
    Signature signature = SignatureScheme.sign(text);
    assertEquals("oph128-char5-1", SignatureScheme.VERSION);
    assertEquals(92910525, Arrays.hashCode(signature.wide()));
    assertEquals(-1483533602, Arrays.hashCode(signature.narrow()));
  }

  private static Sketch sketch(char[] folded) {
    return Sketch.of(SignatureScheme.sign(folded));
  }
}
