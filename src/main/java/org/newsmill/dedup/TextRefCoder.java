package org.newsmill.dedup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.beam.sdk.coders.AtomicCoder;
import org.apache.beam.sdk.coders.VarIntCoder;

/** The hash and the length, one after the other. */
final class TextRefCoder extends AtomicCoder<TextRef> {
  static final TextRefCoder INSTANCE = new TextRefCoder();

  private static final long serialVersionUID = 1;

  private TextRefCoder() {}

  @Override
  public void encode(TextRef text, OutputStream out) throws IOException {
    HashCoder.INSTANCE.encode(text.hash(), out);
    VarIntCoder.of().encode(text.letters(), out);
  }

  @Override
  public TextRef decode(InputStream in) throws IOException {
    return new TextRef(HashCoder.INSTANCE.decode(in), VarIntCoder.of().decode(in));
  }
}
