package org.newsmill.extract.date;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.newsmill.extract.date.ArticleDates.Dates;
import org.newsmill.extract.page.Block;
import org.newsmill.extract.page.Page;
import org.newsmill.extract.page.Stated;
import org.newsmill.extract.page.Stated.Fact;
import org.newsmill.record.DatedBy;

class ArticleDatesTest {
  private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
  private static final ArticleDates DATES = ArticleDates.of(LocalDate.of(2024, 12, 5), SEOUL);

  static Stream<String> cases() throws IOException {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                ArticleDatesTest.class.getResourceAsStream("/dates/cases.tsv"),
                StandardCharsets.UTF_8))) {
      return lines.lines().filter(line -> !line.startsWith("#")).toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void readsDatesOfTheCase(String row) {
    String[] cells = row.split("\t", -1);
    List<Block> blocks = Arrays.stream(cells[2].split(" ⏎ ", -1)).map(Block::paragraph).toList();

    Dates dates = DATES.page(new Page(blocks, stated(cells[1])), cells[0]).story(blocks);

    String kinds =
        dates.conflicts().stream()
            .map(conflict -> conflict.substring(0, conflict.indexOf(':')))
            .distinct()
            .collect(Collectors.joining(","));
    assertEquals(
        String.join(
            "|", normal(cells[3]), normal(cells[4]), normal(cells[5]), normal(cells[6]), cells[7]),
        String.join(
            "|",
            shown(dates.published()),
            shown(dates.updated()),
            shown(dates.event()),
            shown(dates.crawled()),
            kinds),
        () -> row + "\n" + dates);
  }

  private static List<Stated> stated(String cell) {
    List<Stated> stated = new ArrayList<>();
    for (String each : cell.isEmpty() ? new String[0] : cell.split(" ;; ", -1)) {
      Fact fact =
          each.startsWith("P ")
              ? Fact.PUBLISHED
              : each.startsWith("U ") ? Fact.UPDATED : Fact.CRAWLED;
      int equals = each.indexOf('=');
      stated.add(new Stated(fact, each.substring(equals + 1), each.substring(2, equals)));
    }
    return stated;
  }

  private static String normal(String cell) {
    return cell.contains("T") ? OffsetDateTime.parse(cell).toInstant().toString() : cell;
  }

  private static String shown(DatedBy date) {
    if (date == null || date.getAtMillis() == null) {
      return "";
    }
    Instant at = Instant.ofEpochMilli(date.getAtMillis());
    boolean isDay = date.getPrecision().equals("day");
    return isDay ? LocalDate.ofInstant(at, ZoneId.of(date.getZone())).toString() : at.toString();
  }
}
