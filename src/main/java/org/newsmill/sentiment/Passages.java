package org.newsmill.sentiment;

import java.util.List;
import org.newsmill.text.CodePointOffsets;
import org.newsmill.text.OffsetSearch;

/** The passages of a body. */
final class Passages {
  /** A passage around quotes begins before them: so many passages are looked back at. */
  private static final int NEAR = 64;

  private final List<Passage> all;
  private final CodePointOffsets offsets;

  /**
   * Passages.
   *
   * @param all by their start
   * @param offsets of the body
   */
  Passages(List<Passage> all, CodePointOffsets offsets) {
    this.all = List.copyOf(all);
    this.offsets = offsets;
  }

  List<Passage> all() {
    return all;
  }

  long codePoints(int utf16Offset) {
    return offsets.toCodePoints(utf16Offset);
  }

  int utf16(long codePointOffset) {
    return offsets.toUtf16(Math.toIntExact(codePointOffset));
  }

  /** Index of the passage whose voice says a char of the body; -1 for none. */
  int at(int utf16Offset) {
    int low = OffsetSearch.firstFrom(all, Passage::start, utf16Offset + 1);
    for (int i = low - 1; i >= Math.max(0, low - NEAR); i--) {
      Passage passage = all.get(i);
      if (utf16Offset < passage.end()
          && !Character.isWhitespace(passage.text().charAt(utf16Offset - passage.start()))) {
        return i;
      }
    }
    return -1;
  }
}
