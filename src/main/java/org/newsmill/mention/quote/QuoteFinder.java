package org.newsmill.mention.quote;

import java.util.List;
import org.newsmill.mention.entity.Unit;
import org.newsmill.model.LabelledSpan;
import org.newsmill.text.Quotation;

/** The quotes of a text: direct and indirect speech with its speaker. Immutable. */
public final class QuoteFinder {
  /** Changes with what is found. */
  public static final String VERSION = "quotes-2";

  /**
   * The quotes of a text in order of their start.
   *
   * @param language {@code ko} or {@code en}; other languages have none
   * @param units of the text, where it is Korean
   * @param entities spans of the text; those of persons help to read Korean speakers
   */
  public List<Quote> find(
      String language, String text, List<Unit> units, List<LabelledSpan> entities) {
    return switch (language) {
      case "ko" -> KoreanQuotes.of(text, Words.of(units), Quotation.in(text), entities);
      case "en" -> EnglishQuotes.of(text, Quotation.in(text));
      default -> List.of();
    };
  }
}
