package org.newsmill.extract.html;

import java.util.List;

/**
 * Chooses the lines of the main text among all lines of a page. What is marked as furniture is left
 * out first; if too little is left, the marks are set more loosely.
 */
final class MainText {
  /** A text shorter than this many letters of prose may be a remnant. */
  private static final int REMNANT = 250;

  private final Box main;
  private final boolean[] furniture;
  private final List<Line> lines;
  private final long prose;

  private MainText(PageReader page, Titles titles, Furniture.Step step) {
    Box titled = titles.article(page);
    this.furniture = Furniture.of(page, step, titled);
    this.main = MainBox.of(page, furniture, titled);
    this.lines = MainLines.of(page, furniture, main, titles);
    this.prose = lines.stream().mapToLong(line -> line.prose).sum();
  }

  private MainText(Box main, boolean[] furniture, List<Line> lines) {
    this.main = main;
    this.furniture = furniture;
    this.lines = lines;
    this.prose = lines.stream().mapToLong(line -> line.prose).sum();
  }

  /** The main text of a page that is known to have some titles. */
  static MainText of(PageReader page, Titles titles, JsonLd jsonLd) {
    MainText best = ofMarks(page, titles);
    return best.with(StatedBody.of(jsonLd.bodies()).complete(page, best.lines));
  }

  private MainText with(List<Line> lines) {
    return lines == this.lines ? this : new MainText(main, furniture, lines);
  }

  private static MainText ofMarks(PageReader page, Titles titles) {
    MainText best = null;
    for (Furniture.Step step : Furniture.Step.values()) {
      MainText text = new MainText(page, titles, step);
      if (best == null || text.prose > best.prose * 2) {
        best = text;
      }
      if (best.prose >= REMNANT) {
        break;
      }
    }
    return best;
  }

  /** The chosen lines in order. */
  List<Line> lines() {
    return lines;
  }

  /** Sum of the lines' {@link Line#prose}. */
  long prose() {
    return prose;
  }

  /** The box whose lines were chosen from. */
  Box main() {
    return main;
  }

  boolean isFurniture(int line) {
    return furniture[line];
  }
}
