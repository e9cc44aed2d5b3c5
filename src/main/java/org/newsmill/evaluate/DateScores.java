package org.newsmill.evaluate;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Counts of dates found. One within a day is right: a statement in UTC and a line in local time
 * differ by a day near midnight.
 */
final class DateScores {
  private int pages;
  private int dated;
  private int sameDay;
  private int near;
  private final Map<String, int[]> bySource = new TreeMap<>();

  /** Whether {@code found} is right. */
  static boolean isNear(LocalDate stated, LocalDate found) {
    return found != null && StrictMath.abs(ChronoUnit.DAYS.between(stated, found)) <= 1;
  }

  /**
   * Counts a page.
   *
   * @param found null for none
   * @param source what told it, null for none
   */
  void add(LocalDate stated, LocalDate found, String source) {
    pages++;
    if (found == null) {
      return;
    }
    boolean right = isNear(stated, found);
    dated++;
    sameDay += stated.equals(found) ? 1 : 0;
    near += right ? 1 : 0;
    int[] counts = bySource.computeIfAbsent(source, any -> new int[2]);
    counts[0]++;
    counts[1] += right ? 1 : 0;
  }

  int pages() {
    return pages;
  }

  double precision() {
    return dated == 0 ? 0 : (double) near / dated;
  }

  double recall() {
    return pages == 0 ? 0 : (double) near / pages;
  }

  /** The counts; {@code sources} gives dates found and those within a day, as {@code 73/64}. */
  Map<String, Object> report() {
    Map<String, Object> report = new LinkedHashMap<>();
    report.put("n", pages);
    report.put("dated", dated);
    report.put("same_day", sameDay);
    report.put("within_a_day", near);
    report.put("precision", precision());
    report.put("recall", recall());
    Map<String, Object> sources = new LinkedHashMap<>();
    bySource.forEach((source, counts) -> sources.put(source, counts[0] + "/" + counts[1]));
    report.put("sources", sources);
    return report;
  }
}
