package org.newsmill.read;

import org.newsmill.job.Format;
import org.newsmill.job.InputLimits;
import org.newsmill.job.InputSpec;
import org.newsmill.read.json.JsonLinesReader;
import org.newsmill.read.json.JsonReader;
import org.newsmill.read.mail.MailReader;
import org.newsmill.read.page.FeedReader;
import org.newsmill.read.page.WholeFileReader;
import org.newsmill.read.source.DocumentReader;
import org.newsmill.read.table.CsvReader;
import org.newsmill.read.table.XlsxReader;
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
      case CSV -> new CsvReader(input.fields(), limits);
      case XLSX -> new XlsxReader(input.fields(), limits);
      case FEED -> new FeedReader(limits);
      case MAIL -> new MailReader(limits);
      case HTML, TEXT, MARKDOWN -> new WholeFileReader(limits);
      case AUTO -> new UnknownFormatReader();
    };
  }
}
