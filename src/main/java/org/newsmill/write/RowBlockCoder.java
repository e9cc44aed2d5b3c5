package org.newsmill.write;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.beam.sdk.coders.AtomicCoder;

/** A block as it is held. */
final class RowBlockCoder extends AtomicCoder<RowBlock> {
  static final RowBlockCoder INSTANCE = new RowBlockCoder();

  private static final long serialVersionUID = 1;

  private RowBlockCoder() {}

  @Override
  public void encode(RowBlock block, OutputStream out) throws IOException {
    block.writeTo(new DataOutputStream(out));
  }

  @Override
  public RowBlock decode(InputStream in) throws IOException {
    return RowBlock.readFrom(new DataInputStream(in));
  }

  @Override
  public boolean consistentWithEquals() {
    return true;
  }
}
