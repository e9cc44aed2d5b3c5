package org.newsmill.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class WordAnalyzerTest {
  private final WordAnalyzer analyzer = new WordAnalyzer();

  @Test
  void cutsWords_withoutPunctuation() {
    assertEquals(
        List.of(
            new Token("The", 0, 3, Token.WORD),
            new Token("mayor's", 4, 11, Token.WORD),
            new Token("plan", 12, 16, Token.WORD),
            new Token("3.5", 18, 21, Token.WORD)),
        analyzer.analyze("The mayor's plan: 3.5%."));
  }

  @Test
  void countsCodePoints_whenEmojiStandsBefore() {
    List<Token> tokens = analyzer.analyze("\uD83D\uDE00\uD83D\uDE00 Saedeul bridge");

    assertEquals(
        List.of(new Token("Saedeul", 3, 10, Token.WORD), new Token("bridge", 11, 17, Token.WORD)),
        tokens.stream().filter(token -> token.text().matches("\\w+")).toList());
  }

  @Test
  void keepsCombiningMarksWithTheirWord() {
    assertEquals(
        List.of(new Token("cafe\u0301", 0, 5, Token.WORD)), analyzer.analyze("cafe\u0301"));
  }

  @Test
  void findsNothing_whenTextIsEmpty() {
    assertEquals(List.of(), analyzer.analyze(""));
  }

  @Test
  void givesTheSame_whenUsedAgain() {
    assertEquals(analyzer.analyze("one two"), analyzer.analyze("one two"));
  }

  @Test
  void namesItsTagsAndVersion() {
    assertEquals(Set.of(Token.WORD), analyzer.keywordTags());
    assertEquals("uax29-1", analyzer.version());
  }

  @Property
  void offsetsSelectTheToken(@ForAll String text) {
    String clean = CleanText.paragraphs(text);

    for (Token token : analyzer.analyze(clean)) {
      int start = clean.offsetByCodePoints(0, token.start());
      int end = clean.offsetByCodePoints(0, token.end());
      assertEquals(token.text(), clean.substring(start, end));
    }
  }
}
