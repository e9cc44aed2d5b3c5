package org.newsmill.dedup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CopyTestTest {
  private static final CopyTest TEST = new CopyTest(0.7);
  private static final String STORY = FictionalTexts.english(300, 1);

  @Test
  void estimateDecides_farFromTheThresholdOnly() {
    assertEquals(
        Optional.of(new Likeness(true, 0.81, "estimated from signatures")), TEST.byEstimate(0.81));
    assertEquals(
        Optional.of(new Likeness(false, 0.59, "estimated from signatures")), TEST.byEstimate(0.59));
    assertEquals(Optional.empty(), TEST.byEstimate(0.61));
    assertEquals(Optional.empty(), TEST.byEstimate(0.79));
  }

  @Test
  void equalTextsAreCopies() {
    assertEquals(new Likeness(true, 1, "exact"), compare(STORY, STORY));
  }

  @Test
  void unrelatedTextsAreNone() {
    assertFalse(compare(STORY, FictionalTexts.english(300, 2)).copies());
    assertFalse(compare(FictionalTexts.korean(300, 1), FictionalTexts.korean(300, 2)).copies());
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.45, 0.6, 0.7, 0.9})
  void storyCutFromItsEndIsACopy(double kept) {
    String cut = STORY.substring(0, (int) (STORY.length() * kept));
    Likeness likeness = compare(cut, STORY);
    assertTrue(likeness.copies());
    assertEquals(kept, likeness.similarity(), 0.1);
    assertEquals(likeness, compare(STORY, cut));
  }

  @Test
  void firstParagraphOfALongArticleIsNone() {
    assertFalse(compare(STORY.substring(0, STORY.length() / 5), STORY).copies());
  }

  @Test
  void articleWithinADigestIsNone() {
    String digest =
        FictionalTexts.english(200, 3) + "\n" + STORY + "\n" + FictionalTexts.english(200, 4);
    assertFalse(compare(STORY, digest).copies());
  }

  @Test
  void columnThatQuotesAnArticleIsNone() {
    String column = FictionalTexts.english(250, 5) + "\n" + STORY.substring(0, STORY.length() / 3);
    assertFalse(compare(STORY, column).copies());
  }

  @Test
  void misreadLettersDoNotHideACopy() {
    Likeness likeness =
        compare(FictionalTexts.misread(STORY, 0.04, 1), FictionalTexts.misread(STORY, 0.04, 2));
    assertTrue(likeness.similarity() < 0.6, likeness.toString());
    assertTrue(likeness.copies(), likeness.toString());
  }

  @Test
  void reportsOfTwoDaysAreNone_whenTheirNumbersDiffer() {
    assertFalse(compare(report(3204, 12, 871), report(4185, 96, 532)).copies());
    assertTrue(compare(report(3204, 12, 871), report(3204, 12, 871) + " 끝").copies());
  }

  @Test
  void reportsOfOneFormAreNone_whenOnlyTheirThousandsAgree() {
    Likeness likeness =
        compare(
            drovers(285, 300, 292, 309, 125, 131, 129, 119),
            drovers(295, 305, 307, 311, 124, 128, 127, 126));
    assertFalse(likeness.copies());
    assertEquals(
        "exact; 0.94 of the shorter text and 0.73 of its digits aligned", likeness.evidence());
  }

  @Test
  void longerReportWithTheSameNumbersIsACopy() {
    String report = drovers(285, 300, 292, 309, 125, 131, 129, 119);
    Likeness likeness = compare(report, report + "\n" + FictionalTexts.english(30, 6));
    assertTrue(likeness.similarity() < 0.7, likeness.toString());
    assertTrue(likeness.copies(), likeness.toString());
  }

  @Test
  void laterVersionThatTellsMoreInTheMiddleIsNone_atTheEndItIsACopy() {
    int middle = STORY.indexOf('\n', STORY.length() / 2);
    String more = "\n" + FictionalTexts.english(250, 6);
    Likeness within = compare(STORY, STORY.substring(0, middle) + more + STORY.substring(middle));
    assertFalse(within.copies(), within.toString());
    assertTrue(within.evidence().startsWith("exact; 1.00 of the shorter text"));
    assertTrue(compare(STORY, STORY + more).copies());
  }

  @Test
  void closingFormulaDoesNotHideThatAStoryWasCut() {
    String formula = "\nHanbit News. Reproduction and redistribution prohibited.";
    String cut = STORY.substring(0, STORY.length() / 2) + formula;
    assertTrue(compare(cut, STORY + formula).copies());
  }

  @Test
  void emptyTextsAreNone() {
    assertFalse(compare("", "").copies());
    assertFalse(compare("", STORY).copies());
    assertFalse(compare("\uD83D\uDE00", "\uD83D\uDE00").copies());
  }

  /** Four fifths of the letters are the form's. */
  private static String report(int index, int points, int shares) {
    StringBuilder text = new StringBuilder();
    for (int hour = 9; hour < 16; hour++) {
      int step = hour * 37;
      text.append("누리골 지수는 ").append(index + step * points).append("로 ");
      text.append(points * step).append("점 올랐고 거래된 주식은 ");
      text.append(shares * step + points).append("만 주였다.\n");
    }
    return text.toString();
  }

  private static String drovers(Object... thousands) {
    return String.format(
        """
        Drovers at the Garam yards put the day's run of sheep at %d,000 to %d,000 head,
        against %d,000 head a week before and %d,000 head in the same week of last year.
        The day's run of goats they put at %d,000 to %d,000 head,
        against %d,000 head a week before and %d,000 head in the same week of last year.
        """,
        thousands);
  }

  private static Likeness compare(String a, String b) {
    return TEST.byTexts(FoldedText.of(a), FoldedText.of(b));
  }
}
