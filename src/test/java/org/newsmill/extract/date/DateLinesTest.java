package org.newsmill.extract.date;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.newsmill.extract.date.ArticleDates.DateLine;
import org.newsmill.extract.page.Block;
import org.newsmill.extract.page.Page;
import org.newsmill.extract.page.Stated;
import org.newsmill.extract.page.Stated.Fact;
import org.newsmill.record.DatedBy;

class DateLinesTest {
  private static final ArticleDates DATES =
      ArticleDates.of(LocalDate.of(2024, 12, 5), ZoneId.of("Asia/Seoul"));

  private static List<Block> blocks(String... lines) {
    return Arrays.stream(lines).map(Block::paragraph).toList();
  }

  @Test
  void namesLinesThatTellNothingButDates() {
    List<Block> blocks =
        blocks(
            "12.05 (목)",
            "새 도서관 개장",
            "입력 2024.11.27 오후 2:00 | 수정 2024.11.28 09:00",
            "정하늬 기자 2024.11.27",
            "[12월 4일] 골목 편지가 도착했어요",
            "누리골시는 27일 새 도서관을 열었다.",
            "2024년 11월 27일");

    assertEquals(
        List.of(
            new DateLine(0, "portal-day"),
            new DateLine(2, "date-line"),
            new DateLine(6, "date-line")),
        ArticleDates.lines(blocks));
  }

  @Test
  void namesNoLines_inTheMiddleOfALongText() {
    String[] lines = new String[40];
    Arrays.fill(lines, "누리골 소식이다.");
    lines[25] = "2024년 11월 27일";

    assertEquals(List.of(), ArticleDates.lines(blocks(lines)));
    assertEquals(
        null, DATES.page(new Page(blocks(lines), List.of()), null).story(List.of()).published());
  }

  @Test
  void keepsNothingPrivateInEvidence_andCutsIt() {
    Page page =
        new Page(
            List.of(),
            List.of(
                new Stated(Fact.PUBLISHED, "a@b.example " + "x".repeat(200), "field"),
                new Stated(Fact.UPDATED, "2024-11-20 by a@b.example", "json-ld")));

    ArticleDates.Dates dates = DATES.page(page, "").story(List.of());

    assertEquals(
        new DatedBy(null, null, null, "unreadable: [email] " + "x".repeat(92)), dates.published());
    assertEquals("unreadable: 2024-11-20 by [email]", dates.updated().getEvidence());
  }

  @Test
  void tellsRuleAndSource() {
    Page page =
        new Page(
            blocks("입력 2024.11.27 14:00"),
            List.of(new Stated(Fact.PUBLISHED, "2024-11-27", "json-ld")));

    assertEquals(
        new DatedBy(1732683600000L, "instant", "Asia/Seoul", "line numeric: 입력 2024.11.27 14:00"),
        DATES.page(page, "https://a.example/2024/11/27/").story(List.of()).published());
    assertEquals(
        List.of(), DATES.page(page, "https://a.example/2024/11/27/").story(List.of()).conflicts());
  }

  @Test
  void readsTimesWithoutZone_inTheZoneOfTheSource() {
    ArticleDates utc = ArticleDates.of(LocalDate.of(2024, 12, 5), ZoneId.of("UTC"));
    Stated stated = new Stated(Fact.PUBLISHED, "2024-11-27 14:00", "json-ld");

    assertEquals(
        "Asia/Seoul",
        utc.page(new Page(blocks("누리골 소식이다."), List.of(stated)), "")
            .story(List.of())
            .published()
            .getZone());
    assertEquals(
        "UTC",
        utc.page(new Page(blocks("News of Nurigol."), List.of(stated)), "")
            .story(List.of())
            .published()
            .getZone());
  }

  @Property
  void neverFails_whateverTheText(@ForAll String text, @ForAll String url) {
    Page page = new Page(blocks(text), List.of(new Stated(Fact.PUBLISHED, text, "field")));

    ArticleDates.Dates once = DATES.page(page, url).story(page.blocks());

    assertEquals(once, DATES.page(page, url).story(page.blocks()));
  }
}
