package org.newsmill.sentiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetClassifierTest {
  private static final TargetClassifier CLASSIFIER = TargetClassifier.shipped();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "무지개전자는 오르고 모래증권은 내렸다 | 무지개전자 | positive",
        "무지개전자는 오르고 모래증권은 내렸다 | 모래증권 | negative",
        "무지개전자 흑자 전환…모래증권 적자 지속 | 무지개전자 | positive",
        "무지개전자 흑자 전환…모래증권 적자 지속 | 모래증권 | negative",
        "구름당은 별빛당을 비판했다 | 별빛당 | negative",
        "구름당은 별빛당을 비판했다 | 구름당 | neutral",
        "구름당은 어제 비판받았다 | 구름당 | negative",
        "새들경찰서는 빈두레를 사기 혐의로 체포했다 | 새들경찰서 | neutral",
        "새들경찰서는 빈두레를 사기 혐의로 체포했다 | 빈두레 | negative",
        "누리소방서는 화재를 진압했다 | 누리소방서 | neutral",
        "별빛상사, 다음달 3일 주주총회 개최 | 별빛상사 | neutral",
      })
  void judgesTheClauseOfAKoreanEntity(String text, String entity, String label) {
    assertEquals(label, label("ko", text, entity));
    assertEquals(
        label,
        label(
            "ko",
            Normalizer.normalize(text, Normalizer.Form.NFD),
            Normalizer.normalize(entity, Normalizer.Form.NFD)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Moonlight shares surge, Sandbank shares plunge | Moonlight | positive",
        "Moonlight shares surge, Sandbank shares plunge | Sandbank | negative",
        "Mayor Brook slammed Senator Hill for lying | Senator Hill | negative",
        "Officer Brook arrested Jane Hill for fraud on Monday. | Officer Brook | neutral",
        "Officer Brook arrested Jane Hill for fraud on Monday. | Jane Hill | negative",
        "Rainbow Electronics to hold annual meeting on May 3 | Rainbow Electronics | neutral",
      })
  void judgesTheClauseOfAnEnglishEntity(String text, String entity, String label) {
    assertEquals(label, label("en", text, entity));
  }

  @Test
  void takesTheToneOfTheText_whenItDoesNotNameTheEntity() {
    String text = "😀 모래증권, 신제품 결함 의혹에 주가 급락";

    assertEquals(
        ToneClassifier.shipped().classify("ko", text), CLASSIFIER.classify("ko", text, -1, -1));
  }

  @Test
  void givesNothing_forOtherLanguages() {
    assertEquals(Optional.empty(), CLASSIFIER.classify("ja", "雲が出た", 0, 1));
    assertEquals(Optional.empty(), CLASSIFIER.classify(null, "cloud", 0, 5));
  }

  @Test
  void countsCodePoints() {
    String text = "😀😀 무지개전자는 오르고 모래증권은 내렸다";

    assertEquals("positive", label("ko", text, "무지개전자"));
    assertEquals("negative", label("ko", text, "모래증권"));
  }

  @Test
  void takesTheWholeLetter_whenTheEntityEndsWithinOne() {
    String text = Normalizer.normalize("무지개전자는 오르고 모래증권은 내렸다", Normalizer.Form.NFD);
    Tone whole =
        CLASSIFIER
            .classify("ko", text, 0, text.indexOf(Normalizer.normalize("는", Normalizer.Form.NFD)))
            .orElseThrow();

    assertEquals(whole, CLASSIFIER.classify("ko", text, 1, 11).orElseThrow());
    for (String letters : List.of("e\u0301e\u0301 fell", "xe\u0301 fell", "가\u11A8 급락", "\u0301")) {
      for (int start = 0; start <= letters.length(); start++) {
        for (int end = start; end <= letters.length(); end++) {
          assertTrue(CLASSIFIER.classify("en", letters, start, end).isPresent());
          assertTrue(CLASSIFIER.classify("ko", letters, start, end).isPresent());
        }
      }
    }
  }

  @Test
  void hidesTheEntity_fromItsOwnTone() {
    assertEquals("neutral", label("ko", "성공상사는 3일 총회를 연다", "성공상사"));
    assertEquals(
        List.of("w:opens", "a0:opens", "1:opens"),
        TargetFeatures.shipped().of(TargetFeatures.mark("Win Corp opens", 0, 8)).stream()
            .filter(feature -> !feature.startsWith("sum") && !feature.startsWith("own"))
            .toList());
  }

  private static String label(String language, String text, String entity) {
    int start = text.codePointCount(0, text.indexOf(entity));
    int end = start + entity.codePointCount(0, entity.length());
    return CLASSIFIER.classify(language, text, start, end).orElseThrow().label();
  }
}
