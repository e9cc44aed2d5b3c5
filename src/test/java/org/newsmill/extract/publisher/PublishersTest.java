package org.newsmill.extract.publisher;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsmill.extract.page.Stated;
import org.newsmill.extract.page.Stated.Fact;
import org.newsmill.extract.publisher.Publishers.Found;
import org.newsmill.job.PublisherRow;

class PublishersTest {
  private static final Publishers PUBLISHERS = Publishers.of(List.of());

  private static Stated field(String name) {
    return new Stated(Fact.PUBLISHER, name, "field");
  }

  private static Found find(String url, Stated... facts) {
    return PUBLISHERS.find(List.of(facts), url, null, null);
  }

  @ParameterizedTest
  @ValueSource(strings = {"매경", "매일경제", "매일경제신문", "mk.co.kr", "www.mk.co.kr", "(주)매일경제", "MK"})
  void givesOneName_forAllThatAnOutletIsCalled(String name) {
    assertEquals(new Found("매일경제", null, "field: " + name), find(null, field(name)));
    String decomposed = Normalizer.normalize(name, Normalizer.Form.NFD);
    assertEquals(new Found("매일경제", null, "field: " + name), find(null, field(decomposed)));
  }

  @Test
  void keepsNameThatTheTableDoesNotKnow() {
    assertEquals(
        new Found("누리골경제", null, "field: 누리골경제"),
        find("https://www.mk.co.kr/news/1", field("누리골경제")));
  }

  @Test
  void givesRegistrableDomain_whenOnlyTheAddressTells() {
    assertEquals(
        new Found("nurigol.co.kr", null, "registrable domain: news.nurigol.co.kr"),
        find("https://news.nurigol.co.kr/a?b=c"));
    assertEquals(
        new Found("nurigol.example", null, "registrable domain: www.nurigol.example"),
        find("https://www.nurigol.example/기사 1"));
    assertEquals(
        new Found("nurigol.co.uk", null, "field: www.nurigol.co.uk"),
        find("", field("www.nurigol.co.uk")));
  }

  @ParameterizedTest
  @CsvSource({
    "https://biz.chosun.com/a, 조선비즈",
    "https://www.chosun.com/a, 조선일보",
    "https://news.kbs.co.kr/a, KBS",
    "https://edition.cnn.com/a, CNN",
    "https://www.bbc.co.uk/news, BBC"
  })
  void findsOutletOfTheAddress_theHostBeforeTheDomain(String url, String publisher) {
    assertEquals(publisher, find(url).publisher());
  }

  @Test
  void keepsPortalAndOutletApart() {
    Stated media = new Stated(Fact.PUBLISHER, "뉴시스", "meta:twitter:creator");
    Stated site = new Stated(Fact.SITE, "네이버 뉴스", "meta:og:site_name");
    String url = "https://n.news.naver.com/article/003/0001";

    assertEquals(new Found("뉴시스", "네이버", "meta:twitter:creator: 뉴시스"), find(url, media, site));
    assertEquals(
        new Found("한겨레", "네이버", "copyright line: 한겨레신문"),
        PUBLISHERS.find(List.of(site), url, "한겨레신문", null));
    assertEquals(
        new Found("연합뉴스", "네이버", "agency: 연합뉴스"),
        PUBLISHERS.find(List.of(site), url, null, "연합뉴스"));
    assertEquals(new Found(null, "네이버", null), find(url, site));
    assertEquals(new Found(null, "다음", null), find("https://v.daum.net/v/20241127140000123"));
  }

  @Test
  void takesPortalFromTheField_andTheOutletFromThePage() {
    assertEquals(
        new Found("누리골경제", "다음", "json-ld: 누리골경제"),
        find(null, field("다음뉴스"), new Stated(Fact.PUBLISHER, "누리골경제", "json-ld")));
  }

  @Test
  void neverTakesTheAgencyForThePublisher_whereAnOutletPrintsIt() {
    assertEquals(
        new Found("매일경제", null, "domain: www.mk.co.kr"),
        PUBLISHERS.find(List.of(), "https://www.mk.co.kr/news/1", null, "연합뉴스"));
  }

  @Test
  void dropsPortalBehindABar() {
    assertEquals(
        new Found("누리골경제", null, "meta:og:article:author: 누리골경제"),
        find(null, new Stated(Fact.PUBLISHER, "누리골경제 | 네이버", "meta:og:article:author")));
  }

  @Test
  void findsNothing_whereNothingTells() {
    assertEquals(new Found(null, null, null), find(null));
    assertEquals(new Found(null, null, null), find("", field(" ")));
    assertEquals(new Found(null, null, null), find("no address"));
  }

  @Test
  void prefersRowsOfTheJob() {
    PublisherRow own =
        new PublisherRow(
            "누리골경제",
            "Nurigol Economy",
            "KR",
            "newspaper",
            List.of("nurigol.example"),
            List.of("누경", "매경"));
    Publishers publishers = Publishers.of(List.of(own));

    assertEquals("누리골경제", publishers.find(List.of(field("매경")), null, null, null).publisher());
    assertEquals(
        "누리골경제",
        publishers.find(List.of(), "https://www.nurigol.example/a", null, null).publisher());
    assertEquals("매일경제", publishers.find(List.of(field("매일경제")), null, null, null).publisher());
  }

  @Test
  void keepsNothingPrivate() {
    assertEquals(
        new Found("[email] 편지", null, "feed: [email] 편지"),
        find(null, new Stated(Fact.SITE, "a@b.example 편지", "feed")));
  }
}
