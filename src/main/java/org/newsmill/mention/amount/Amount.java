package org.newsmill.mention.amount;

import java.math.BigDecimal;

/**
 * An amount of a text.
 *
 * @param start offset of its first character, in code points
 * @param end end, exclusive, in code points; a conversion in brackets belongs to it
 * @param low the value, or the lower end of a range, in {@code unit}
 * @param high the same as {@code low}, or the upper end of a range
 * @param unit what is counted in: a currency by ISO 4217, {@code %}, a unit or a Korean counter
 * @param kind {@code currency}, {@code ratio}, {@code measure}, {@code time} or {@code counter}
 * @param convertedValue the conversion that the text gives, or null
 * @param convertedUnit its unit, or null
 */
public record Amount(
    int start,
    int end,
    BigDecimal low,
    BigDecimal high,
    String unit,
    String kind,
    BigDecimal convertedValue,
    String convertedUnit) {

  /** Whether it is a range. */
  public boolean isRange() {
    return low.compareTo(high) != 0;
  }

  Amount withConversion(int newEnd, Amount conversion) {
    return new Amount(start, newEnd, low, high, unit, kind, conversion.low, conversion.unit);
  }

  Amount until(Amount upper) {
    return new Amount(start, upper.end, low, upper.high, unit, kind, null, null);
  }
}
