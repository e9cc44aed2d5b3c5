package org.newsmill.model;

import java.util.ArrayList;
import java.util.List;

/**
 * A sentence with a tag for each of its characters: {@code B-X} where a span of label X begins,
 * {@code I-X} where it goes on, {@code O} outside (IOB2; Ramshaw and Marcus 1995).
 *
 * @param line number of the sentence's first line in its file, from 1
 * @param characters the characters in order, none empty
 * @param tags a tag for each of them
 */
public record TaggedSentence(long line, List<String> characters, List<String> tags) {
  /** The tag of a character outside all spans. */
  public static final String OUTSIDE = "O";

  /** Copies the lists. */
  public TaggedSentence {
    characters = List.copyOf(characters);
    tags = List.copyOf(tags);
  }

  /** The sentence. */
  public String text() {
    return String.join("", characters);
  }

  /** The spans that begin with a {@code B} tag, in order; an {@code I} without one is outside. */
  public List<LabelledSpan> spans() {
    List<LabelledSpan> spans = new ArrayList<>();
    String open = null;
    int start = 0;
    int offset = 0;
    for (int i = 0; i < tags.size(); i++) {
      String tag = tags.get(i);
      if (open != null && !tag.equals("I-" + open)) {
        spans.add(new LabelledSpan(start, offset, open));
        open = null;
      }
      if (tag.startsWith("B-")) {
        open = tag.substring(2);
        start = offset;
      }
      offset += characters.get(i).codePointCount(0, characters.get(i).length());
    }
    if (open != null) {
      spans.add(new LabelledSpan(start, offset, open));
    }
    return spans;
  }

  /** Tags of the characters when the spans are those given; a span must not cut a character. */
  public List<String> tagsOf(List<LabelledSpan> spans) {
    List<String> result = new ArrayList<>();
    int offset = 0;
    for (String character : characters) {
      String tag = OUTSIDE;
      for (LabelledSpan span : spans) {
        if (span.start() <= offset && offset < span.end()) {
          tag = (span.start() == offset ? "B-" : "I-") + span.label();
        }
      }
      result.add(tag);
      offset += character.codePointCount(0, character.length());
    }
    return result;
  }
}
