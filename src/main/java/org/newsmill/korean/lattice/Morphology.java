package org.newsmill.korean.lattice;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.ko.POS;
import org.apache.lucene.analysis.ko.dict.Dictionary;

/**
 * What words are made of: parts of speech, type and parts, each distinct structure once, in one
 * array of UTF-16 units.
 *
 * <p>A structure at {@code at}: left and right tag in the high and low byte of one unit, type and
 * number of parts in the next; then for each part its tag and length in one unit; then, for
 * inflected words, the forms of the parts. The forms of other words are cuts of their surface, in
 * order.
 */
final class Morphology {
  private static final List<POS.Tag> TAGS = List.of(POS.Tag.values());
  private static final List<POS.Type> TYPES = List.of(POS.Type.values());

  private Morphology() {}

  static POS.Tag leftTag(char[] pool, int at) {
    return TAGS.get(pool[at] >>> 8);
  }

  static POS.Tag rightTag(char[] pool, int at) {
    return TAGS.get(pool[at] & 0xFF);
  }

  static POS.Type type(char[] pool, int at) {
    return TYPES.get(pool[at + 1] >>> 8);
  }

  static int parts(char[] pool, int at) {
    return pool[at + 1] & 0xFF;
  }

  static POS.Tag partTag(char[] pool, int at, int part) {
    return TAGS.get(pool[at + 2 + part] >>> 8);
  }

  static int partLength(char[] pool, int at, int part) {
    return pool[at + 2 + part] & 0xFF;
  }

  /** Where the form of a part begins: in the pool for inflected words, else in the surface. */
  static int partStart(char[] pool, int at, int part) {
    int start = type(pool, at) == POS.Type.INFLECT ? at + 2 + parts(pool, at) : 0;
    for (int before = 0; before < part; before++) {
      start += partLength(pool, at, before);
    }
    return start;
  }

  /** Collects structures. */
  static final class Pool {
    private final StringBuilder units = new StringBuilder();
    private final Map<String, Integer> places = new HashMap<>();

    /**
     * The place of a structure.
     *
     * @param parts null where the word has none
     */
    int place(POS.Tag left, POS.Tag right, POS.Type type, Dictionary.Morpheme[] parts) {
      int count = parts == null ? 0 : parts.length;
      StringBuilder structure = new StringBuilder();
      structure
          .append(pair(TAGS.indexOf(left), TAGS.indexOf(right)))
          .append(pair(TYPES.indexOf(type), count));
      for (int i = 0; i < count; i++) {
        structure.append(pair(TAGS.indexOf(parts[i].posTag), parts[i].surfaceForm.length()));
      }
      for (int i = 0; type == POS.Type.INFLECT && i < count; i++) {
        structure.append(parts[i].surfaceForm);
      }
      return places.computeIfAbsent(structure.toString(), this::append);
    }

    private int append(String structure) {
      int place = units.length();
      units.append(structure);
      return place;
    }

    char[] units() {
      return units.toString().toCharArray();
    }

    private static char pair(int high, int low) {
      if (high > 0xFF || low > 0xFF) {
        throw new IllegalStateException(high + " and " + low + " do not fit into one unit");
      }
      return (char) (high << 8 | low);
    }
  }
}
