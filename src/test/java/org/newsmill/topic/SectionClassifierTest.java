package org.newsmill.topic;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.newsmill.model.Evidence;

class SectionClassifierTest {
  private static final SectionClassifier CLASSIFIER = SectionClassifier.shipped();
  private static final String TITLE = "달빛구단, 프로야구 개막전 9회말 역전 홈런";
  private static final String BODY =
      "달빛구단이 안방에서 열린 프로야구 개막전에서 역전승을 거뒀다.\n타자 노을은 9회말 홈런을 쳤다. 감독 바람은 웃었다.";

  @Test
  void classifiesTitle_body_andBoth() {
    assertEquals("sports", CLASSIFIER.classify("ko", TITLE, null).id());
    assertEquals("sports", CLASSIFIER.classify("ko", null, BODY).id());
    Section both = CLASSIFIER.classify("ko-KR", TITLE, BODY);
    assertEquals("sports", both.id());
    assertTrue(both.confidence() > CLASSIFIER.classify("ko", TITLE, " ").confidence());
    assertTrue(both.evidence().stream().anyMatch(e -> TITLE.contains(e.feature())));
  }

  @Test
  void classifiesEnglish_byTypicalWords_withTheirOffsets() {
    Section section =
        CLASSIFIER.classify(
            "en", "Rainbow City \uD83D\uDE00 win the Champions League", "A late goal.");
    assertEquals("sports", section.id());
    assertEquals(List.of(new Evidence("Champions League", 23, 39, 1)), section.evidence());
    assertEquals("unknown", CLASSIFIER.classify("en", "Clouds are white", null).id());
    double[] same = CLASSIFIER.probabilities("en", "Clouds are white", "");
    assertEquals(1.0 / 7, same[0], 1e-12);
  }

  /** Without it a label would say nothing of why. */
  @Test
  void takesEvidenceFromTheBody_whenTheTitleHoldsNone() {
    Section section =
        CLASSIFIER.classify(
            "en",
            "A long evening",
            "\uD83D\uDE00 The Champions, League leaders. The champions\tleague!");
    assertEquals("sports", section.id());
    assertEquals("body", section.evidenceField());
    Evidence first = section.evidence().get(0);
    assertEquals(new Evidence("Champions, League", 6, 23, 1), first);
    Section titled = CLASSIFIER.classify("en", "Champions League", "A long evening.");
    assertEquals("title", titled.evidenceField());
  }

  @Test
  void isUnknown_forOtherLanguages_noText_andTextsOfNoSection() {
    Section unknown = new Section("unknown", 0, "title", List.of());
    assertEquals(unknown, CLASSIFIER.classify("ja", TITLE, BODY));
    assertEquals(unknown, CLASSIFIER.classify(null, TITLE, BODY));
    assertEquals(new Section("unknown", 0, "body", List.of()), CLASSIFIER.classify("ko", "", "\n"));
    Section strange = CLASSIFIER.classify("ko", "😀 zzqx", null);
    assertEquals("unknown", strange.id());
    assertTrue(strange.confidence() > 0 && strange.confidence() < 0.5);
  }

  @Test
  void isTheSame_forComposedAndDecomposedHangul() {
    assertArrayEquals(
        CLASSIFIER.probabilities("ko", TITLE, BODY),
        CLASSIFIER.probabilities("ko", nfd(TITLE), nfd(BODY)));
  }

  @Test
  void namesEverySectionOfTheModel_inKoreanAndEnglish() {
    SectionNames names = SectionNames.shipped();
    List<String> entertainmentToo = new ArrayList<>(CLASSIFIER.labels());
    entertainmentToo.add("entertainment");
    assertEquals(entertainmentToo, names.ids());
    assertEquals(Optional.of("it_science"), names.idOf("it과학"));
    assertEquals(Optional.of("it_science"), names.idOf("IT & Science"));
    assertEquals(Optional.of("sports"), names.idOf("Sports"));
    assertEquals(Optional.of("entertainment"), names.idOf("연예"));
    assertEquals(Optional.empty(), names.idOf("날씨"));
    assertEquals(new SectionNames.Names("sea", "sea", "sea"), names.of("sea"));
  }

  @Test
  void aTextReadOnce_isClassifiedUnderEachTitle_asIfReadForIt() {
    for (String text : new String[] {BODY, "", null, "\uD83D\uDE00"}) {
      for (String language : List.of("ko", "en", "ja")) {
        SectionClassifier.Body once = CLASSIFIER.read(language, text);
        for (String title : new String[] {TITLE, null, "", "Champions League", TITLE}) {
          assertEquals(CLASSIFIER.classify(language, title, text), once.classify(title));
          assertArrayEquals(
              CLASSIFIER.probabilities(language, title, text), once.probabilities(title));
        }
      }
    }
  }

  private static String nfd(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD);
  }
}
