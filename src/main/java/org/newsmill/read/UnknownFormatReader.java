package org.newsmill.read;

import org.newsmill.outcome.Reason;
import org.newsmill.read.source.DocumentReader;
import org.newsmill.read.source.DocumentSink;
import org.newsmill.read.source.SourceFile;

/** Excludes a file that nothing tells the format of. */
final class UnknownFormatReader implements DocumentReader {
  @Override
  public void read(SourceFile file, DocumentSink sink) {
    sink.found();
    String detail = "name the input's format in the job file, or leave the file out";
    sink.exclude(file.at(0, new byte[0]), Reason.UNKNOWN_FORMAT, detail);
  }
}
