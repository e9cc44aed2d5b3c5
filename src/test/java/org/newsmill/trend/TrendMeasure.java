package org.newsmill.trend;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.newsmill.record.TrendRow;

/**
 * How trends fare on a {@link SimulatedYear}: bursts found, alarms where nothing was planted, waves
 * of reprints taken for news. As a program it prints the tables of docs/accuracy/trends.md;
 * arguments: the number of items, and the seed.
 */
final class TrendMeasure {
  /** Bands of items by their origins on a workday. */
  private static final double[] BANDS = {1, 3, 10, 1000};

  private static final String THREE_TIMES = "3 to 5 times";

  /** Of so many, so many. */
  static final class Rate {
    long hits;
    long all;

    private void add(boolean hit) {
      hits += hit ? 1 : 0;
      all++;
    }

    double share() {
      return all == 0 ? Double.NaN : (double) hits / all;
    }
  }

  final Map<String, Rate> recall = new TreeMap<>();
  final Map<String, Rate> falseRises = new TreeMap<>();
  final Map<String, Rate> falseFalls = new TreeMap<>();
  final Rate wavesAsBursts = new Rate();
  final Rate wavesAsSyndicated = new Rate();
  final Rate holidayAlarms = new Rate();

  static TrendMeasure of(SimulatedYear year) {
    TrendMeasure measure = new TrendMeasure();
    ItemTrends trends =
        new ItemTrends(year.settings(), Coverage.of(year.coverage, year.settings()));
    IntStream.range(0, year.items.size()).forEach(item -> measure.add(year, trends, item));
    return measure;
  }

  private void add(SimulatedYear year, ItemTrends trends, int item) {
    ItemHistory history = new ItemHistory();
    year.items.get(item).forEach(history::add);
    Map<Integer, TrendRow> rows = new TreeMap<>();
    trends
        .of(SimulatedYear.key(item, item % 2 == 0), history, day -> true)
        .forEach(found -> rows.put(found.day(), found.row()));
    Set<Integer> alarmed = new TreeSet<>();
    rows.forEach(
        (day, row) -> {
          if (Boolean.TRUE.equals(row.getBurst()) && !row.getState().equals(ItemTrends.FALLING)) {
            alarmed.add(day);
          }
        });
    List<SimulatedYear.Planted> planted = new ArrayList<>(year.bursts);
    planted.removeIf(burst -> burst.item() != item);
    addBursts(planted, alarmed);
    addQuietDays(year, item, planted, alarmed, rows);
    for (SimulatedYear.Wave wave : year.waves) {
      if (wave.item() == item) {
        wavesAsBursts.add(alarmed.contains(wave.day()));
        TrendRow row = rows.get(wave.day());
        wavesAsSyndicated.add(row != null && row.getState().equals(ItemTrends.SYNDICATED));
      }
    }
  }

  private void addBursts(List<SimulatedYear.Planted> planted, Set<Integer> alarmed) {
    for (SimulatedYear.Planted burst : planted) {
      if (burst.peakOrigins() >= 20 && burst.peakTimes() >= 2) {
        boolean found = alarmed.stream().anyMatch(burst::covers);
        String size = size(burst.peakTimes());
        String name = burst.shape().name().toLowerCase(Locale.ROOT);
        recall.computeIfAbsent(size + ", " + name, k -> new Rate()).add(found);
        recall.computeIfAbsent(size + ", all", k -> new Rate()).add(found);
      }
    }
  }

  private static String size(double times) {
    return times < 3 ? "2 to 3 times" : times < 5 ? THREE_TIMES : "from 5 times";
  }

  private void addQuietDays(
      SimulatedYear year,
      int item,
      List<SimulatedYear.Planted> planted,
      Set<Integer> alarmed,
      Map<Integer, TrendRow> rows) {
    String band = band(year.bases.get(item));
    int last = (int) SimulatedYear.LAST.toEpochDay();
    for (int day = last - SimulatedYear.DAYS + 1; day <= last; day++) {
      int at = day;
      if (planted.stream().noneMatch(burst -> burst.covers(at))) {
        TrendRow row = rows.get(day);
        boolean rise = alarmed.contains(day);
        boolean fall = row != null && !rise && Boolean.TRUE.equals(row.getBurst());
        falseRises.computeIfAbsent(band, k -> new Rate()).add(rise);
        falseRises.computeIfAbsent("all", k -> new Rate()).add(rise);
        falseFalls.computeIfAbsent(band, k -> new Rate()).add(fall);
        falseFalls.computeIfAbsent("all", k -> new Rate()).add(fall);
        if (SimulatedYear.isHoliday(day)) {
          holidayAlarms.add(rise);
        }
      }
    }
  }

  private static String band(double base) {
    double from = 0;
    for (double to : BANDS) {
      if (base < to) {
        return String.format(Locale.ROOT, "%02.0f to %02.0f", from, to);
      }
      from = to;
    }
    throw new IllegalArgumentException("no band for " + base);
  }

  public static void main(String[] args) {
    int items = args.length == 0 ? 2000 : Integer.parseInt(args[0]);
    int seed = args.length < 2 ? 7 : Integer.parseInt(args[1]);
    TrendMeasure measure = of(SimulatedYear.of(items, seed));
    print("bursts", "found", measure.recall, 1);
    print("origins a workday", "false rises per 1,000 item-days", measure.falseRises, 1000);
    print("origins a workday", "false falls per 1,000 item-days", measure.falseFalls, 1000);
    Map<String, Rate> waves = new TreeMap<>();
    waves.put("alarmed on origins", measure.wavesAsBursts);
    waves.put("told as syndicated", measure.wavesAsSyndicated);
    print("waves of reprints", "share", waves, 1);
    print(
        "days",
        "false rises per 1,000",
        new TreeMap<>(Map.of("holidays", measure.holidayAlarms)),
        1000);
  }

  private static void print(String rows, String share, Map<String, Rate> rates, int per) {
    System.out.printf("| %s | of | %s |%n|---|---|---|%n", rows, share);
    rates.forEach(
        (name, rate) ->
            System.out.printf(
                Locale.ROOT, "| %s | %,d | %.3f |%n", name, rate.all, per * rate.share()));
    System.out.println();
  }
}
