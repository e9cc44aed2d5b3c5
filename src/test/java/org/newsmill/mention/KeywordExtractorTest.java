package org.newsmill.mention;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.newsmill.record.Keyword;
import org.newsmill.text.StopWords;
import org.newsmill.text.Token;

class KeywordExtractorTest {
  private static final StopWords ENGLISH = StopWords.of("en");
  private static final StopWords KOREAN = StopWords.of("ko");

  @Test
  void ranksByFrequency_thenByFirstOccurrence_thenByWord() {
    assertEquals(
        List.of(
            new Keyword("bridge", 2L, 1L, 2L),
            new Keyword("anna", 1L, null, null),
            new Keyword("zoe", 1L, null, null),
            new Keyword("harbour", 1L, 0L, 1L),
            new Keyword("town", 1L, 3L, 4L)),
        extract(20, words("zoe", "anna"), words("harbour", "bridge", "bridge", "town"), ENGLISH));
  }

  @Test
  void countsTitleAndBody_andPointsIntoTheBody() {
    assertEquals(
        List.of(new Keyword("bridge", 3L, 0L, 1L)),
        extract(20, words("Bridge"), words("BRIDGE", "bridge"), ENGLISH));
  }

  @Test
  void leavesOutShortWordsNumbersAndStopWords() {
    assertEquals(
        List.of(new Keyword("covid19", 1L, 6L, 7L)),
        extract(
            20,
            List.of(),
            words("about", "x", "2024", "12.5", "다", "\uD842\uDFB7", "covid19"),
            ENGLISH));
  }

  @Test
  void leavesOutOtherTags() {
    List<Token> body =
        List.of(
            new Token("도서관", 0, 3, "NNG"),
            new Token("열었", 4, 6, "VV"),
            new Token("기자", 7, 9, "NNG"));

    assertEquals(
        List.of(new Keyword("도서관", 1L, 0L, 3L)),
        new KeywordExtractor(20).extract(List.of(), body, Set.of("NNG"), KOREAN));
  }

  @Test
  void countsCodePoints_notCharacters() {
    assertEquals(
        List.of(new Keyword("\uD842\uDFB7田", 1L, 0L, 1L)),
        extract(20, List.of(), words("\uD842\uDFB7田"), KOREAN));
  }

  @Test
  void keepsAtMostAsManyAsAllowed() {
    assertEquals(
        List.of(new Keyword("one", 1L, 0L, 1L)).size(),
        extract(1, List.of(), words("harbour", "bridge"), ENGLISH).size());
    assertEquals(List.of(), extract(0, words("harbour"), words("bridge"), ENGLISH));
  }

  @Test
  void findsNothing_whenTextIsEmpty() {
    assertEquals(List.of(), extract(20, List.of(), List.of(), ENGLISH));
  }

  private static List<Keyword> extract(
      int max, List<Token> title, List<Token> body, StopWords stopWords) {
    return new KeywordExtractor(max).extract(title, body, Set.of(Token.WORD), stopWords);
  }

  /** Tokens of which each takes one place. */
  private static List<Token> words(String... words) {
    List<String> all = Arrays.asList(words);
    return IntStream.range(0, words.length)
        .mapToObj(i -> new Token(all.get(i), i, i + 1, Token.WORD))
        .toList();
  }
}
