package org.newsmill.dedup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.beam.sdk.coders.AtomicCoder;
import org.apache.beam.sdk.coders.BigEndianLongCoder;

/** The text, the beginning and the window, one after the other. */
final class QuotableTextCoder extends AtomicCoder<QuotableText> {
  static final QuotableTextCoder INSTANCE = new QuotableTextCoder();

  private static final long serialVersionUID = 1;

  private QuotableTextCoder() {}

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
