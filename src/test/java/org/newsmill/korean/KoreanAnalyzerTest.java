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

  @Test
  void cutsMorphemes_withTheirTags() {
    assertEquals(
        List.of(
            new Token("도서관", 0, 3, "NNG"),
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

    assertEquals(List.of(new Token("도서관", 3, 6, "NNG")), nouns);
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
