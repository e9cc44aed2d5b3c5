package org.newsmill.extract.cue;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

class FinderTest {
  private static final String[] NOISE = {
    "", " ", "\n", "가", "나루의 ", "x", "I", "ı", "İ", "ſ", "K", "é", "(", "%", "[", "👋", "\uD83D",
    "한글"
  };

  /** Each list of phrases finds what its pattern finds in texts made of its phrases and noise. */
  @Test
  void findsWhatThePatternFinds() throws IOException {
    Map<String, List<String>> phrases;
    try (InputStream in = Cues.class.getResourceAsStream("/story/cues.yaml")) {
      phrases =
          new Yaml(new SafeConstructor(new LoaderOptions()))
              .load(new String(in.readAllBytes(), UTF_8));
    }
    Cues cues = Cues.of("/story/cues.yaml");
    Random random = new Random(7);
    int found = 0;
    for (Map.Entry<String, List<String>> list : phrases.entrySet()) {
      for (int i = 0; i < 300; i++) {
        String text = text(list.getValue(), random);
        Matcher matcher = cues.pattern(list.getKey()).matcher(text);
        String expected = matcher.find() ? matcher.group() : null;
        assertEquals(expected, cues.find(list.getKey(), text), () -> list.getKey() + ": " + text);
        found += expected == null ? 0 : 1;
      }
    }
    assertTrue(found > 1000, "texts with a phrase: " + found);
  }

  private static String text(List<String> phrases, Random random) {
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      parts.add(NOISE[random.nextInt(NOISE.length)]);
    }
    String phrase = phrases.get(random.nextInt(phrases.size()));
    parts.add(
        random.nextInt(4),
        switch (random.nextInt(4)) {
          case 0 -> phrase.toUpperCase(Locale.ROOT);
          case 1 -> phrase.toLowerCase(Locale.ROOT);
          case 2 -> phrase.substring(random.nextInt(phrase.length()));
          default -> phrase;
        });
    return String.join("", parts);
  }

  @Test
  void looksBehindTheTextBeforeAMatch() {
    Finder finder = Finder.of(Pattern.compile("(?<![a-z])we\\b|^나는"), "w나");

    assertEquals("we", finder.find("owe, we"));
    assertNull(finder.find("owe"));
    assertEquals("나는", finder.find("나는 간다"));
    assertNull(finder.find("그리고 나는 간다"));
  }

  @Test
  void findsNothingInAnEmptyText() {
    assertNull(Finder.of(Pattern.compile("가"), "가").find(""));
  }
}
