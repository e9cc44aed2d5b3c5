package org.newsmill.dedup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.beam.sdk.coders.AtomicCoder;
import org.apache.beam.sdk.coders.VarIntCoder;

/**
 * Two texts of which one may quote the other.
 *
 * @param windows windows that both were seen to have, at least 1
 */
record Quote(TextRef quoted, TextRef quoting, int windows) {
  CandidatePair pair() {
    return new CandidatePair(quoted, quoting);
  }

  /** The parts one after the other. */
  static final class OfParts extends AtomicCoder<Quote> {
    static final OfParts CODER = new OfParts();

    private static final long serialVersionUID = 1;

    private OfParts() {}

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
}
