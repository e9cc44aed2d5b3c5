package org.newsmill.korean;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.text.Normalizer;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.newsmill.text.CleanText;
import org.newsmill.text.Token;
import org.newsmill.text.UserDictionary;

class KoreanAnalyzerTest {
  private final KoreanAnalyzer analyzer = KoreanAnalyzer.fast(UserDictionary.EMPTY);
  private final KoreanAnalyzer nori = KoreanAnalyzer.nori(UserDictionary.EMPTY);

  @Test
  void cutsMorphemes_withTheirTags() {
    assertEquals(
        List.of(
            library(0),
            new Token("이", 3, 4, "J"),
            new Token("문", 5, 6, "NNG"),
            new Token("을", 6, 7, "J")),
        analyzer.analyze("도서관이 문을"));
  }

  @Test
  void countsCodePoints_whenEmojiStandsBefore() {
    String text = "\uD83D\uDE00\uD83D\uDE00 도서관";
    List<Token> nouns =
        analyzer.analyze(text).stream().filter(token -> token.tag().equals("NNG")).toList();

    assertEquals(List.of(library(3)), nouns);
  }

  @Test
  void findsTheSame_whenTextWasDecomposed() {
    String text = "새들시 도서관이 문을 열었다.";
    String decomposed = Normalizer.normalize(text, Normalizer.Form.NFD);

    assertEquals(analyzer.analyze(text), analyzer.analyze(CleanText.paragraphs(decomposed)));
  }

  @Test
  void tagsLatinWordsAsForeign() {
    assertEquals(List.of(new Token("AI", 0, 2, "SL")), analyzer.analyze("AI"));
  }

  @Test
  void findsNothing_whenTextIsEmpty() {
    assertEquals(List.of(), analyzer.analyze(""));
  }

  @Test
  void givesTheSame_whenUsedAgain() {
    assertEquals(analyzer.analyze("다리를 고쳤다"), analyzer.analyze("다리를 고쳤다"));
  }

  @Test
  void keepsCompoundsWhole_withTheirNounsAsParts() {
    assertEquals(
        List.of(
            new Token("\uD83D\uDE00", 0, 1, "SY"),
            new Token(
                "국회의원",
                1,
                5,
                "NNG",
                List.of(new Token("국회", 1, 3, "NNG"), new Token("의원", 3, 5, "NNG")))),
        analyzer.analyze("\uD83D\uDE00국회의원"));
  }

  @Test
  void keepsInflectedWordsWhole_withTheirMorphemesAsParts() {
    assertEquals(
        List.of(
            new Token(
                "했", 0, 1, "VV", List.of(new Token("하", 0, 1, "VV"), new Token("았", 0, 1, "E"))),
            new Token("다", 1, 2, "E")),
        analyzer.analyze("했다"));
  }

  @Test
  void takesTheWordsOfAUser() throws Exception {
    UserDictionary words = UserDictionary.parse("소라누리 소라 누리\n챗GPT");
    List<Token> expected =
        List.of(
            new Token("챗GPT", 0, 4, "NNG"),
            new Token("와", 4, 5, "J"),
            new Token(
                "소라누리",
                6,
                10,
                "NNG",
                List.of(new Token("소라", 6, 8, "NNG"), new Token("누리", 8, 10, "NNG"))));

    assertEquals(expected, KoreanAnalyzer.fast(words).analyze("챗GPT와 소라누리"));
    assertEquals(expected, KoreanAnalyzer.nori(words).analyze("챗GPT와 소라누리"));
  }

  @Test
  void namesTheWordsOfAUserInItsVersion() throws Exception {
    UserDictionary words = UserDictionary.parse("소라");
    String version = "nori-9.12.3+user-" + words.hash().substring(0, 16);

    assertEquals(version, KoreanAnalyzer.fast(words).version());
    assertEquals(version, KoreanAnalyzer.nori(words).version());
  }

  @Property
  void givesTheTokensOfLucene(@ForAll("texts") String text) {
    assertEquals(nori.analyze(text), analyzer.analyze(text));
  }

  @Test
  void namesItsTagsAndVersion() {
    assertEquals(Set.of("NNG", "NNP", "SL"), analyzer.keywordTags());
    assertEquals("nori-9.12.3", analyzer.version());
  }

  @Property
  void offsetsSelectTheToken(@ForAll("texts") String text) {
    String clean = CleanText.paragraphs(text);

    for (Token token : analyzer.analyze(clean)) {
      int start = clean.offsetByCodePoints(0, token.start());
      int end = clean.offsetByCodePoints(0, token.end());
      assertEquals(token.text(), clean.substring(start, end), () -> clean + " " + token);
    }
  }

  private static Token library(int start) {
    return new Token(
        "도서관",
        start,
        start + 3,
        "NNG",
        List.of(
            new Token("도서", start, start + 2, "NNG"), new Token("관", start + 2, start + 3, "NNG")));
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.oneOf(
        Arbitraries.strings().all().ofMaxLength(40),
        Arbitraries.of(
                "도서관",
                "다리",
                "열었다",
                "했습니다",
                "이",
                " ",
                "\n",
                ".",
                ",",
                "AI",
                "12",
                "억",
                "\uD83D\uDE00",
                "\uD842\uDFB7",
                "\uD83D\uDC68\u200D\uD83D\uDC69",
                "e\u0301",
                "ㅋㅋ",
                "(",
                "『",
                "漢字",
                "누리별-1")
            .list()
            .ofMaxSize(20)
            .map(parts -> String.join("", parts)));
  }
}
