package org.newsmill.trend;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.newsmill.job.TrendSettings;
import org.newsmill.record.TrendRow;
import org.newsmill.trend.Coverage.Language;
import org.newsmill.trend.Coverage.Measure;

/**
 * The trends of one item on the days that are reported: its counts against the {@link Baseline} of
 * the days before, by origins and by articles.
 *
 * <p>A baseline ends {@link TrendSettings#GAP_DAYS} before the day and holds the days with coverage
 * on which the item's version was in use. Fewer than {@link TrendSettings#MIN_HISTORY_DAYS}: no
 * row. The probability that chance makes a burst of an item on a day is at most the false alarm
 * rate where counts scatter as the baseline's do; docs/accuracy/trends.md measures it.
 */
final class ItemTrends {
  static final String RISING = "rising";
  static final String FALLING = "falling";
  static final String NEW = "new";
  static final String SYNDICATED = "syndicated";

  private final TrendSettings settings;
  private final Coverage coverage;

  ItemTrends(TrendSettings settings, Coverage coverage) {
    this.settings = settings;
    this.coverage = coverage;
  }

  /** What a measure shows on a day. */
  private record Finding(long count, long history, double expected, boolean rises, double score) {}

  /** Rows with the days they are of. */
  record DayRow(int day, TrendRow row) {}

  /**
   * The rows of an item, one for each reported day on which it is worth one.
   *
   * @param usedOn whether the item's version was in use on a day
   */
  List<DayRow> of(ItemHistory.Key key, ItemHistory item, IntPredicate usedOn) {
    List<DayRow> rows = new ArrayList<>();
    Language language = coverage.language(key.language());
    if (language == null) {
      return rows;
    }
    Map<Measure, ItemExposure> exposures =
        Map.of(
            Measure.ORIGINS, exposure(key, item, language, Measure.ORIGINS),
            Measure.ARTICLES, exposure(key, item, language, Measure.ARTICLES));
    for (int day = settings.firstReportedDay(); day <= settings.lastDay(); day++) {
      int at = day - settings.firstDay();
      int[] places = places(language, at, usedOn);
      boolean covered = language.total.of(Measure.ARTICLES)[at] > 0 && usedOn.test(day);
      if (covered && places.length >= TrendSettings.MIN_HISTORY_DAYS) {
        Finding origins = finding(exposures.get(Measure.ORIGINS), language, places, at);
        Finding articles = finding(exposures.get(Measure.ARTICLES), language, places, at);
        String state = state(origins, articles);
        if (state != null) {
          TrendRow row = row(key, state, origins, articles);
          row.setShare(share(origins, language, Measure.ORIGINS, at));
          row.setShareArticles(share(articles, language, Measure.ARTICLES, at));
          row.setHistoryDays(places.length);
          row.setProvisional(settings.isProvisional(day));
          rows.add(new DayRow(day, row));
        }
      }
    }
    return rows;
  }

  private ItemExposure exposure(
      ItemHistory.Key key, ItemHistory item, Language language, Measure measure) {
    return new ItemExposure(
        item, key.stratified(), language, measure, settings.firstDay(), settings.window());
  }

  /** Places of the baseline's days in the window. */
  private int[] places(Language language, int at, IntPredicate usedOn) {
    int end = at - TrendSettings.GAP_DAYS;
    return IntStream.range(end - settings.baselineDays(), end)
        .filter(i -> language.total.of(Measure.ARTICLES)[i] > 0)
        .filter(i -> usedOn.test(settings.firstDay() + i))
        .toArray();
  }

  private static Finding finding(
      ItemExposure exposure, Language language, int[] places, int target) {
    long count = exposure.count(target);
    long history = exposure.sum(places);
    if (history == 0) {
      return new Finding(count, 0, 0, true, 0);
    }
    double[] all = exposure.of(places, target);
    double ofTarget = all[places.length];
    if (!(ofTarget > 0)) {
      return new Finding(count, history, 0, true, 0);
    }
    long[] counts = Arrays.stream(places).mapToLong(exposure::count).toArray();
    int[] kinds = Arrays.stream(places).map(i -> language.kinds[i]).toArray();
    Expectation expected =
        Baseline.fit(counts, Arrays.copyOf(all, places.length), kinds)
            .of(ofTarget, language.kinds[target]);
    return new Finding(
        count, history, expected.mean(), expected.isReachedBy(count), expected.score(count));
  }

  /** The list to which an item belongs on a day; null for none. */
  private String state(Finding origins, Finding articles) {
    if (articles.history == 0) {
      return origins.count >= settings.minOrigins() ? NEW : null;
    }
    boolean many = Math.max(articles.count, origins.count) >= settings.minOrigins();
    if (many && isBurst(articles) && !isBurst(origins)) {
      return SYNDICATED;
    }
    if (origins.rises()) {
      return origins.count >= settings.minOrigins() ? RISING : null;
    }
    return origins.expected >= settings.minOrigins() ? FALLING : null;
  }

  private boolean isBurst(Finding finding) {
    return finding.rises()
        && finding.count >= settings.minOrigins()
        && finding.score >= settings.alarmScore();
  }

  private TrendRow row(ItemHistory.Key key, String state, Finding origins, Finding articles) {
    TrendRow row = new TrendRow();
    row.setKind(key.kind());
    row.setScheme(key.scheme());
    row.setItem(key.item());
    row.setLanguage(key.language());
    row.setVersion(key.version());
    row.setState(state);
    row.setOrigins(origins.count);
    row.setArticles(articles.count);
    row.setHistoryOrigins(origins.history);
    row.setExpectedOrigins(origins.expected);
    row.setExpectedArticles(articles.expected);
    if (!state.equals(NEW)) {
      row.setScore(origins.score);
      row.setScoreArticles(articles.score);
      boolean fallen = state.equals(FALLING) && origins.score <= -settings.alarmScore();
      row.setBurst(isBurst(origins) || fallen);
    }
    return row;
  }

  private static Double share(Finding finding, Language language, Measure measure, int at) {
    long all = language.total.of(measure)[at];
    return all == 0 ? null : (double) finding.count / all;
  }
}
