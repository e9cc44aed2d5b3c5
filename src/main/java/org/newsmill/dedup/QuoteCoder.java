package org.newsmill.dedup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.beam.sdk.coders.AtomicCoder;
import org.apache.beam.sdk.coders.VarIntCoder;

/** The quoted text, the one that quotes and their windows, one after the other. */
final class QuoteCoder extends AtomicCoder<Quote> {
  static final QuoteCoder INSTANCE = new QuoteCoder();

  private static final long serialVersionUID = 1;

  private QuoteCoder() {}

  @Override
  public void encode(Quote quote, OutputStream out) throws IOException {
    TextRefCoder.INSTANCE.encode(quote.quoted(), out);
    TextRefCoder.INSTANCE.encode(quote.quoting(), out);
    VarIntCoder.of().encode(quote.windows(), out);
  }

  @Override
  public Quote decode(InputStream in) throws IOException {
    return new Quote(
        TextRefCoder.INSTANCE.decode(in),
        TextRefCoder.INSTANCE.decode(in),
        VarIntCoder.of().decode(in));
  }
}
