package org.newsmill.dedup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class AlignmentTest {
  private static final String STORY = FictionalTexts.korean(200, 1);
  private static final int LETTERS = FoldedText.of(STORY).length;

  @Test
  void equalTextsRunAlongEachOther() {
    assertEquals(
        new Alignment(1, new Figures(0, 0, 0, 0), 0, 0, spread(LETTERS, LETTERS)),
        align(STORY, STORY));
  }

  @Test
  void textsWithoutACommonShingleHaveNoPassage() {
    assertEquals(
        new Alignment(0, new Figures(3, 0, 1, 0), 9, 0, 0), align("가나다라마바 123", "거너더러머버서 123"));
    assertEquals(new Alignment(0, new Figures(0, 0, 0, 0), 0, 0, 0), align("", STORY));
    assertEquals(new Alignment(0, new Figures(0, 0, 0, 0), 2, 0, 0), align("\uD83D\uDE00", STORY));
  }

  @Test
  void passageIsFoundBehindWhatWasPutBefore() {
    String before = FictionalTexts.english(20, 2);
    int lead = FoldedText.of(before).length;
    Alignment alignment = align(STORY, before + " " + STORY);
    assertEquals(0, alignment.start());
    assertEquals(lead, alignment.otherStart());
    assertEquals(1, alignment.share());
  }

  @Test
  void misreadLettersCountByTheirEditDistance() {
    String misread = STORY.replaceFirst("(?s)(.{100})..", "$1힣힣");
    Alignment alignment = align(misread, STORY);
    assertTrue(alignment.share() >= 1 - 4.0 / LETTERS && alignment.share() < 1);
  }

  @Test
  void spreadGrowsWithWhatStandsBetweenPassages() {
    int middle = STORY.indexOf(' ', STORY.length() / 2);
    String more = FictionalTexts.english(100, 2);
    Alignment within =
        align(STORY, STORY.substring(0, middle) + " " + more + STORY.substring(middle));
    assertTrue(within.spread() > 1.5, within.toString());
    assertTrue(align(STORY, STORY + " " + more).spread() <= 1);
    assertTrue(align(STORY, more + " " + STORY).spread() <= 1);
  }

  /** One passage is never taken apart. */
  private static double spread(int otherExtent, int extent) {
    return (double) otherExtent / extent;
  }

  private static Alignment align(String text, String other) {
    return Alignment.of(FoldedText.of(text), FoldedText.of(other));
  }
}
