package org.newsmill.trend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;
import org.newsmill.job.TrendSettings;
import org.newsmill.record.CoverageCell;
import org.newsmill.record.TrendCell;
import org.newsmill.record.TrendRow;

/** One item beside 1,000 origins and 1,500 articles a day of each of two publishers. */
class ItemTrendsTest {
  private static final TrendSettings SETTINGS =
      new TrendSettings(LocalDate.of(2024, 12, 5), 2, 56, 1, 0.0003, 5, 100, false);
  private static final int LAST = SETTINGS.lastDay();

  private final List<CoverageCell> coverage = new ArrayList<>();
  private final List<TrendCell> cells = new ArrayList<>();
  private IntPredicate usedOn = day -> true;

  @Test
  void rises_andBursts() {
    cover(1000, 1000);
    add("a", SETTINGS.firstDay(), LAST - 1, 10, 15);
    add("a", LAST, LAST, 40, 60);

    TrendRow row = only(LAST);

    assertEquals("rising", row.getState());
    assertEquals(true, row.getBurst());
    assertEquals(40, row.getOrigins());
    assertEquals(60, row.getArticles());
    assertEquals(0.02, row.getShare());
    assertEquals(0.02, row.getShareArticles());
    assertEquals(10, row.getExpectedOrigins(), 0.3);
    assertEquals(15, row.getExpectedArticles(), 0.4);
    assertTrue(row.getScore() > 3.6, () -> "score " + row.getScore());
    assertEquals(56, row.getHistoryDays());
    assertEquals(560, row.getHistoryOrigins());
    assertEquals(true, row.getProvisional());
  }

  @Test
  void isJustItself_onAnOrdinaryDay() {
    cover(1000, 1000);
    add("a", SETTINGS.firstDay(), LAST, 10, 15);

    TrendRow row = only(LAST - 1);

    assertEquals(false, row.getBurst());
    assertEquals(false, row.getProvisional());
  }

  @Test
  void falls_whenItIsGone() {
    cover(1000, 1000);
    add("a", SETTINGS.firstDay(), LAST - 1, 20, 30);

    TrendRow row = only(LAST);

    assertEquals("falling", row.getState());
    assertEquals(true, row.getBurst());
    assertTrue(row.getScore() < -3.6, () -> "score " + row.getScore());
  }

  @Test
  void aWaveOfReprints_isNoBurst() {
    cover(1000, 1000);
    add("a", SETTINGS.firstDay(), LAST - 1, 10, 15);
    add("a", LAST, LAST, 11, 120);

    TrendRow row = only(LAST);

    assertEquals("syndicated", row.getState());
    assertEquals(false, row.getBurst());
    assertTrue(row.getScoreArticles() > 3.6);
  }

  @Test
  void isNew_withoutAnyHistory() {
    cover(1000, 1000);
    add("a", LAST - 3, LAST, 6, 6);

    TrendRow row = only(LAST);

    assertEquals("new", row.getState());
    assertNull(row.getScore());
    assertNull(row.getBurst());
    assertEquals(0, row.getHistoryOrigins());
  }

  @Test
  void isInNoList_whenItIsSeldom() {
    cover(1000, 1000);
    add("a", SETTINGS.firstDay(), LAST, 4, 4);

    assertEquals(List.of(), rows());
  }

  @Test
  void isInNoList_whenThereAreTooFewDaysToCompareWith() {
    coverFrom(LAST - TrendSettings.GAP_DAYS - 12, 1000, 1000);
    add("a", LAST - TrendSettings.GAP_DAYS - 12, LAST, 40, 40);

    assertEquals(List.of(), rows());
  }

  @Test
  void isInNoList_onADayThatIsMissing() {
    cover(1000, 1000);
    coverage.removeIf(cell -> cell.getDay() == LAST);
    add("a", SETTINGS.firstDay(), LAST - 1, 20, 20);

    assertEquals(List.of(LAST - 1), rows().stream().map(ItemTrends.DayRow::day).toList());
  }

  @Test
  void doesNotFall_whenItsPublisherFallsSilent() {
    cover(1000, 1000);
    coverage.removeIf(cell -> cell.getDay() == LAST && cell.getPublisher().equals("a"));
    add("a", SETTINGS.firstDay(), LAST - 1, 20, 20);
    add("b", SETTINGS.firstDay(), LAST, 2, 2);

    assertEquals(List.of(), rows().stream().filter(row -> row.day() == LAST).toList());
  }

  @Test
  void doesNotRise_whenAPublisherBegins() {
    cover(1000, 1000);
    coverage.removeIf(cell -> cell.getDay() < LAST && cell.getPublisher().equals("b"));
    add("a", SETTINGS.firstDay(), LAST, 20, 20);
    add("b", LAST, LAST, 20, 20);

    TrendRow row = only(LAST);

    assertEquals(false, row.getBurst());
    assertEquals(40, row.getExpectedOrigins(), 1);
  }

  @Test
  void countsNoDayOfAnotherVersion_asADayWithoutIt() {
    cover(1000, 1000);
    add("a", LAST - 40, LAST, 10, 10);
    usedOn = day -> day >= LAST - 40;

    TrendRow row = only(LAST);

    assertEquals(33, row.getHistoryDays());
    assertEquals(10, row.getExpectedOrigins(), 0.5);
  }

  @Test
  void isInNoList_inALanguageWithoutCoverage() {
    add("a", SETTINGS.firstDay(), LAST, 10, 10);

    assertEquals(List.of(), rows());
  }

  private void cover(long a, long b) {
    coverFrom(SETTINGS.firstDay(), a, b);
  }

  private void coverFrom(int firstDay, long a, long b) {
    for (int day = firstDay; day <= LAST; day++) {
      coverage.add(new CoverageCell("ko", "a", day, a, a * 3 / 2, 0L));
      coverage.add(new CoverageCell("ko", "b", day, b, b * 3 / 2, 0L));
    }
  }

  private void add(String publisher, int from, int to, long origins, long articles) {
    for (int day = from; day <= to; day++) {
      cells.add(
          new TrendCell("entity", null, "x", "ko", "v", publisher, true, day, origins, articles));
    }
  }

  private TrendRow only(int day) {
    List<TrendRow> rows =
        rows().stream().filter(row -> row.day() == day).map(ItemTrends.DayRow::row).toList();
    assertEquals(1, rows.size());
    return rows.get(0);
  }

  private List<ItemTrends.DayRow> rows() {
    ItemHistory history = new ItemHistory();
    cells.forEach(history::add);
    return new ItemTrends(SETTINGS, Coverage.of(coverage, SETTINGS))
        .of(new ItemHistory.Key("entity", null, "x", "ko", "v", true), history, usedOn);
  }
}
