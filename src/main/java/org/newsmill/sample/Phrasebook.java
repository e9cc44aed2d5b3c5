package org.newsmill.sample;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Sentences of one language by what they are for. */
final class Phrasebook {
  private static final List<String> HEADINGS =
      List.of(
          "title", "planted-title", "lead", "planted-lead", "detail", "quote", "closing", "header");

  private final Map<String, Template[]> templates = new HashMap<>();

  Phrasebook(Language language) {
    WordFile file = WordFile.read(language.id() + "-sentences.txt");
    for (String heading : HEADINGS) {
      templates.put(
          heading, file.lines(heading).stream().map(Template::parse).toArray(Template[]::new));
    }
  }

  /** One sentence. */
  String sentence(String heading, Cast cast, Draws draws) {
    StringBuilder text = new StringBuilder();
    append(text, turn(heading, draws).next(), cast);
    return text.toString();
  }

  /** Appends a sentence with a capital; Hangul has no case. */
  static void append(StringBuilder text, Template sentence, Cast cast) {
    int start = text.length();
    sentence.append(text, cast);
    text.setCharAt(start, Character.toUpperCase(text.charAt(start)));
  }

  /** The sentences in turn, from one drawn at random: none comes again before all others. */
  Turn turn(String heading, Draws draws) {
    Template[] all = templates.get(heading);
    return new Turn(all, draws.below(all.length), draws);
  }

  /** Goes round the sentences in an order of its own. */
  static final class Turn {
    private final Template[] all;
    private final int step;
    private int at;

    private Turn(Template[] all, int start, Draws draws) {
      this.all = all;
      at = start;
      int candidate = 1 + draws.below(all.length);
      while (greatestCommonDivisor(candidate, all.length) != 1) {
        candidate++;
      }
      step = candidate;
    }

    Template next() {
      Template template = all[at];
      at = (at + step) % all.length;
      return template;
    }

    private static int greatestCommonDivisor(int a, int b) {
      return b == 0 ? a : greatestCommonDivisor(b, a % b);
    }
  }
}
