package org.newsmill.trend;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.newsmill.job.TrendSettings;
import org.newsmill.record.CoverageCell;
import org.newsmill.record.TrendCell;

/**
 * A year of daily tables with known bursts. Volumes have weekends, the public holidays of Korea in
 * 2025, noise, a publisher that falls silent and one that begins. Items have shares that differ by
 * publisher and on days off, drift over weeks, and scatter from day to day more than chance does;
 * some are bursts, some waves of reprints.
 */
final class SimulatedYear {
  static final LocalDate LAST = LocalDate.of(2025, 12, 31);
  static final int DAYS = 365;

  /** Days off on weekdays. */
  private static final Set<LocalDate> HOLIDAYS =
      Set.of(
          LocalDate.of(2025, 1, 1),
          LocalDate.of(2025, 1, 27),
          LocalDate.of(2025, 1, 28),
          LocalDate.of(2025, 1, 29),
          LocalDate.of(2025, 1, 30),
          LocalDate.of(2025, 3, 3),
          LocalDate.of(2025, 5, 5),
          LocalDate.of(2025, 5, 6),
          LocalDate.of(2025, 6, 3),
          LocalDate.of(2025, 6, 6),
          LocalDate.of(2025, 8, 15),
          LocalDate.of(2025, 10, 3),
          LocalDate.of(2025, 10, 6),
          LocalDate.of(2025, 10, 7),
          LocalDate.of(2025, 10, 8),
          LocalDate.of(2025, 10, 9),
          LocalDate.of(2025, 12, 25));

  private static final int PUBLISHERS = 20;
  private static final int WARM_UP = 63;
  private static final double ORIGINS_A_DAY = 3000;

  /** Standard deviation of the slow changes of an item's share, as a logarithm. */
  private static final double DRIFT = 0.15;

  /** How a burst runs: its height by day, as a part of the peak. */
  enum Shape {
    SPIKE(1),
    STEP(1, 1, 1),
    DECAY(1, 0.6, 0.36, 0.22),
    RAMP(0.33, 0.66, 1, 0.66, 0.33);

    @SuppressWarnings("ImmutableEnumChecker") // nothing changes the heights
    final double[] heights;

    Shape(double... heights) {
      this.heights = heights;
    }
  }

  /**
   * What was planted.
   *
   * @param times the peak as planted, times what the item usually has on such a day
   * @param peakOrigins the origins that came of it on the best of its highest days
   * @param peakTimes these through what the item usually has on such a day
   */
  record Planted(
      int item, int firstDay, Shape shape, double times, long peakOrigins, double peakTimes) {
    boolean covers(int day) {
      return day >= firstDay && day < firstDay + shape.heights.length;
    }

    private double height(int day) {
      return covers(day) ? shape.heights[day - firstDay] : 0;
    }
  }

  /** A wave of reprints of one story. */
  record Wave(int item, int day) {}

  private final SplittableRandom random;
  private final int first = (int) LAST.toEpochDay() - DAYS + 1 - WARM_UP;
  private final double[][] volumes = new double[PUBLISHERS][DAYS + WARM_UP];
  final List<CoverageCell> coverage = new ArrayList<>();
  final List<List<TrendCell>> items = new ArrayList<>();
  final List<Double> bases = new ArrayList<>();
  final List<Planted> bursts = new ArrayList<>();
  final List<Wave> waves = new ArrayList<>();

  private SimulatedYear(long seed) {
    this.random = new SplittableRandom(seed);
  }

  /** A year of {@code items} items, every other one with publishers. */
  static SimulatedYear of(int items, long seed) {
    SimulatedYear year = new SimulatedYear(seed);
    year.drawVolumes();
    for (int item = 0; item < items; item++) {
      year.drawItem(item);
    }
    return year;
  }

  /** What trends are asked for: all of the year. */
  TrendSettings settings() {
    return new TrendSettings(LAST, DAYS, WARM_UP - TrendSettings.GAP_DAYS, 2, 0.0003, 5, 10, false);
  }

  static ItemHistory.Key key(int item, boolean stratified) {
    return new ItemHistory.Key(
        stratified ? "entity" : "keyword", null, "i" + item, "ko", null, stratified);
  }

  /** Whether a day is off though it is no weekend. */
  static boolean isHoliday(int day) {
    return HOLIDAYS.contains(LocalDate.ofEpochDay(day));
  }

  private static boolean isOff(LocalDate day) {
    return day.getDayOfWeek().getValue() > 5 || HOLIDAYS.contains(day);
  }

  private void drawVolumes() {
    for (int p = 0; p < PUBLISHERS; p++) {
      double size = ORIGINS_A_DAY / PUBLISHERS * Math.exp(0.7 * random.nextGaussian());
      double onDaysOff = 0.5 * Math.exp(0.15 * random.nextGaussian());
      int silentFrom = p == 1 ? 150 : Integer.MAX_VALUE;
      int begins = p == 2 ? 200 : 0;
      for (int d = 0; d < DAYS + WARM_UP; d++) {
        boolean off = isOff(LocalDate.ofEpochDay(first + d));
        boolean silent = d < begins || (d >= silentFrom && d < silentFrom + 14);
        double volume = size * (off ? onDaysOff : 1) * Math.exp(0.08 * random.nextGaussian());
        volumes[p][d] = silent ? 0 : volume;
        long origins = Math.round(volumes[p][d]);
        coverage.add(
            new CoverageCell("ko", "p" + p, first + d, origins, Math.round(origins * 1.4), 0L));
      }
    }
  }

  private void drawItem(int item) {
    boolean stratified = item % 2 == 0;
    double base = Math.exp(Math.log(0.3) + random.nextDouble() * Math.log(40 / 0.3));
    bases.add(base);
    double[] affinity = affinity();
    double onDaysOff = Math.exp(0.25 * random.nextGaussian());
    double scatter = Math.exp(Math.log(0.005) + random.nextDouble() * Math.log(0.08 / 0.005));
    List<Planted> planted = drawBursts(item, base);
    int waveDay = WARM_UP + random.nextInt(DAYS);
    double drift = DRIFT * random.nextGaussian();
    List<TrendCell> cells = new ArrayList<>();
    double[] usual = new double[DAYS + WARM_UP];
    for (int d = 0; d < DAYS + WARM_UP; d++) {
      drift = 0.97 * drift + DRIFT * Math.sqrt(1 - 0.97 * 0.97) * random.nextGaussian();
      boolean off = isOff(LocalDate.ofEpochDay(first + d));
      usual[d] = base * (off ? onDaysOff : 1) * Math.exp(drift);
      double scattered = usual[d] * gamma(1 / scatter) * scatter;
      double times = times(planted, first + d);
      boolean wave = times == 1 && d == waveDay;
      cells.addAll(cells(item, stratified, d, scattered + (times - 1) * usual[d], affinity, wave));
      if (wave) {
        waves.add(new Wave(item, first + d));
      }
    }
    items.add(cells);
    for (Planted burst : planted) {
      bursts.add(withPeak(burst, cells, usual, affinity));
    }
  }

  private List<TrendCell> cells(
      int item, boolean stratified, int d, double level, double[] affinity, boolean wave) {
    List<TrendCell> cells = new ArrayList<>();
    long all = 0;
    long allArticles = 0;
    for (int p = 0; p < PUBLISHERS; p++) {
      double mean = level * affinity[p] * volumes[p][d] / ORIGINS_A_DAY;
      long origins = poisson(mean);
      long articles = origins;
      for (long story = 0; story < origins; story++) {
        articles += random.nextDouble() < 0.15 ? random.nextInt(1, 6) : 0;
      }
      if (wave) {
        origins += p == 0 ? 1 : 0;
        articles += (p == 0 ? 1 : 0) + random.nextInt(1, 9);
      }
      all += origins;
      allArticles += articles;
      if (stratified && articles > 0) {
        cells.add(cell(item, true, "p" + p, d, origins, articles));
      }
    }
    if (!stratified && allArticles > 0) {
      cells.add(cell(item, false, null, d, all, allArticles));
    }
    return cells;
  }

  private TrendCell cell(
      int item, boolean stratified, String publisher, int d, long origins, long articles) {
    ItemHistory.Key key = key(item, stratified);
    return new TrendCell(
        key.kind(),
        null,
        key.item(),
        "ko",
        null,
        publisher,
        stratified,
        first + d,
        origins,
        articles);
  }

  /** Up to four bursts a year, 60 days apart; seldom items burst as much higher. */
  private List<Planted> drawBursts(int item, double base) {
    List<Planted> planted = new ArrayList<>();
    if (item % 4 == 3) {
      return planted;
    }
    double[] sizes = {2.5, 3, 4, 6, 12};
    for (int i = 0; i < 4; i++) {
      int day = first + WARM_UP + 80 * i + random.nextInt(60);
      double times = sizes[random.nextInt(sizes.length)];
      Shape shape = Shape.values()[random.nextInt(Shape.values().length)];
      if (base * times >= 20) {
        planted.add(new Planted(item, day, shape, times, 0, 0));
      }
    }
    return planted;
  }

  private static double times(List<Planted> planted, int day) {
    for (Planted burst : planted) {
      if (burst.covers(day)) {
        return Math.max(1, burst.times() * burst.height(day));
      }
    }
    return 1;
  }

  private Planted withPeak(
      Planted burst, List<TrendCell> cells, double[] usual, double[] affinity) {
    Planted best = burst;
    for (int day = burst.firstDay(); burst.covers(day); day++) {
      int at = day;
      long origins =
          cells.stream().filter(c -> c.getDay() == at).mapToLong(TrendCell::getOrigins).sum();
      double mean = 0;
      for (int p = 0; p < PUBLISHERS; p++) {
        mean += usual[day - first] * affinity[p] * volumes[p][day - first] / ORIGINS_A_DAY;
      }
      if (burst.height(day) == 1 && origins / mean > best.peakTimes()) {
        best =
            new Planted(
                burst.item(),
                burst.firstDay(),
                burst.shape(),
                burst.times(),
                origins,
                origins / mean);
      }
    }
    return best;
  }

  /** How much more or less of the item each publisher has; 1 on average over volumes. */
  private double[] affinity() {
    double[] affinity = new double[PUBLISHERS];
    double sum = 0;
    double all = 0;
    for (int p = 0; p < PUBLISHERS; p++) {
      affinity[p] = Math.exp(0.8 * random.nextGaussian());
      sum += affinity[p] * volumes[p][WARM_UP];
      all += volumes[p][WARM_UP];
    }
    for (int p = 0; p < PUBLISHERS; p++) {
      affinity[p] *= all / sum;
    }
    return affinity;
  }

  private long poisson(double mean) {
    double sum = -Math.log(1 - random.nextDouble());
    long count = 0;
    while (sum < mean) {
      sum -= Math.log(1 - random.nextDouble());
      count++;
    }
    return count;
  }

  /** Marsaglia and Tsang 2000 (doi:10.1145/358407.358414), for shapes from 1. */
  private double gamma(double shape) {
    double d = shape - 1.0 / 3;
    double c = 1 / Math.sqrt(9 * d);
    while (true) {
      double x = random.nextGaussian();
      double v = Math.pow(1 + c * x, 3);
      if (v > 0 && Math.log(1 - random.nextDouble()) < 0.5 * x * x + d - d * v + d * Math.log(v)) {
        return d * v;
      }
    }
  }
}
