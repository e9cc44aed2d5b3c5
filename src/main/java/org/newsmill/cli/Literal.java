package org.newsmill.cli;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import org.newsmill.job.JobError;

/** What a condition compares a field with: a text that is read as what the field holds. */
final class Literal {
  /** A day, with or without a time, with or without an offset. */
  private static final DateTimeFormatter TIME =
      new DateTimeFormatterBuilder()
          .append(DateTimeFormatter.ISO_LOCAL_DATE)
          .optionalStart()
          .appendLiteral('T')
          .append(DateTimeFormatter.ISO_LOCAL_TIME)
          .optionalStart()
          .appendOffsetId()
          .toFormatter(Locale.ROOT);

  private Literal() {}

  /**
   * The order of a field's value and a literal: times as moments, UTC where the literal names no
   * offset; whole numbers exactly; texts by code units.
   *
   * @param operator the comparison; of true and false it must be one of equality
   * @return below, at or above 0 as the value is before, at or behind the literal
   * @throws JobError when the literal is none of the value's kind
   */
  static int compare(String field, String operator, Object value, String literal) {
    if (value instanceof Instant time) {
      return time.compareTo(time(field, literal));
    }
    if (value instanceof Long whole) {
      return BigDecimal.valueOf(whole).compareTo(number(field, literal));
    }
    if (value instanceof Number number) {
      return Double.compare(number.doubleValue(), number(field, literal).doubleValue());
    }
    if (value instanceof Boolean truth) {
      return truth.compareTo(truth(field, operator, literal));
    }
    return value.toString().compareTo(literal);
  }

  private static Instant time(String field, String literal) {
    try {
      TemporalAccessor time =
          TIME.parseBest(
              literal.replace(' ', 'T'),
              OffsetDateTime::from,
              LocalDateTime::from,
              LocalDate::from);
      if (time instanceof OffsetDateTime exact) {
        return exact.toInstant();
      }
      return time instanceof LocalDateTime local
          ? local.toInstant(ZoneOffset.UTC)
          : LocalDate.from(time).atStartOfDay().toInstant(ZoneOffset.UTC);
    } catch (DateTimeException e) {
      throw error(
          "'" + literal + "' is no time", field + " >= '2024-12-05' or '2024-12-05T09:00+09:00'");
    }
  }

  private static BigDecimal number(String field, String literal) {
    try {
      return new BigDecimal(literal);
    } catch (NumberFormatException e) {
      throw error("'" + literal + "' is no number", field + " = 1");
    }
  }

  private static Boolean truth(String field, String operator, String literal) {
    boolean equality = operator.equals("=") || operator.equals("<>") || operator.equals("!=");
    boolean known = literal.equalsIgnoreCase("true") || literal.equalsIgnoreCase("false");
    if (!equality || !known) {
      throw error(
          field + " is true or false, not " + operator + " '" + literal + "'", field + " = true");
    }
    return literal.equalsIgnoreCase("true");
  }

  private static JobError error(String problem, String allowed) {
    return new JobError("command line", "--where", problem, allowed);
  }
}
