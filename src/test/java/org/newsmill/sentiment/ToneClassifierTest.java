package org.newsmill.sentiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ToneClassifierTest {
  private static final ToneClassifier CLASSIFIER = ToneClassifier.shipped();

  @Test
  void judgesKoreanHeadlines() {
    assertEquals("positive", korean("무지개전자, 2분기 영업이익 40% 증가…주가 강세"));
    assertEquals("negative", korean("모래증권, 신제품 결함 의혹에 주가 급락"));
    assertEquals("neutral", korean("별빛상사, 다음달 3일 주주총회 개최"));
  }

  @Test
  void turnsADirectionByWhatMoves() {
    assertEquals("positive", korean("구름은행, 2분기 영업손실 축소"));
    assertEquals("negative", korean("구름은행, 2분기 영업손실 확대"));
    assertEquals("neutral", korean("어제 원/달러 환율 2원 오른 1,000원"));
  }

  @Test
  void judgesKoreanReviews_andEnglishHeadlines() {
    assertEquals("positive", korean("정말 재미있고 감동적이에요 ㅎㅎ 또 보고 싶다"));
    assertEquals("negative", korean("지루하고 돈이 아깝다 ㅡㅡ 최악"));
    assertEquals("positive", english("Rainbow Electronics profit surges 40%, shares rally"));
    assertEquals("negative", english("Sandbank shares plunge on fraud probe, losses widen"));
  }

  @Test
  void givesNothing_forOtherLanguages() {
    assertEquals(Optional.empty(), CLASSIFIER.classify("ja", "雲"));
    assertEquals(Optional.empty(), CLASSIFIER.classify("und", ""));
    assertEquals(Optional.empty(), CLASSIFIER.classify(null, "cloud"));
  }

  @Test
  void judgesAsNews_whatSaysThatAThingMoves() {
    assertEquals("negative", korean("실업률 역대 최고"));
    assertEquals("positive", korean("물가 급락"));
    assertEquals("negative", korean("실적이 개선되지 않았다"));
  }

  @Test
  void isNeutral_withoutLettersOfTheLanguage() {
    for (String text :
        List.of("Shares plunge on fraud probe", "https://news.example/1", "雲が出た", "↓ 2024")) {
      assertEquals(Optional.of(Tone.NEUTRAL), CLASSIFIER.classify("ko", text));
    }
    assertEquals("negative", korean(Normalizer.normalize("주가 급락", Normalizer.Form.NFD)));
  }

  @Test
  void isNeutral_forEmptyText_andFinite_forStrangeText() {
    assertEquals(Optional.of(Tone.NEUTRAL), CLASSIFIER.classify("ko", " "));
    assertEquals(Optional.of(Tone.NEUTRAL), CLASSIFIER.classify("en", ""));
    for (String text : List.of("😀", "\uD83D", "급등".repeat(10_000), "\u0000")) {
      for (String language : List.of("ko", "en-US")) {
        Tone tone = CLASSIFIER.classify(language, text).orElseThrow();
        assertEquals(1, tone.negative() + tone.neutral() + tone.positive(), 1e-12);
        assertTrue(Math.abs(tone.value()) <= 1);
        assertEquals(Math.round(tone.value() * 1e6), tone.valueMicros());
      }
    }
  }

  @Test
  void isTheSame_forComposedAndDecomposedHangul() {
    String text = "무지개전자, 영업이익 늘어 강세";
    assertEquals(
        CLASSIFIER.classify("ko", text),
        CLASSIFIER.classify("ko", Normalizer.normalize(text, Normalizer.Form.NFD)));
  }

  private static String korean(String text) {
    return CLASSIFIER.classify("ko", text).orElseThrow().label();
  }

  private static String english(String text) {
    return CLASSIFIER.classify("en", text).orElseThrow().label();
  }
}
