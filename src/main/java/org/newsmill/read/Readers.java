package org.newsmill.read;

import org.newsmill.job.Format;
import org.newsmill.job.InputLimits;
import org.newsmill.job.InputSpec;
import org.newsmill.read.json.JsonLinesReader;
import org.newsmill.read.json.JsonReader;
import org.newsmill.read.page.WholeFileReader;
import org.newsmill.read.source.DocumentReader;
import org.newsmill.read.warc.ArchiveReader;

/** The reader of each format. */
final class Readers {
  private Readers() {}

  /** A reader of an input's files of a format. */
  static DocumentReader of(Format format, InputSpec input, InputLimits limits) {
    return switch (format) {
      case JSONL -> new JsonLinesReader(input.fields(), limits);
      case JSON -> new JsonReader(input.fields(), limits);
      case WARC -> new ArchiveReader(limits);
      case HTML, TEXT, MARKDOWN -> new WholeFileReader(limits);
      default -> new UnknownFormatReader();
    };
  }
}
