package org.newsmill.trend;

import java.util.Map;
import java.util.TreeMap;
import org.newsmill.job.TrendSettings;
import org.newsmill.record.CoverageCell;

/**
 * What was collected in each language, by day and publisher: the denominators of shares. Days are
 * places in the window that is read.
 */
final class Coverage {
  /** What is counted. */
  enum Measure {
    ORIGINS,
    ARTICLES
  }

  /** Counts by day. */
  static final class Counts {
    private final long[] origins;
    private final long[] articles;
    final long[] undated;

    private Counts(int days) {
      origins = new long[days];
      articles = new long[days];
      undated = new long[days];
    }

    long[] of(Measure measure) {
      return measure == Measure.ORIGINS ? origins : articles;
    }

    private void add(int at, CoverageCell cell) {
      origins[at] += cell.getOrigins();
      articles[at] += cell.getArticles();
      undated[at] += cell.getUndated();
    }
  }

  /** One language. */
  static final class Language {
    final Counts total;
    final Map<String, Counts> publishers = new TreeMap<>();

    /** Kind of each day. */
    int[] kinds;

    private Language(int days) {
      total = new Counts(days);
    }

    /** The counts of a stratum: of a publisher, or of all where the table has no publishers. */
    Counts stratum(String key, boolean stratified) {
      return stratified ? publishers.get(key) : total;
    }
  }

  private final Map<String, Language> languages = new TreeMap<>();

  /** The coverage that cells add up to; cells outside the window are left out. */
  static Coverage of(Iterable<CoverageCell> cells, TrendSettings settings) {
    Coverage coverage = new Coverage();
    int window = settings.window();
    for (CoverageCell cell : cells) {
      int at = cell.getDay() - settings.firstDay();
      if (at >= 0 && at < window) {
        Language language =
            coverage.languages.computeIfAbsent(cell.getLanguage(), l -> new Language(window));
        language.total.add(at, cell);
        language
            .publishers
            .computeIfAbsent(key(cell.getPublisher()), p -> new Counts(window))
            .add(at, cell);
      }
    }
    for (Language language : coverage.languages.values()) {
      language.kinds = DayKinds.byVolume(language.total.of(Measure.ARTICLES), settings.firstDay());
    }
    return coverage;
  }

  /** A publisher as a key; unknown ones are one. */
  static String key(String publisher) {
    return publisher == null ? "" : publisher;
  }

  /** All languages by their tags. */
  Map<String, Language> languages() {
    return languages;
  }

  /** A language; null when nothing was collected in it. */
  Language language(String tag) {
    return tag == null ? null : languages.get(tag);
  }
}
