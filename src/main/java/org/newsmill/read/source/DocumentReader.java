package org.newsmill.read.source;

import java.io.IOException;

/**
 * Reads the documents of one format.
 *
 * <p>What is wrong with the data becomes a reject through the sink, and reading goes on behind it
 * where the format allows that; only a source that fails throws. A reader holds one document at a
 * time.
 */
public interface DocumentReader {
  /**
   * Reads a file, or of a file that is read in ranges the documents that begin in the range.
   *
   * @throws IOException when the source itself fails
   */
  void read(SourceFile file, DocumentSink sink) throws IOException;
}
