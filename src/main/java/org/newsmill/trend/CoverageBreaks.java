package org.newsmill.trend;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.newsmill.job.TrendSettings;
import org.newsmill.record.CoverageRow;
import org.newsmill.trend.Coverage.Counts;
import org.newsmill.trend.Coverage.Language;
import org.newsmill.trend.Coverage.Measure;

/**
 * Breaks in what was collected: days that are missing, volumes that leap, publishers that fall
 * silent, shares of undated articles that change. Each is tested as items are, with the false alarm
 * rate of the job. Days of the whole language are held against their weekday alone, so that a
 * public holiday shows; those of a publisher against the kind of day.
 */
final class CoverageBreaks {
  private final TrendSettings settings;
  private final List<DayRow> rows = new ArrayList<>();

  private CoverageBreaks(TrendSettings settings) {
    this.settings = settings;
  }

  /** Rows with the days they are of. */
  record DayRow(int day, CoverageRow row) {}

  /** The breaks on the reported days, by language and publisher. */
  static List<DayRow> of(Coverage coverage, TrendSettings settings) {
    CoverageBreaks breaks = new CoverageBreaks(settings);
    coverage.languages().forEach(breaks::addLanguage);
    return breaks.rows;
  }

  private void addLanguage(String tag, Language language) {
    int[] weekdays = DayKinds.weekdays(settings.firstDay(), settings.window());
    for (int day = settings.firstReportedDay(); day <= settings.lastDay(); day++) {
      int[] places = places(language, day);
      if (places.length < TrendSettings.MIN_HISTORY_DAYS) {
        add(day, row("short_history", tag, true, null, places.length));
        rows.get(rows.size() - 1).row.setExpected((double) TrendSettings.MIN_HISTORY_DAYS);
        continue;
      }
      Series whole = new Series(tag, true, null, language.total, new Days(day, places, weekdays));
      addVolume(whole);
      addUndated(whole);
      for (Map.Entry<String, Counts> entry : language.publishers.entrySet()) {
        String publisher = entry.getKey().isEmpty() ? null : entry.getKey();
        Series one =
            new Series(
                tag, false, publisher, entry.getValue(), new Days(day, places, language.kinds));
        addVolume(one);
        addUndated(one);
      }
    }
  }

  /** What was counted of one language or publisher, and the places of a day's baseline. */
  private record Series(
      String language, boolean whole, String publisher, Counts counts, Days days) {}

  /** A day beside those of its baseline, with the kinds of all. */
  private static final class Days {
    final int day;
    final int[] places;
    final int[] kinds;

    Days(int day, int[] places, int[] kinds) {
      this.day = day;
      this.places = places;
      this.kinds = kinds;
    }
  }

  private int[] places(Language language, int day) {
    int end = day - settings.firstDay() - TrendSettings.GAP_DAYS;
    return IntStream.range(end - settings.baselineDays(), end)
        .filter(i -> language.total.of(Measure.ARTICLES)[i] > 0)
        .toArray();
  }

  private void addVolume(Series series) {
    long[] articles = series.counts.of(Measure.ARTICLES);
    double[] exposures = new double[articles.length];
    Arrays.fill(exposures, 1);
    long observed = articles[series.days.day - settings.firstDay()];
    String ifLess = series.whole ? "missing_day" : "silent";
    test(series, observed == 0 ? ifLess : "volume_drop", "volume_rise", articles, exposures);
  }

  private void addUndated(Series series) {
    long[] articles = series.counts.of(Measure.ARTICLES);
    long[] undated = series.counts.undated;
    double[] exposures = new double[articles.length];
    for (int i = 0; i < exposures.length; i++) {
      exposures[i] = articles[i] + undated[i];
    }
    test(series, "undated_share", "undated_share", undated, exposures);
  }

  private void test(
      Series series, String ifLess, String ifMore, long[] counts, double[] exposures) {
    int at = series.days.day - settings.firstDay();
    double exposure = Arrays.stream(series.days.places).mapToDouble(i -> exposures[i]).sum();
    if (!(exposure > 0) || !(exposures[at] > 0)) {
      return;
    }
    Expectation expected =
        Baseline.fit(
                Arrays.stream(series.days.places).mapToLong(i -> counts[i]).toArray(),
                Arrays.stream(series.days.places).mapToDouble(i -> exposures[i]).toArray(),
                Arrays.stream(series.days.places).map(i -> series.days.kinds[i]).toArray())
            .of(exposures[at], series.days.kinds[at]);
    double score = expected.score(counts[at]);
    boolean enough = Math.max((double) counts[at], expected.mean()) >= settings.minOrigins();
    if (enough && Math.abs(score) >= settings.alarmScore()) {
      CoverageRow row =
          row(
              score < 0 ? ifLess : ifMore,
              series.language,
              series.whole,
              series.publisher,
              counts[at]);
      row.setExpected(expected.mean());
      row.setScore(score);
      add(series.days.day, row);
    }
  }

  private void add(int day, CoverageRow row) {
    row.setProvisional(settings.isProvisional(day));
    rows.add(new DayRow(day, row));
  }

  private static CoverageRow row(
      String kind, String language, boolean whole, String publisher, long observed) {
    CoverageRow row = new CoverageRow();
    row.setKind(kind);
    row.setLanguage(language);
    row.setWholeLanguage(whole);
    row.setPublisher(publisher);
    row.setObserved(observed);
    return row;
  }
}
