package org.newsmill.mention.amount;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.newsmill.mention.GoldScores;

class AmountFinderTest {
  private static final AmountFinder FINDER = new AmountFinder();

  @Test
  void holdsPrecisionAndRecall_onTheGold() throws IOException {
    GoldScores values = AmountGold.scores(FINDER, true);
    System.out.println(values);

    assertEquals(true, values.texts() >= 200, "texts");
    assertEquals(true, values.precision() >= 0.97, values::toString);
    assertEquals(true, values.recall() >= 0.97, values::toString);
  }

  @Test
  void givesAConversionWithItsAmount() {
    assertEquals(
        List.of(
            new Amount(
                3,
                19,
                new BigDecimal("150000000000"),
                new BigDecimal("150000000000"),
                "USD",
                "currency",
                new BigDecimal("210000000000000"),
                "KRW")),
        FINDER.find("😀😀 1500억달러(약 210조원)를 썼다."));
  }

  @Test
  void readsARange_butNoChange() {
    assertEquals(List.of("900..1000 KRW"), amounts("900원에서 1000원 사이다."));
    assertEquals(List.of("900..1000 KRW"), amounts("900원에서 1000원의 수익을 낸다."));
    assertEquals(List.of("900 KRW", "1000 KRW"), amounts("900원에서 1000원으로 올랐다."));
    assertEquals(List.of("900 KRW", "1000 KRW"), amounts("900원에서 1000원으로 오를 전망이다."));
    assertEquals(List.of("900..1000 KRW"), amounts("900원에서 1000원이 들 것으로 보인다."));
    assertEquals(List.of("3 USD", "4 USD"), amounts("It rose from $3 to $4."));
    assertEquals(List.of("3..4 USD"), amounts("Prices range from $3 to $4."));
    assertEquals(List.of("3..4 USD"), amounts("between $3 and $4"));
    assertEquals(List.of("3 USD", "4 USD"), amounts("It paid $3 and $4."));
  }

  @Test
  void readsWordsOfDays_timesOfSport_andSpeeds() {
    assertEquals(List.of("3 일", "15 일", "1 주"), amounts("사흘, 보름, 일주일"));
    assertEquals(List.of(), amounts("보름달이 떴다."));
    assertEquals(List.of("21.35 초"), amounts("21초35로 들어왔다."));
    assertEquals(List.of("20 m/s", "80 km/h"), amounts("초속 20m, 시속 80㎞"));
  }

  @Test
  void countsWhatAnEnglishNounNames_butNoYearsNorNumberedThings() {
    assertEquals(List.of("14 sailors", "62 people"), amounts("14 sailors and sixty-two people"));
    assertEquals(List.of("300 cattle", "2 e-mails"), amounts("300 cattle, two e-mails"));
    assertEquals(List.of(), amounts("In 2015 sales rose. Boeing 737 jets fly. Page 5 shows it."));
    assertEquals(List.of(), amounts("one in five teenagers"));
  }

  @Test
  void countsTimesAndCopies_butNoNumberedExitOrSecondTime() {
    assertEquals(List.of("5 번", "30000 부", "3 분기"), amounts("다섯 번, 3만 부, 3분기 연속"));
    assertEquals(List.of(), amounts("다섯 번째, 3번 출구, 2부 리그, 3분기 실적, 15~29세"));
  }

  private static List<String> amounts(String text) {
    return FINDER.find(text).stream()
        .map(
            a ->
                a.low().stripTrailingZeros().toPlainString()
                    + (a.isRange() ? ".." + a.high().toPlainString() : "")
                    + " "
                    + a.unit())
        .toList();
  }

  @Test
  void leavesOutWhatCountsNothing() {
    for (String text :
        List.of(
            "",
            "2025년 3월 5일",
            "오후 3시 30분",
            "제3회 대회",
            "20대 남성",
            "GPT-4o",
            "3-1로 이겼다",
            "1호선",
            "123456789012345678901234567890123",
            "0",
            "١٢٣ 명",
            "\uD83D",
            "2분기")) {
      assertEquals(List.of(), FINDER.find(text), text);
    }
  }

  @Test
  void staysWithinTheText_forDecomposedHangulAndLongInput() {
    String decomposed = Normalizer.normalize("3억원을 5명에게", Normalizer.Form.NFD);
    for (String text :
        List.of(decomposed, "1억 ".repeat(5000), "9,".repeat(5000), "열".repeat(9000))) {
      int at = 0;
      for (Amount amount : FINDER.find(text)) {
        assertEquals(true, at <= amount.start() && amount.start() < amount.end());
        at = amount.end();
      }
      assertEquals(true, at <= text.length());
    }
  }
}
