package org.newsmill.topic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WordSpansTest {
  @Test
  void cutsWords_atWhatIsNeitherLetterNorNumber() {
    assertEquals(
        List.of("0-5 don't", "6-11 e-sea", "13-15 𠮷", "16-18 나루", "19-21 3½"),
        words("Don't e-Sea, 𠮷 나루·3½"));
  }

  @Test
  void keepsOffsets_ofTextsWhoseLowerCaseIsLonger() {
    assertEquals(List.of("0-3 ibı", "4-6 cd"), words("İBı CD"));
  }

  @Test
  void findsTheLongestWord_thatBeginsAWord() {
    PrefixTable table = new PrefixTable(List.of("나루", "나루터", "루터", "터", "Aa", "BB"));
    char[] text = "나루터에서".toCharArray();
    assertEquals("나루터", table.longest(text, 0, text.length));
    assertEquals("나루", table.longest(text, 0, 2));
    assertEquals("루터", table.longest(text, 1, text.length));
    assertNull(table.longest(text, 2, text.length));
    assertNull(table.longest(text, 5, text.length));
    // Two strings of one hash.
    assertEquals("BB", table.longest("BBc".toCharArray(), 0, 3));
    assertNull(new PrefixTable(List.of()).longest(text, 0, text.length));
  }

  @Test
  void holdsNoWord_inEmptyText_signsAndEmoji() {
    assertEquals(List.of(), words(""));
    assertEquals(List.of(), words("😀 … -'- 😀"));
  }

  private static List<String> words(String text) {
    WordSpans spans = new WordSpans(text);
    List<String> words = new ArrayList<>();
    for (int i = 0; i < spans.size(); i++) {
      words.add(spans.start(i) + "-" + spans.end(i) + " " + spans.word(i));
    }
    return words;
  }
}
