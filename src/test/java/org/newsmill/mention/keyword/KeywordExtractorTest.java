package org.newsmill.mention.keyword;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.newsmill.korean.KoreanAnalyzer;
import org.newsmill.mention.entity.Units;
import org.newsmill.record.Keyword;
import org.newsmill.text.StopWords;
import org.newsmill.text.UserDictionary;

class KeywordExtractorTest {
  private static final KoreanAnalyzer KOREAN = KoreanAnalyzer.fast(UserDictionary.EMPTY);
  private static final StopWords STOP_WORDS = StopWords.of("ko");

  @Test
  void keepsCompoundsWhole_andCutsParticlesAndPlurals() {
    assertEquals(
        List.of("소형모듈원자로", "늑대", "GPT-4", "코로나19", "5G"),
        nouns("소형모듈원자로는 늑대들과 GPT-4를, 코로나19로 5G에"));
  }

  @Test
  void leavesOutVerbsOfNouns_countedThingsAndAdjectives() {
    assertEquals(List.of("누리별"), nouns("누리별-3호가"));
    assertEquals(List.of("도서관", "강좌"), nouns("도서관이 3분기 10개 강좌를 발표했다. 적극적 120만명 2024년"));
  }

  @Test
  void joinsABindingNounToTheNext_andDropsItAlone() {
    assertEquals(List.of("생성형 AI"), new Article("ko", "", "생성형 AI가 온다.").words());
    assertEquals(List.of(), new Article("ko", "", "생성형, 보급형.").words());
  }

  @Test
  void joinsNounsThatTheArticleRepeatsBesideEachOther() {
    assertEquals(
        List.of(new Keyword("나루 축제", 2L, 0L, 5L)),
        extract(
            List.of(),
            noun("나루", 0, false),
            noun("축제", 3, true),
            noun("나루", 9, false),
            noun("축제", 12, true)));
  }

  @Test
  void countsTheHeadline_andPointsIntoTheBody() {
    assertEquals(
        List.of(new Keyword("누리별", 2L, 5L, 8L)),
        extract(List.of(noun("누리별", 0, false)), noun("누리별", 5, false)));
    assertEquals(
        List.of(new Keyword("누리별", 1L, null, null)), extract(List.of(noun("누리별", 0, false))));
  }

  @Test
  void leavesOutStopWordsPublishersAndSingleCharacters() {
    assertEquals(
        List.of(),
        extract(
            List.of(noun("연합뉴스", 0, false)),
            noun("기자", 0, false),
            noun("힘", 3, false),
            noun("\uD842\uDFB7", 5, false)));
  }

  @Test
  void keepsAtMostAsManyAsAllowed_theSameForAnyOrderOfEqualArticles() {
    List<Noun> nouns = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      nouns.add(noun("누리" + (char) ('가' + i), i * 5, false));
    }
    List<Keyword> keywords = extract(List.of(), nouns.toArray(Noun[]::new));
    Collections.shuffle(nouns, new java.util.Random(7));

    assertEquals(20, keywords.size());
    assertEquals(keywords, extract(List.of(), nouns.toArray(Noun[]::new)));
    assertEquals(
        List.of(),
        new KeywordExtractor(0)
            .extract("ko", List.of(), List.of(noun("누리", 0, false)), STOP_WORDS));
  }

  @Test
  void englishPhrases_areInLowerCase_withoutPossessives() {
    List<String> words =
        new Article(
                "en",
                "Tidal Power Grows",
                "The tidal power of Anna Vale's bay. Tidal power, slowly.")
            .words();

    assertEquals("tidal power", words.get(0));
    assertEquals(true, words.contains("anna vale"), words::toString);
    assertEquals(false, words.contains("slowly"), words::toString);
  }

  @Test
  void offsetsAreCodePoints_andHoldTheKeyword() {
    for (String body :
        List.of("", "😀", "𠮷 😀 누리별이 생성형 AI를 낸다. 누리별!", "가".repeat(3000), "· - & 5G-", "AI")) {
      for (Keyword keyword : new Article("ko", "누리별 😀", body).keywords()) {
        if (keyword.getStart() != null) {
          int start = body.offsetByCodePoints(0, keyword.getStart().intValue());
          int end = body.offsetByCodePoints(0, keyword.getEnd().intValue());
          assertEquals(keyword.getKeyword(), body.substring(start, end));
        }
      }
    }
  }

  private static List<String> nouns(String text) {
    return KeywordExtractor.nouns(Units.of(text, KOREAN.analyze(text))).stream()
        .map(Noun::text)
        .toList();
  }

  private static Noun noun(String text, int start, boolean follows) {
    int length = text.codePointCount(0, text.length());
    return new Noun(text, start, start + length, follows, Noun.Kind.COMMON);
  }

  private static List<Keyword> extract(List<Noun> title, Noun... body) {
    return new KeywordExtractor(20).extract("ko", title, List.of(body), STOP_WORDS);
  }
}
