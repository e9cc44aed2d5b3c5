package org.newsmill.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class CodePointOffsetsTest {

  @Test
  void equalsUtf16_whenTextHasNoSurrogates() {
    CodePointOffsets offsets = CodePointOffsets.of("누리별 e\u0301");

    assertEquals(0, offsets.toCodePoints(0));
    assertEquals(6, offsets.toCodePoints(6));
  }

  @Test
  void countsAPairOnce() {
    CodePointOffsets offsets = CodePointOffsets.of("가\uD83D\uDE00나");

    assertEquals(1, offsets.toCodePoints(1));
    assertEquals(2, offsets.toCodePoints(3));
    assertEquals(3, offsets.toCodePoints(4));
  }

  @Test
  void isZero_whenTextIsEmpty() {
    assertEquals(0, CodePointOffsets.of("").toCodePoints(0));
  }

  @Property
  void agreesWithTheCountOfTheJdk_atEveryBoundary(@ForAll String text) {
    CodePointOffsets offsets = CodePointOffsets.of(text);

    for (int i = 0;
        i <= text.length();
        i = i < text.length() ? text.offsetByCodePoints(i, 1) : i + 1) {
      assertEquals(text.codePointCount(0, i), offsets.toCodePoints(i));
    }
  }

  @Property
  void leadsBackToUtf16_atEveryBoundary(@ForAll String text) {
    CodePointOffsets offsets = CodePointOffsets.of(text);

    int count = text.codePointCount(0, text.length());
    for (int i = 0; i <= count; i++) {
      assertEquals(text.offsetByCodePoints(0, i), offsets.toUtf16(i));
    }
  }
}
