package org.newsmill.dedup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Comparator;
import org.apache.beam.sdk.coders.AtomicCoder;
import org.apache.beam.sdk.coders.BigEndianLongCoder;

/**
 * A text that leads a group, under one of its windows.
 *
 * @param began when the group began, epoch milliseconds
 */
record QuotableText(TextRef text, long began, long window) {
  /** Of two texts the one that comes first is quoted by the other. */
  static final Comparator<QuotableText> QUOTED_FIRST =
      Comparator.comparingLong(QuotableText::began)
          .thenComparing(quotable -> quotable.text().letters())
          .thenComparing(quotable -> quotable.text().hash());

  /** The parts one after the other. */
  static final class OfParts extends AtomicCoder<QuotableText> {
    static final OfParts CODER = new OfParts();

    private static final long serialVersionUID = 1;

    private OfParts() {}

    @Override
    public void encode(QuotableText quotable, OutputStream out) throws IOException {
      TextRefCoder.INSTANCE.encode(quotable.text(), out);
      BigEndianLongCoder.of().encode(quotable.began(), out);
      BigEndianLongCoder.of().encode(quotable.window(), out);
    }

    @Override
    public QuotableText decode(InputStream in) throws IOException {
      return new QuotableText(
          TextRefCoder.INSTANCE.decode(in),
          BigEndianLongCoder.of().decode(in),
          BigEndianLongCoder.of().decode(in));
    }
  }
}
