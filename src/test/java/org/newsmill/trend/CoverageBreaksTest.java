package org.newsmill.trend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.newsmill.job.TrendSettings;
import org.newsmill.record.CoverageCell;
import org.newsmill.record.CoverageRow;

class CoverageBreaksTest {
  private static final TrendSettings SETTINGS =
      new TrendSettings(LocalDate.of(2024, 12, 5), 1, 56, 1, 0.0003, 5, 100, false);
  private static final int LAST = SETTINGS.lastDay();

  private final List<CoverageCell> cells = new ArrayList<>();

  @Test
  void reportsNothing_whenAllIsAsEver() {
    add("a", SETTINGS.firstDay(), LAST, 100, 10);
    add("b", SETTINGS.firstDay(), LAST, 100, 10);

    assertEquals(List.of(), breaks());
  }

  @Test
  void reportsAPublisherThatFallsSilent_andTheDrop() {
    add("a", SETTINGS.firstDay(), LAST, 40, 0);
    add("b", SETTINGS.firstDay(), LAST - 1, 160, 0);

    assertEquals(List.of("volume_drop null 40 of 200", "silent b 0 of 160"), breaks());
  }

  @Test
  void reportsARise() {
    add("a", SETTINGS.firstDay(), LAST - 1, 100, 0);
    add("a", LAST, LAST, 500, 0);

    assertEquals(List.of("volume_rise null 500 of 100", "volume_rise a 500 of 100"), breaks());
  }

  @Test
  void reportsADayThatIsMissing() {
    add("a", SETTINGS.firstDay(), LAST - 1, 100, 0);

    assertEquals(List.of("missing_day null 0 of 100", "silent a 0 of 100"), breaks());
  }

  @Test
  void reportsAChangedShareOfUndatedArticles() {
    add("a", SETTINGS.firstDay(), LAST - 1, 100, 4);
    add("a", LAST, LAST, 70, 34);

    List<String> breaks = breaks();

    assertEquals(2, breaks.size(), breaks.toString());
    assertTrue(breaks.get(0).startsWith("undated_share null 34 of 4"), breaks.toString());
    assertTrue(breaks.get(1).startsWith("undated_share a 34 of 4"), breaks.toString());
  }

  @Test
  void saysThatHistoryIsShort() {
    add("a", LAST - 10, LAST, 100, 0);

    assertEquals(List.of("short_history null 3 of 14"), breaks());
  }

  @Test
  void ofALanguageThatIsSeldom_nothingIsMissing() {
    add("a", SETTINGS.firstDay(), LAST - 1, 1, 0);

    assertEquals(List.of(), breaks());
  }

  private void add(String publisher, int from, int to, long articles, long undated) {
    for (int day = from; day <= to; day++) {
      cells.add(new CoverageCell("ko", publisher, day, articles, articles, undated));
    }
  }

  private List<String> breaks() {
    return CoverageBreaks.of(Coverage.of(cells, SETTINGS), SETTINGS).stream()
        .map(CoverageBreaks.DayRow::row)
        .map(CoverageBreaksTest::text)
        .toList();
  }

  private static String text(CoverageRow row) {
    assertEquals(row.getPublisher() == null, row.getWholeLanguage());
    assertEquals(true, row.getProvisional());
    return row.getKind()
        + " "
        + row.getPublisher()
        + " "
        + row.getObserved()
        + " of "
        + Math.round(row.getExpected());
  }
}
