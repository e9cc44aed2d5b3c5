package org.newsmill.dedup;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class FiguresTest {
  @Test
  void numberIsSharedWhenBothTextsHaveItWhole() {
    assertEquals(
        new Figures(7, 7, 2, 2), of("지수3204포인트871", "지수3204포인트871", new CommonRun(0, 0, 12)));
    assertEquals(
        new Figures(7, 7, 2, 1), of("지수3204포인트871", "지수3204포인트8719", new CommonRun(0, 0, 12)));
    assertEquals(new Figures(4, 4, 1, 0), of("3204포인트", "13204포인트", new CommonRun(0, 1, 7)));
    assertEquals(new Figures(4, 2, 1, 0), of("지수3204", "지수3299", new CommonRun(0, 0, 4)));
    assertEquals(new Figures(4, 2, 1, 0), of("3204지수", "9904지수", new CommonRun(2, 2, 4)));
  }

  @Test
  void runsAddUp() {
    assertEquals(
        new Figures(6, 4, 3, 2),
        of("a12b34c56", "a12b99c56", new CommonRun(0, 0, 4), new CommonRun(6, 6, 3)));
  }

  @Test
  void sharesAreWhole_whenThereAreNoFigures() {
    Figures none = of("지수", "지수", new CommonRun(0, 0, 2));
    assertEquals(new Figures(0, 0, 0, 0), none);
    assertEquals(1, none.digitShare());
    assertEquals(1, none.numberShare());
  }

  @Test
  void sharesCountDigitsAndNumbers() {
    Figures figures = new Figures(8, 6, 4, 1);
    assertEquals(0.75, figures.digitShare());
    assertEquals(0.25, figures.numberShare());
  }

  private static Figures of(String text, String other, CommonRun... runs) {
    return Figures.of(text.toCharArray(), other.toCharArray(), List.of(runs));
  }
}
