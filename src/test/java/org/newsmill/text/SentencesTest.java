package org.newsmill.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class SentencesTest {
  private static final Pattern RULE =
      Pattern.compile("(?<=[.?!\u2026\u3002][\"'\u201D\u2019\u300D\u300F)\\]]{0,3})\\s+|[\\n\\t]+");

  @Test
  void cutsAtLineEnds_andBehindMarksThatEndSentences() {
    assertEquals(
        List.of("비가 왔다.", "\"멈췄다!\"", "해가 떴다", "😀 끝"),
        Sentences.of("비가 왔다. \"멈췄다!\" 해가 떴다\n\n 😀 끝 "));
    assertEquals(List.of(), Sentences.of(" \n\t"));
    assertEquals(List.of(), Sentences.of(""));
  }

  @Property
  void cutsWhereTheRuleSays(
      @ForAll @StringLength(max = 30) @Chars({'a', '.', '…', '"', ')', ' ', '\n', '\u00A0', '가'})
          String text) {
    List<String> expected = new ArrayList<>();
    for (String piece : RULE.split(text, -1)) {
      if (!piece.strip().isEmpty()) {
        expected.add(piece.strip());
      }
    }

    assertEquals(expected, Sentences.of(text));
  }

  @Property
  void keepsAllButWhiteSpace_inOrder(@ForAll String text) {
    StringBuilder kept = new StringBuilder();
    int end = 0;
    for (Sentences.Place place : Sentences.places(text)) {
      assertTrue(place.start() >= end && place.end() > place.start());
      assertTrue(text.substring(end, place.start()).isBlank());
      end = place.end();
      kept.append(text, place.start(), end);
    }
    assertTrue(text.substring(end).isBlank());
    assertEquals(String.join("", Sentences.of(text)), kept.toString());
  }
}
