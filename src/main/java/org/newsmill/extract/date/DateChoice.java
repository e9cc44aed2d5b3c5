package org.newsmill.extract.date;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.newsmill.extract.date.DateCandidate.Trust;
import org.newsmill.extract.date.DateResolver.Placed;
import org.newsmill.record.DatedBy;
import org.newsmill.text.PersonalData;

/** Chooses among the candidates for one article, and keeps the conflicts on the way. */
final class DateChoice {
  private static final int MAX_EVIDENCE_CHARS = 100;

  /** Clocks of crawlers and of sites differ. */
  private static final Duration CLOCK_DIFFERENCE = Duration.ofMinutes(10);

  private final DateResolver resolver;
  private final ZoneId zone;
  private final List<String> conflicts = new ArrayList<>();
  private Instant crawledAt;
  private Instant crawlEnd;

  DateChoice(DateResolver resolver, ZoneId zone) {
    this.resolver = resolver;
    this.zone = zone;
  }

  /** The conflicts so far, each once. */
  List<String> conflicts() {
    return conflicts.stream().distinct().toList();
  }

  /** Tells when the text was read; nothing later is believed from now on. */
  void readAt(DatedBy crawled) {
    if (crawled != null && crawled.getAtMillis() != null) {
      crawledAt = Instant.ofEpochMilli(crawled.getAtMillis());
      crawlEnd =
          crawled.getPrecision().equals("day")
              ? crawledAt.plus(1, ChronoUnit.DAYS)
              : crawledAt.plus(CLOCK_DIFFERENCE);
    }
  }

  /** The first candidate that is believed; else the first one's words; null without any. */
  DatedBy choose(List<DateCandidate> candidates) {
    DatedBy unbelieved = null;
    for (DateCandidate candidate : candidates) {
      Placed placed = place(candidate);
      DatedBy dated = dated(candidate, placed);
      if (dated.getAtMillis() != null) {
        conflicts.addAll(placed.conflicts());
        return dated;
      }
      unbelieved = unbelieved == null ? dated : unbelieved;
    }
    return unbelieved;
  }

  /** As {@link #choose}, with the time of a less trusted source of that day, and comparisons. */
  DatedBy choosePublished(List<DateCandidate> candidates) {
    DatedBy chosen = choose(candidates);
    if (chosen == null || chosen.getAtMillis() == null) {
      return chosen;
    }
    LocalDate day = LocalDate.ofInstant(Instant.ofEpochMilli(chosen.getAtMillis()), zone);
    DatedBy withTime = null;
    for (DateCandidate candidate : candidates) {
      Placed placed = place(candidate);
      if (placed == null || placed.moment() == null) {
        continue;
      }
      LocalDate other = placed.moment().withZoneSameInstant(zone).toLocalDate();
      if (withTime == null && !placed.isDay() && other.equals(day)) {
        withTime = dated(candidate, placed);
      }
      if (isWorthComparing(candidate) && Math.abs(ChronoUnit.DAYS.between(day, other)) > 1) {
        conflicts.add(
            "disagreement: "
                + day
                + " ("
                + chosen.getEvidence()
                + ") against "
                + other
                + " ("
                + evidence(rule(candidate), candidate.text())
                + ")");
      }
    }
    return chosen.getPrecision().equals("day") && withTime != null ? withTime : chosen;
  }

  /** An update before the publication is a conflict; both stay. */
  void compare(DatedBy published, DatedBy updated) {
    boolean both =
        published != null
            && updated != null
            && published.getAtMillis() != null
            && updated.getAtMillis() != null;
    if (both) {
      LocalDate first = LocalDate.ofInstant(Instant.ofEpochMilli(published.getAtMillis()), zone);
      LocalDate last = LocalDate.ofInstant(Instant.ofEpochMilli(updated.getAtMillis()), zone);
      boolean exact = published.getPrecision().equals(updated.getPrecision());
      if (last.isBefore(first) || (exact && updated.getAtMillis() < published.getAtMillis())) {
        conflicts.add("updated_before_published: " + last + " against " + first);
      }
    }
  }

  private Placed place(DateCandidate candidate) {
    return candidate.written() == null
        ? null
        : resolver.place(candidate.written(), zone, crawledAt);
  }

  private DatedBy dated(DateCandidate candidate, Placed placed) {
    if (placed == null) {
      return new DatedBy(null, null, null, evidence("unreadable", candidate.text()));
    }
    Instant at = placed.moment() == null ? null : placed.moment().toInstant();
    boolean afterCrawl = at != null && crawlEnd != null && at.isAfter(crawlEnd);
    if (afterCrawl) {
      conflicts.add(
          candidate.role().name().toLowerCase(Locale.ROOT)
              + "_after_crawled: "
              + placed.day()
              + " after "
              + crawledAt);
    }
    if (at == null || afterCrawl) {
      conflicts.addAll(placed.conflicts());
      return new DatedBy(null, null, null, evidence("refused", candidate.text()));
    }
    String zoneId = placed.moment().getZone().getId();
    return new DatedBy(
        at.toEpochMilli(),
        placed.isDay() ? "day" : "instant",
        zoneId,
        evidence(rule(candidate), candidate.text()));
  }

  private static String rule(DateCandidate candidate) {
    String rule = candidate.written().rule();
    boolean bare = candidate.source().isEmpty() || candidate.source().equals(rule);
    return bare ? rule : candidate.source() + " " + rule;
  }

  private static boolean isWorthComparing(DateCandidate candidate) {
    return candidate.trust().compareTo(Trust.LINE) <= 0 && !candidate.source().startsWith("http:");
  }

  /** Rule and words, redacted and cut. */
  static String evidence(String rule, String text) {
    String redacted = PersonalData.redact(text);
    boolean fits = redacted.length() <= MAX_EVIDENCE_CHARS;
    return rule + ": " + (fits ? redacted : redacted.substring(0, MAX_EVIDENCE_CHARS));
  }
}
