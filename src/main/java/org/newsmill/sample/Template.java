package org.newsmill.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A sentence with gaps: {@code {org}} a slot, {@code {은}} a particle of the word before it. */
final class Template {
  private interface Part {
    void append(StringBuilder text, Cast cast);
  }

  private final Part[] parts;

  private Template(List<Part> parts) {
    this.parts = parts.toArray(Part[]::new);
  }

  static Template parse(String line) {
    List<Part> parts = new ArrayList<>();
    int at = 0;
    while (at < line.length()) {
      int open = line.indexOf('{', at);
      String literal = line.substring(at, open < 0 ? line.length() : open);
      if (!literal.isEmpty()) {
        parts.add((text, cast) -> text.append(literal));
      }
      if (open < 0) {
        break;
      }
      int close = line.indexOf('}', open);
      parts.add(gap(line.substring(open + 1, close)));
      at = close + 1;
    }
    return new Template(parts);
  }

  private static Part gap(String name) {
    if (name.charAt(0) >= '가') {
      return (text, cast) -> Grammar.appendParticle(text, name);
    }
    Slot slot = Slot.valueOf(name.toUpperCase(Locale.ROOT));
    return (text, cast) -> {
      int start = text.length();
      cast.append(text, slot);
      Grammar.fitArticle(text, start);
    };
  }

  void append(StringBuilder text, Cast cast) {
    for (Part part : parts) {
      part.append(text, cast);
    }
  }
}
