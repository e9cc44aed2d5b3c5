package org.newsmill.extract.date;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.newsmill.extract.date.DateCandidate.Role;
import org.newsmill.extract.date.DateCandidate.Trust;
import org.newsmill.extract.date.DateRule.Scope;
import org.newsmill.extract.page.Block;
import org.newsmill.extract.page.Page;
import org.newsmill.extract.page.Stated;
import org.newsmill.extract.page.Stated.Fact;
import org.newsmill.text.CleanText;

/** All that may date an article: statements, address, lines. */
final class Candidates {
  static final int HEAD_BLOCKS = 20;
  static final int TAIL_BLOCKS = 10;

  private Candidates() {}

  /**
   * All candidates, in the order of the page.
   *
   * @param korean whether the page is: only there {@code 24.11.27} begins with the year
   */
  static List<DateCandidate> of(Page page, String url, boolean korean) {
    List<DateCandidate> found = new ArrayList<>();
    for (Stated stated : page.stated()) {
      addStated(found, stated);
    }
    WrittenDate inUrl = url == null ? null : UrlDate.of(url);
    if (inUrl != null) {
      found.add(new DateCandidate(Role.PUBLISHED, Trust.URL, "url", inUrl.text(), inUrl));
    }
    YearMonth month = url == null ? null : UrlDate.month(url);
    Stream.concat(besideHeadline(page), lines(page.blocks()).stream())
        .filter(line -> korean || !line.written().rule().equals("short-year"))
        .filter(line -> month == null || fits(line.written(), month))
        .forEach(found::add);
    return found;
  }

  private static void addStated(List<DateCandidate> found, Stated stated) {
    Role role =
        switch (stated.fact()) {
          case PUBLISHED -> Role.PUBLISHED;
          case UPDATED -> Role.UPDATED;
          case CRAWLED -> Role.CRAWLED;
          default -> null;
        };
    String value = CleanText.line(stated.value());
    if (role == null || value.isEmpty()) {
      return;
    }
    String source = stated.source().equals("field") ? "" : stated.source();
    found.add(new DateCandidate(role, trust(stated.source()), source, value, read(value)));
  }

  private static WrittenDate read(String value) {
    WrittenDate whole = DateReader.whole(value);
    if (whole != null) {
      return whole;
    }
    // "입력 : 2024.11.27 14:00": a label may stand in the value too.
    List<DateCandidate> labelled = DateLines.read(value, false);
    boolean one = labelled.size() == 1 && labelled.get(0).trust() != Trust.SHORT_LINE;
    return one && !DateReader.find(value, Scope.LINE).isEmpty() ? labelled.get(0).written() : null;
  }

  private static Trust trust(String source) {
    if (source.equals("field")) {
      return Trust.FIELD;
    }
    boolean low = source.startsWith("time") || source.startsWith("http:");
    return low ? Trust.TIME_ELEMENT : Trust.STATED;
  }

  private static Stream<DateCandidate> besideHeadline(Page page) {
    return page.stated(Fact.DATE_LINE).stream()
        .flatMap(line -> DateLines.read(line.value(), true).stream());
  }

  private static List<DateCandidate> lines(List<Block> blocks) {
    List<DateCandidate> found = new ArrayList<>();
    for (int i = 0; i < blocks.size(); i++) {
      boolean isHead = i < HEAD_BLOCKS;
      if (isHead || i >= blocks.size() - TAIL_BLOCKS) {
        found.addAll(DateLines.read(blocks.get(i).text(), isHead));
      }
    }
    return found;
  }

  /** A line of another time than the address is about another article; clocks differ by a day. */
  private static boolean fits(WrittenDate written, YearMonth month) {
    if (written.year() == null) {
      return true;
    }
    LocalDate day = LocalDate.of(written.year(), written.month(), written.day());
    return !day.isBefore(month.atDay(1).minusDays(1))
        && !day.isAfter(month.atEndOfMonth().plusDays(1));
  }
}
