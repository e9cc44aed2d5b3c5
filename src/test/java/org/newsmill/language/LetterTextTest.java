package org.newsmill.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class LetterTextTest {
  @Test
  void keepsLettersAndMarksOfTheMainScript() {
    assertEquals("Die Brücke kostet Euro", LetterText.ofMainScript("Die Brücke kostet 12,5 Euro"));
    assertEquals("नदी का पुल", LetterText.ofMainScript("नदी 12 का पुल"));
    assertEquals("мост Ёлкин ", LetterText.ofMainScript("мост «Nuri» Ёлкин!"));
    assertEquals("e\u0301te\u0301", LetterText.ofMainScript("e\u0301te\u0301"));
  }

  @Test
  void leavesMarksOfOtherScriptsOut() {
    String text = "\u03B1\u0301 \u1112\u1161\u11AB e\u0301 мост";

    assertEquals("мост", LetterText.of(text, 0, text.length(), WritingSystem.CYRILLIC));
  }

  @Test
  void leavesAddressesOut() {
    assertEquals(
        "Lies und schreib an ",
        LetterText.ofMainScript(
            "Lies https://nurigol.example/a und schreib an post@nurigol.example"));
    assertEquals("누리집 에서", LetterText.ofMainScript("누리집(www.nurigol.example)에서"));
  }

  @Test
  void isEmpty_withoutLetters() {
    assertEquals("", LetterText.ofMainScript(""));
    assertEquals("", LetterText.ofMainScript("12 \uD83D\uDE00 \uD83D"));
  }
}
