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
