package org.newsmill.extract;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import org.newsmill.record.DatedBy;
import org.newsmill.text.CleanText;
import org.newsmill.text.PersonalData;

/**
 * Reads a date that a source gives in a field of its own: ISO 8601 with or without time and offset,
 * a blank or a T between date and time. Years before 1990 and days after the day behind {@code
 * as_of} are refused. What cannot be read stays as evidence, without a value.
 */
final class SourceDate {
  private static final int FIRST_YEAR = 1990;
  private static final int MAX_EVIDENCE_CHARS = 100;
  private static final DateTimeFormatter FORMAT =
      new DateTimeFormatterBuilder()
          .parseCaseInsensitive()
          .append(DateTimeFormatter.ISO_LOCAL_DATE)
          .optionalStart()
          .appendPattern("[ ]['T']")
          .append(DateTimeFormatter.ISO_LOCAL_TIME)
          .optionalStart()
          .appendPattern("[ ][XXXXX][XXXX][X]")
          .optionalEnd()
          .optionalEnd()
          .toFormatter(Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  private final LocalDate asOf;
  private final ZoneId zone;

  SourceDate(LocalDate asOf, ZoneId zone) {
    this.asOf = asOf;
    this.zone = zone;
  }

  /** The date, or null when the source gives none. */
  DatedBy read(String text) {
    String clean = text == null ? "" : CleanText.line(text);
    if (clean.isEmpty()) {
      return null;
    }
    String redacted = PersonalData.redact(clean);
    String shown =
        redacted.length() <= MAX_EVIDENCE_CHARS
            ? redacted
            : redacted.substring(0, MAX_EVIDENCE_CHARS);
    TemporalAccessor parsed;
    try {
      parsed = FORMAT.parseBest(clean, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
    } catch (DateTimeException e) {
      return new DatedBy(null, null, null, "unreadable: " + shown);
    }
    Instant instant = instantOf(parsed);
    if (!instant.isBefore(asOf.plusDays(2).atStartOfDay(zone).toInstant())
        || instant.isBefore(LocalDate.of(FIRST_YEAR, 1, 1).atStartOfDay(zone).toInstant())) {
      return new DatedBy(null, null, null, "refused: " + shown);
    }
    String precision = parsed instanceof LocalDate ? "day" : "instant";
    String zoneId = parsed instanceof OffsetDateTime o ? o.getOffset().getId() : zone.getId();
    return new DatedBy(instant.toEpochMilli(), precision, zoneId, "iso8601: " + shown);
  }

  private Instant instantOf(TemporalAccessor parsed) {
    if (parsed instanceof OffsetDateTime withOffset) {
      return withOffset.toInstant();
    }
    LocalDateTime local =
        parsed instanceof LocalDate day
            ? day.atTime(LocalTime.MIDNIGHT)
            : LocalDateTime.from(parsed);
    return ZonedDateTime.of(local, zone).toInstant();
  }
}
