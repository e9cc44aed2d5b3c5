package org.newsmill.sentiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newsmill.sentiment.PolarTerm.Kind;

class LexicalPolarityTest {
  private static final PolarityLexicon LEXICON =
      PolarityLexicon.of(
          List.of(
              new PolarTerm("award", 2, Kind.POLAR),
              new PolarTerm("fraud", -3, Kind.POLAR),
              new PolarTerm("rose", 2, Kind.UP),
              new PolarTerm("narrowed", -2, Kind.DOWN),
              new PolarTerm("loss", -2, Kind.BAD),
              new PolarTerm("rupee", 0, Kind.RATE),
              new PolarTerm("not", 0, Kind.NOT),
              new PolarTerm("undone", 0, Kind.FLIP),
              new PolarTerm("anyway", 0, Kind.CONCEDE),
              new PolarTerm("despite", 0, Kind.DESPITE),
              new PolarTerm("fraud squad", 0, Kind.POLAR),
              new PolarTerm("slammed", -2, Kind.AIM)),
          true);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "an award | 2.0",
        "the fraud squad | 0.0",
        "sales rose | 2.0",
        "the loss rose | -2.0",
        "the loss narrowed | 2.0",
        "it narrowed the loss | 2.0",
        "the loss, it seems, narrowed | 2.0",
        "the rupee rose | 0.0",
        "not an award | -1.0",
        "award undone | -1.0",
        "the award was long ago undone | 2.0",
        "award anyway | 0.4",
        "despite the award, fraud | -2.6",
        "fraud despite an award | -2.6",
        "slammed | -2.0",
        "roses | 0.0",
      })
  void letsTermsChangeEachOther(String text, double sum) {
    assertEquals(sum, sum(text), 1e-9);
  }

  @Test
  void flipsByKoreanNegation() {
    NewsTone news = NewsTone.korean();

    assertTrue(news.read("주가가 올랐다").sum() > 1);
    assertTrue(news.read("주가가 오르지 않았다").sum() < 0);
    assertTrue(news.read("주가가 오르지 못했다").sum() < 0);
    assertTrue(news.read("주가가 못 올랐다").sum() < 0);
    assertTrue(news.read("성공할 수 없다").sum() < 0);
    assertTrue(news.read("문제없다").sum() > 0);
    assertTrue(news.read("끝없는 추락").sum() < 0);
  }

  @Test
  void knowsWhatIsGoodForWhom() {
    NewsTone news = NewsTone.korean();

    assertEquals("positive", news.tone("구름은행 영업이익 상승").label());
    assertEquals("negative", news.tone("소비자물가 상승").label());
    assertEquals("positive", news.tone("실업률 하락").label());
    assertEquals("neutral", news.tone("원/달러 환율 상승").label());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Operating profit was EUR 9.4 mn, compared to EUR 11.7 mn | negative",
        "Net sales totalled EUR 21.7 mn, compared with EUR 19.2 mn in 2005 | positive",
        "The operating loss was EUR 0.8 mn versus EUR 2.1 mn | positive",
        "The office moved from 1 Cloud Street | neutral",
        "Sales were EUR 5 mn, compared to 7 bn | neutral",
        "It has made lamps from 1952 | neutral",
      })
  void comparesFigures(String text, String label) {
    assertEquals(label, NewsTone.english().tone(text).label());
  }

  @Test
  void readsComposedAndDecomposedHangulAlike() {
    NewsTone news = NewsTone.korean();
    String text = "영업손실 축소에도 주가 급락";

    assertEquals(news.tone(text), news.tone(Normalizer.normalize(text, Normalizer.Form.NFD)));
    assertEquals(Tone.LABELS.get(1), news.tone("😀").label());
  }

  @Property
  void everyToneIsOneOfProbabilities(@ForAll String text) {
    for (NewsTone news : List.of(NewsTone.korean(), NewsTone.english())) {
      Tone tone = news.tone(text);
      assertEquals(1, tone.negative() + tone.neutral() + tone.positive(), 1e-12);
      assertTrue(Math.abs(tone.value()) <= 1);
      assertTrue(tone.confidence() >= 1.0 / 3 && tone.confidence() <= 1);
    }
  }

  private static double sum(String text) {
    double sum = 0;
    for (double weight : LexicalPolarity.weights(text, LEXICON.hits(text))) {
      sum += weight;
    }
    return sum;
  }
}
