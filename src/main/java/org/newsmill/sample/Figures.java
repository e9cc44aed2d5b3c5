package org.newsmill.sample;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;

/** Amounts, shares, numbers and days as a newspaper writes them. */
final class Figures {
  private final Language language;
  private final LocalDate published;
  private final Draws draws;

  Figures(Language language, LocalDate published, Draws draws) {
    this.language = language;
    this.published = published;
    this.draws = draws;
  }

  void append(StringBuilder text, Slot slot) {
    switch (slot) {
      case AMOUNT -> appendAmount(text);
      case PERCENT ->
          text.append(1 + draws.below(60)).append('.').append(draws.below(10)).append('%');
      case COUNT -> appendCount(text);
      case DAY -> appendDay(text);
      case MONTH -> appendMonth(text);
      case MONTHS -> text.append(2 + draws.below(8));
      case DAYOFMONTH -> text.append(1 + draws.below(28));
      case HOUR -> text.append(7 + draws.below(5));
      default -> throw new IllegalArgumentException(slot + " is no figure");
    }
  }

  private void appendAmount(StringBuilder text) {
    int size = draws.below(10);
    int units = 2 + draws.below(898);
    if (language == Language.EN) {
      boolean won = size < 4;
      text.append(won ? "" : "$").append(units).append('.').append(1 + draws.below(9));
      text.append(size < 8 ? " million" : " billion").append(won ? " won" : "");
    } else if (size < 5) {
      text.append(units).append("억원");
    } else if (size < 7) {
      text.append(1 + units / 100).append("천").append(10 + units % 90).append("억원");
    } else if (size < 9) {
      text.append(units).append("만").append(1 + draws.below(9)).append("천원");
    } else {
      text.append(1 + units / 100).append("조").append(100 + units).append("억원");
    }
  }

  private void appendCount(StringBuilder text) {
    int count = 12 + draws.below(20) * draws.below(400);
    if (count >= 1000) {
      text.append(count / 1000).append(',');
      String rest = Integer.toString(1000 + count % 1000);
      text.append(rest, 1, 4);
    } else {
      text.append(count);
    }
  }

  /** The published day or one of the two before it. */
  private void appendDay(StringBuilder text) {
    LocalDate day = published.minusDays(draws.below(3));
    if (language == Language.KO) {
      text.append(day.getDayOfMonth()).append("일");
    } else {
      text.append(day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH));
    }
  }

  private void appendMonth(StringBuilder text) {
    int month = 1 + draws.below(12);
    if (language == Language.KO) {
      text.append(month);
    } else {
      text.append(java.time.Month.of(month).getDisplayName(TextStyle.FULL, Locale.ENGLISH));
    }
  }
}
