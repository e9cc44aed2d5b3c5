package org.newsmill.mention.quote;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.newsmill.mention.GoldScores;

class QuoteFinderTest {
  @Test
  void holdsPrecisionAndRecall_onTheGold() throws IOException {
    GoldScores scores = QuoteGold.scores(true);
    System.out.println(scores);

    assertEquals(true, scores.texts() >= 200, "texts");
    assertEquals(true, scores.precision() >= 0.95, scores::toString);
    assertEquals(true, scores.recall() >= 0.95, scores::toString);
  }

  @Test
  void givesOffsetsOfWordsAndSpeaker_andTheVerb() {
    assertEquals(
        List.of(new Quote(Quote.DIRECT, 12, 14, "박서준", 2, 5, "말했다")),
        QuoteGold.find("😀 박서준 대표는 😀“가자”고 말했다."));
  }

  @Test
  void staysWithinTheText_forHostileInput() {
    for (String text :
        List.of(
            "",
            "\"\"",
            "“”",
            "고 말했다",
            "\"고 말했다",
            "“가”고",
            "\n\n",
            "가".repeat(4000),
            "“가”".repeat(900))) {
      for (Quote quote : QuoteGold.find(text)) {
        assertEquals(true, quote.start() <= quote.end() && quote.end() <= text.length(), text);
      }
    }
  }
}
