package org.newsmill.topic.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsmill.job.JobError;
import org.newsmill.korean.KoreanAnalyzer;
import org.newsmill.text.TextAnalyzer;
import org.newsmill.text.UserDictionary;
import org.newsmill.text.WordAnalyzer;
import org.newsmill.topic.Topic;

class SavedQueriesTest {
  private static final TextAnalyzer KOREAN = KoreanAnalyzer.fast(UserDictionary.EMPTY);
  private static final TextAnalyzer ENGLISH = new WordAnalyzer();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // A noun, whatever particle it carries.
        "금리 | 별나라은행이 금리를 올렸다. | true",
        "금리 | 별나라은행이 문을 닫았다. | false",
        // A compound, however it is spaced.
        "인공지능 | 인공 지능이 시를 쓴다. | true",
        "'\"인공 지능\"' | 인공지능이 시를 쓴다. | true",
        "인공지능 | 지능을 재는 인공 호수 | false",
        // A name whose end could be a particle.
        "우크라이나 | 우크라이나의 무용단이 왔다. | true",
        "우크라이나 | 우산이나 외투를 챙기자. | false",
        // A verb, whatever its ending.
        "오르다 | 기온이 크게 올랐다. | true",
        // Particles do not part a phrase.
        "'\"금리 인상\"' | 금리를 인상했다. | true",
        "'\"금리 인상\"' | 인상한 금리 | false",
        "'\"금리 인하\"~4' | 금리를 다음 달에 인하한다. | true",
        "'\"금리 인하\"~1' | 금리를 다음 달에도 못 인하한다. | false",
        // Operators.
        "금리 AND 환율 | 금리가 내렸다. | false",
        "금리 AND (환율 OR 물가) | 금리와 물가 | true",
        "금리 NOT 예금 | 예금 금리 | false",
        "+금리 -예금 | 대출 금리 | true",
        "금리 환율 | 환율이 내렸다. | true",
        // Fields.
        "body:금리 | 금리가 내렸다. | true",
        "title:금리 | 금리가 내렸다. | false",
        // Other scripts and signs within Korean.
        "AI | ai가 시를 쓴다. | true",
        "'\"4차 산업\"' | 4차 산업의 뿌리 | true",
        // Letters and digits of any width.
        "AI | ＡＩ가 시를 쓴다. | true",
        "ＡＩ | AI가 시를 쓴다. | true",
        "ａｉ반도체 | AI 반도체가 나왔다. | true",
        "5G | ５Ｇ 요금이 내렸다. | true",
        "'\"４차 산업\"' | 4차 산업의 뿌리 | true",
        "'\"4차 산업\"' | ４차 산업의 뿌리 | true",
        "'\"GPT-4\"' | ＧＰＴ-４가 나왔다. | true",
        // AND with what only excludes, and parentheses for OR.
        "금리 AND 환율 NOT 예금 | 금리와 환율 | true",
        "(금리 AND 환율) OR 물가 | 물가 | true",
      })
  void matchesKorean(String query, String body, boolean matches) {
    assertEquals(matches, !match("ko", query, "", body).isEmpty());
    assertEquals(matches, !match("ko", nfd(query), "", body).isEmpty());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "tariff | The harbour's tariffs rise. | true",
        "TARIFFS | A tariff falls. | true",
        "'\"central bank\"' | The central banks of two moons | true",
        "'\"central bank\"' | A bank in the central valley | false",
        "university | The universe is wide. | false",
        "harbour AND NOT fish | No fish in the harbour | false",
        "bank^3 OR river | Bank of Rainbow City | true",
        "chatbot OR AI | The ＡＩ wrote. | true",
        "ＣＨＡＴＢＯＴ | A chatbot wrote. | true",
        "'\"the sea\"' | Down by the sea | true",
        "the AND sea | The calm sea | true",
        "sea NOT the | A calm sea | true",
        "'\"the of\"' | of the | false",
      })
  void matchesEnglish(String query, String body, boolean matches) {
    assertEquals(matches, !match("en", query, "", body).isEmpty());
  }

  @Test
  void tellsWhatWasFound_withOffsetsInCodePoints_andScore() {
    List<SavedQueries.Match> matches =
        match("ko", "\"금리 인상\"^2 OR 환율", "😀 금리 인상", "𠮷 환율은 그대로, 금리를 인상했다. 환율 …");

    assertEquals(1, matches.size());
    QueryHit hit = matches.get(0).hit();
    assertEquals(
        List.of(
            new QueryHit.Place("body", 2, 4),
            new QueryHit.Place("body", 11, 17),
            new QueryHit.Place("body", 21, 23),
            new QueryHit.Place("title", 2, 7)),
        hit.places().stream().sorted(Comparator.comparing(Object::toString)).toList().stream()
            .sorted(
                Comparator.comparing(QueryHit.Place::field).thenComparing(QueryHit.Place::start))
            .toList());
    assertEquals(5, hit.score());
  }

  @Test
  void tellsPlacesInTheTextAsItStands_whateverTheWidth() {
    QueryHit hit = match("ko", "AI OR 5G", "😀 ＡＩ와 AI", "𠮷 ５Ｇ와 5G").get(0).hit();
    assertEquals(
        List.of(
            new QueryHit.Place("body", 2, 4),
            new QueryHit.Place("body", 6, 8),
            new QueryHit.Place("title", 2, 4),
            new QueryHit.Place("title", 6, 8)),
        hit.places().stream()
            .sorted(
                Comparator.comparing(QueryHit.Place::field).thenComparing(QueryHit.Place::start))
            .toList());
  }

  @Test
  void asksEachLanguageItsOwnQueries_andAnyForBoth() {
    Topic both = topic("both", Map.of("ko", "항구", "en", "harbour"));
    Topic any = topic("any", Map.of("any", "\"AI\""));
    SavedQueries queries = queries(List.of(both, any));
    assertEquals(List.of("any", "both"), ids(queries, "ko", "AI가 항구를 지킨다"));
    assertEquals(List.of("any"), ids(queries, "ko", "AI harbour"));
    assertEquals(List.of("any", "both"), ids(queries, "en", "AI guards the harbour"));
    assertEquals(List.of(), ids(queries, "ja", "AI harbour"));
    assertEquals(List.of(), ids(queries, "en", ""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "금리 AND | character 7: it ends too early",
        "(금리 OR 환율 | character 10: it ends too early",
        "금리 AND OR 환율 | character 8: unexpected OR",
        "'\"금리' | character 4: it ends too early",
        "*:* | character 1: it would match every article",
        "금리 OR * | character 7: it would match every article",
        "금리* | character 1: wildcards are not allowed",
        "환율 OR 금리~ | character 7: fuzzy words are not allowed",
        "[가 TO 나] | character 2: ranges are not allowed",
        "/금리/ | character 1: regular expressions are not allowed",
        "-금리 | character 1: it only excludes, so it matches no article",
        "NOT 금리 | character 1: it only excludes, so it matches no article",
        "금리 OR '을' | character 7: ''을'' holds no word to look for",
        "url:금리 | character 1: unknown field 'url'",
        "금리 AND (NOT 예금) | character 1: a part of it only excludes, so it matches no article",
        "(-금리)^2 | character 1: it only excludes, so it matches no article",
        "interest and rates | character 10: operators are written AND, OR, NOT, and 'and' as a word"
            + " in quotation marks",
        "'\"금리 인하\"~ 5' | character 8: ~ behind a phrase needs a number right behind it",
        "'\"금리 인하\"~3개' | character 8: ~ behind a phrase needs a number right behind it",
        "금리 AND 환율 OR 물가 | character 11: AND beside OR, or beside words without an operator, needs parentheses",
        "금리 OR 환율 AND 물가 | character 10: AND beside OR, or beside words without an operator, needs parentheses",
        "금리 환율 AND 물가 | character 1: AND beside OR, or beside words without an operator, needs parentheses",
        "금리 AND 환율 물가 | character 11: AND beside OR, or beside words without an operator, needs parentheses",
        "'물가 OR (금리 && 환율 || 예금)' | character 17: AND beside OR, or beside words without an operator, needs parentheses",
        "금리^999999999999999999999999999999999999999999 | character 1: a boost is no number that can be"
            + " reckoned with",
      })
  void refusesQueries_withFileIdAndPosition(String query, String problem) {
    JobError error = assertThrows(JobError.class, () -> match("ko", query, "", "금리"));

    assertEquals(
        "topics.yaml:3: topics: topic t, query ko, "
            + problem
            + "; allowed: words, \"phrases\", \"near words\"~5, AND OR NOT ( ), word^2, title: and"
            + " body:",
        error.getMessage());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "the | 1",
        "THE | 1",
        "Ｔｈｅ | 1",
        "'\"the\"' | 1",
        "title:the^2 | 1",
        "tariff OR (will NOT cat) | 12",
        "tariff OR the | 11",
        "the AND of | 1",
        "+the tariff | 1",
        "(tariff AND harbour) OR ((IT)) | 27",
      })
  void refusesWordsOfEveryText_alone(String query, int character) {
    JobError error = assertThrows(JobError.class, () -> match("en", query, "", "tariff"));

    assertEquals(
        "topics.yaml:3: topics: topic t, query en, character "
            + character
            + ": a word that nearly every English article holds is looked for alone, without AND"
            + " or a phrase; allowed: words, \"phrases\", \"near words\"~5, AND OR NOT ( ), word^2,"
            + " title: and body:",
        error.getMessage());
  }

  @Test
  void refusesAWordOfEveryText_howeverDeepItStands() {
    String query = "+(".repeat(50) + "+the" + ")".repeat(50);

    JobError error = assertThrows(JobError.class, () -> match("en", query, "", "tariff"));

    assertTrue(error.getMessage().contains(" character 101: "), error.getMessage());
  }

  @ParameterizedTest
  @ValueSource(strings = {"WHO OR tariff", "US tariff", "Sunday", "May", "year OR said"})
  void takesWordsThatManyArticlesHold(String query) {
    assertEquals(1, match("en", query, "", "tariff us sunday may who said year").size());
  }

  @Test
  void refusesDeepAndLongQueries() {
    String deep = "(".repeat(51) + "금리" + ")".repeat(51);
    assertEquals(
        true,
        assertThrows(JobError.class, () -> match("ko", deep, "", "금리"))
            .getMessage()
            .contains("character 51: more than 50 parentheses are open"));
    assertRefused("금리 ".repeat(10_000), "it is longer than 20000 characters");
    assertRefused("금리 ".repeat(1_025), "it has more than 1024 alternatives");
    assertRefused(
        "환율 OR \"" + "금리 ".repeat(51).strip() + "\"~2",
        "character 8: more than 50 words are to be near each other");
    assertEquals(0, match("ko", "\"" + "금리 ".repeat(51).strip() + "\"", "", "금리").size());
  }

  @Test
  void typographicQuotationMarksAreQuotationMarks() {
    assertEquals(1, match("ko", "“금리 인상”", "", "오늘 금리 인상이 있었다.").size());
    assertEquals(0, match("ko", "“금리 인상”", "", "인상된 것은 금리가 아니다.").size());
  }

  private static void assertRefused(String query, String problem) {
    JobError error = assertThrows(JobError.class, () -> match("ko", query, "", "금리"));
    assertTrue(error.getMessage().contains(problem), error.getMessage());
  }

  private static List<SavedQueries.Match> match(
      String language, String query, String title, String body) {
    TextAnalyzer analyzer = analyzer(language);
    SavedQueries queries = queries(List.of(topic("t", Map.of(language, query))));
    return queries.read(language, analyzer.analyze(body)).match(analyzer.analyze(title));
  }

  private static List<String> ids(SavedQueries queries, String language, String body) {
    return queries.read(language, analyzer(language).analyze(body)).match(List.of()).stream()
        .map(match -> match.topic().id())
        .toList();
  }

  private static SavedQueries queries(List<Topic> topics) {
    return SavedQueries.of(topics, List.of("ko", "en"), SavedQueriesTest::analyzer);
  }

  private static TextAnalyzer analyzer(String language) {
    return language.equals("ko") ? KOREAN : ENGLISH;
  }

  private static Topic topic(String id, Map<String, String> queries) {
    return new Topic("query", id, null, "이름", "Name", List.of(), queries, "topics.yaml:3");
  }

  private static String nfd(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD);
  }
}
