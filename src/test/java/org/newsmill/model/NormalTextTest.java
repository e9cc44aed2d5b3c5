package org.newsmill.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;

class NormalTextTest {
  @Test
  void lowersCase_andCollapsesWhitespaceAndControls() {
    assertEquals(" ai 구름 é ", NormalText.of("  AI\t\u3000구름\r\n\u0007E\u0301", 0).toString());
    assertEquals(" ", NormalText.of("", 0).toString());
    assertEquals(" ", NormalText.of(" \n", 0).toString());
  }

  @Test
  void isTheSameForComposedAndDecomposedHangul() {
    String nfc = "노을 감독, 결승골에 웃었다";
    String nfd = Normalizer.normalize(nfc, Normalizer.Form.NFD);
    LinearModel model = FictionalRows.training().model();

    assertEquals(NormalText.of(nfc, 0), NormalText.of(nfd, 0));
    assertEquals(NormalText.of(nfc, 5), NormalText.of(nfd, 5));
    assertArrayEquals(model.probabilities(nfc), model.probabilities(nfd));
    assertEquals(
        model.evidence(nfc, List.of(), "sports", 3), model.evidence(nfd, List.of(), "sports", 3));
  }

  @Test
  void keepsSourcePositionsInCodePoints_acrossEmojiAndLoneSurrogates() {
    NormalText text = NormalText.of("😀  A\uD83D b", 0);

    assertEquals(" 😀 a\uD83D b ", text.toString());
    assertEquals(0, text.sourceOf(1));
    assertEquals(3, text.sourceOf(3));
    assertEquals(4, text.sourceOf(4));
    assertEquals(6, text.sourceOf(6));
  }

  @Test
  void readsTheLeadOnly() {
    assertEquals(" 구름은 ", NormalText.of("구름은행 예금금리", 3).toString());
    assertEquals(" 😀 ", NormalText.of("😀".repeat(1000), 1).toString());
  }

  @Test
  void tellsWhatOfATextIsInTheLead() {
    assertEquals("구름은", NormalText.lead("구름은행 예금금리", 3));
    assertEquals("구름은", NormalText.lead(Normalizer.normalize("구름은행 예금금리", Normalizer.Form.NFD), 3));
    assertEquals("구름", NormalText.lead("구름 은행", 3));
    assertEquals(" \n😀 a\uD83D", NormalText.lead(" \n😀 a\uD83D b", 4));
    assertEquals("구름", NormalText.lead("구름", 9));
    assertEquals("", NormalText.lead("", 9));
    for (int chars = 1; chars < 12; chars++) {
      String text = "\t구름  은행 😀 e\u0301 A\uD83D";
      assertEquals(
          NormalText.of(text, chars), NormalText.of(NormalText.lead(text, chars), 0), text);
    }
  }

  @Test
  void showsTheTextBehindEvidence() {
    LinearModel model = FictionalRows.training().model();
    String title = "😀 모래증권  예금금리 올려";
    int[] points = title.codePoints().toArray();
    List<Evidence> evidence = model.evidence(title, List.of(), "economy", 4);

    assertEquals(4, evidence.size());
    double previous = Double.MAX_VALUE;
    for (Evidence one : evidence) {
      assertTrue(one.weight() > 0 && one.weight() <= previous, evidence.toString());
      previous = one.weight();
      String span = new String(points, one.start(), one.end() - one.start());
      assertEquals(one.feature(), span.replaceAll("\\s+", " "));
    }
  }

  @Test
  void givesNoEvidence_forAnEmptyText() {
    LinearModel model = FictionalRows.training().model();
    assertEquals(List.of(), model.evidence("", List.of(), "economy", 4));
  }
}
