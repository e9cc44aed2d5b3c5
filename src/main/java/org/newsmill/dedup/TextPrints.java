package org.newsmill.dedup;

import java.util.ArrayList;
import java.util.List;
import org.newsmill.record.CopyRef;
import org.newsmill.record.LeaderPart;
import org.newsmill.record.TextIndex;

/** What is known of one text when excerpts are looked for: its windows and its first article. */
final class TextPrints {
  private TextPrints() {}

  /** What one article says of its text, without the windows. */
  static LeaderPart of(CopyRef ref) {
    return new LeaderPart(null, ref, null, null, ref.getSortMillis());
  }

  /**
   * Both together, in the first of them. The article is the text's origin as far as rank and time
   * tell; the beginning is that of the earliest print, whoever outranks it.
   */
  static LeaderPart merge(LeaderPart text, LeaderPart other) {
    text.setIndex(text.getIndex() == null ? other.getIndex() : text.getIndex());
    text.setBegan(Math.min(text.getBegan(), other.getBegan()));
    boolean earlier = CopyOrder.ORIGIN.compare(other.getRef(), text.getRef()) < 0;
    text.setRef(earlier ? other.getRef() : text.getRef());
    return text;
  }

  /** The windows of a body. */
  static TextIndex index(String hash, String body) {
    char[] folded = FoldedText.of(body);
    List<Long> windows = new ArrayList<>();
    for (long window : WindowPrints.of(folded)) {
      windows.add(window);
    }
    return TextIndex.newBuilder()
        .setHash(hash)
        .setLetters(folded.length)
        .setBands(List.of())
        .setWindows(windows)
        .build();
  }
}
