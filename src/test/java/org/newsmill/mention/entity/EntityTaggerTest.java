package org.newsmill.mention.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.newsmill.korean.KoreanAnalyzer;
import org.newsmill.model.LabelledSpan;
import org.newsmill.text.UserDictionary;

class EntityTaggerTest {
  private static final KoreanAnalyzer KOREAN = KoreanAnalyzer.fast(UserDictionary.EMPTY);
  private static final EntityTagger TAGGER = EntityTagger.shipped();

  @Test
  void findsEntities_withParticlesAndTitlesOutside() {
    assertEquals(List.of("PS:박서준", "DT:3월 5일", "LC:부산"), named("박서준 대표는 3월 5일 부산에서 기자들을 만났다."));
    assertEquals(List.of("LC:미국", "LC:중국", "QT:15명"), named("미국과 중국에서 15명이 왔다."));
  }

  @Test
  void offsetsCountCodePoints_behindEmojiAndSurrogates() {
    assertEquals(List.of("DT:이날", "LC:부산", "QT:15명"), named("😀𠮷 이날 부산에서 15명이 다쳤다."));
  }

  @Test
  void spansAreInOrderAndWithinTheText_forAnyText() {
    List<String> texts = new ArrayList<>(List.of("", " ", "\n\n", "…", "😀", "a", "ㅋㅋㅋ", "\uD83D"));
    texts.add("가".repeat(3000));
    texts.add("미국 ".repeat(1500));
    texts.add(java.text.Normalizer.normalize("미국과 중국", java.text.Normalizer.Form.NFD));
    for (String text : texts) {
      int at = 0;
      for (LabelledSpan span : TAGGER.spans(text, KOREAN.analyze(text))) {
        assertEquals(true, at <= span.start() && span.start() < span.end(), text);
        at = span.end();
      }
      assertEquals(true, at <= text.codePointCount(0, text.length()), text);
    }
  }

  private static List<String> named(String text) {
    List<String> named = new ArrayList<>();
    for (LabelledSpan span : TAGGER.spans(text, KOREAN.analyze(text))) {
      int start = text.offsetByCodePoints(0, span.start());
      int end = text.offsetByCodePoints(0, span.end());
      named.add(span.label() + ":" + text.substring(start, end));
    }
    return named;
  }
}
