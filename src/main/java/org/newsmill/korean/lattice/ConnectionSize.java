package org.newsmill.korean.lattice;

import java.io.IOException;
import java.io.InputStream;
import org.apache.lucene.analysis.ko.dict.ConnectionCosts;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.InputStreamDataInput;

/** Reads the size of Lucene's matrix of connection costs, which {@link ConnectionCosts} hides. */
final class ConnectionSize {
  private ConnectionSize() {}

  /** Number of right ids, number of left ids. */
  static int[] read() throws IOException {
    String resource = ConnectionCosts.class.getSimpleName() + ConnectionCosts.FILENAME_SUFFIX;
    try (InputStream in = ConnectionCosts.class.getResourceAsStream(resource)) {
      DataInput data = new InputStreamDataInput(in);
      CodecUtil.checkHeader(
          data, ConnectionCosts.HEADER, ConnectionCosts.VERSION, ConnectionCosts.VERSION);
      return new int[] {data.readVInt(), data.readVInt()};
    }
  }
}
