package org.newsmill.mention.amount;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsmill.korean.KoreanAnalyzer;
import org.newsmill.record.StatedAmount;
import org.newsmill.text.UserDictionary;

class StatedAmountsTest {
  private static final KoreanAnalyzer KOREAN = KoreanAnalyzer.fast(UserDictionary.EMPTY);
  private static final AmountFinder FINDER = new AmountFinder();

  @Test
  void flagsAShare_thatIsNotTheQuotientOfPartAndWhole() {
    assertEquals(List.of("25.00"), flags("수출액은 2억 달러로 전체 8억 달러 중 30%를 차지했다."));
    assertEquals(List.of("25.00"), flags("응답자 1,200명 중 300명(30%)이 반대했다."));
    assertEquals(List.of("25.00"), flags("응답자 1,200명 가운데 300명으로 약 52.9%가 반대했다."));
    assertEquals(List.of("66.67"), flags("😀 예산 3억원 중 2억원(60%)을 썼다."));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "수출액은 2억 달러로 전체 8억 달러 중 25%를 차지했다.",
        "응답자 1,200명 중 300명(25%)이 반대했다.",
        "예산 3억원 중 2억원(66.7%)을 썼다.",
        "예산 3억원 중 2억원(67%)을 썼다.",
        "응답자 1,200명 중 300명이 반대했다. 찬성은 30%다.",
        "응답자 1,200명 중 300명이 지난해 30%보다 많다고 답했다.",
        "직원 300명 중 1,200명(30%)은 잘못이다.",
        "2억원 중 300명(30%)은 비교할 수 없다.",
        "2억~3억원 중 1억원(30%)은 범위다.",
        "30%",
        ""
      })
  void flagsNothing_whereNumbersAgreeOrCannotBeCompared(String text) {
    assertEquals(List.of(), flags(text));
  }

  @Test
  void saysWhatACounterCounts() {
    List<StatedAmount> amounts = amounts("업체 1,342개와 직원 300명");

    assertEquals(List.of("업체", "직원"), amounts.stream().map(StatedAmount::getCounts).toList());
  }

  private static List<String> flags(String text) {
    return amounts(text).stream()
        .map(StatedAmount::getContradiction)
        .filter(Objects::nonNull)
        .toList();
  }

  private static List<StatedAmount> amounts(String text) {
    return StatedAmounts.of(text, FINDER.find(text), KOREAN.analyze(text));
  }
}
