package org.newsmill.mention.amount;

import java.math.BigDecimal;
import java.math.MathContext;

/** Amounts that are made of several numbers: fractions, hours with minutes, years with months. */
final class AmountParts {
  private static final String HALF = "절반";
  private static final String OF = "분의 ";
  private static final BigDecimal SECONDS = BigDecimal.valueOf(60);
  private static final BigDecimal MONTHS = BigDecimal.valueOf(12);

  private AmountParts() {}

  /** {@code 3분의 1} or {@code 절반}, or null. */
  static Amount fraction(String text, int at) {
    if (text.startsWith(HALF, at)) {
      return ratio(at, at + HALF.length(), new BigDecimal("0.5"));
    }
    if (!AmountFinder.isDigit(text, at)) {
      return null;
    }
    NumberReader.Reading below = NumberReader.at(text, at, false);
    if (below == null || below.value().signum() == 0 || !text.startsWith(OF, below.end())) {
      return null;
    }
    int start = below.end() + OF.length();
    NumberReader.Reading above =
        AmountFinder.isDigit(text, start) ? NumberReader.at(text, start, false) : null;
    return above == null
        ? null
        : ratio(at, above.end(), above.value().divide(below.value(), MathContext.DECIMAL64));
  }

  private static Amount ratio(int start, int end, BigDecimal value) {
    return new Amount(start, end, value, value, "분수", "ratio", null, null);
  }

  static Amount negated(Amount a) {
    return new Amount(
        a.start(), a.end(), a.high().negate(), a.low().negate(), a.unit(), a.kind(), null, null);
  }

  /** {@code 2시간 30분} in seconds, {@code 1년 6개월} in months; else the amount itself. */
  static Amount joined(Amount first, AmountFinder finder, String text) {
    boolean hours = first.unit().equals("시간");
    boolean years = first.unit().equals("년");
    int start = first.end() + 1;
    if (!(hours || years) || start >= text.length() || text.charAt(first.end()) != ' ') {
      return first;
    }
    Amount second = AmountFinder.isDigit(text, start) ? finder.single(text, start) : null;
    if (second == null || !second.unit().equals(hours ? "분" : "개월")) {
      return first;
    }
    BigDecimal value =
        hours
            ? first.low().multiply(SECONDS).add(second.low()).multiply(SECONDS)
            : first.low().multiply(MONTHS).add(second.low());
    return new Amount(
        first.start(), second.end(), value, value, hours ? "초" : "개월", "time", null, null);
  }
}
