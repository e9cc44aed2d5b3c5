package org.newsmill.read;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.SeekableByteChannel;
import java.util.List;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.metrics.Counter;
import org.apache.beam.sdk.metrics.Metrics;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.windowing.BoundedWindow;
import org.apache.beam.sdk.transforms.windowing.GlobalWindow;
import org.apache.beam.sdk.values.TupleTag;
import org.newsmill.job.Format;
import org.newsmill.job.InputSpec;
import org.newsmill.outcome.Ledger;
import org.newsmill.outcome.LedgerFold;
import org.newsmill.outcome.Outcome;
import org.newsmill.outcome.Provenance;
import org.newsmill.outcome.Reason;
import org.newsmill.record.ExclusionRow;
import org.newsmill.record.FileRange;
import org.newsmill.record.LedgerRow;
import org.newsmill.record.RawDocument;
import org.newsmill.record.RejectRow;

/** Reads the documents of a file, or of a range of it. */
final class ReadFilesFn extends DoFn<FileRange, RawDocument> {
  private final List<InputSpec> inputs;
  private final int maxDocumentBytes;
  private final TupleTag<RawDocument> documents;
  private final Counter found = Metrics.counter(ReadDocuments.STAGE, "found");
  private final Counter rejected = Metrics.counter(ReadDocuments.STAGE, "rejected");
  private transient LedgerFold ledger;

  ReadFilesFn(List<InputSpec> inputs, int maxDocumentBytes, TupleTag<RawDocument> documents) {
    this.inputs = inputs;
    this.maxDocumentBytes = maxDocumentBytes;
    this.documents = documents;
  }

  @StartBundle
  public void startBundle() {
    ledger = new LedgerFold();
  }

  @ProcessElement
  public void process(@Element FileRange range, MultiOutputReceiver out) throws IOException {
    // A file without documents has its row too: nobody must wonder whether it was read.
    ledger.open(range.getSourceUri());
    DocumentSink sink = new Sink(range.getSourceUri(), out);
    switch (Format.valueOf(range.getFormat().toUpperCase(java.util.Locale.ROOT))) {
      case JSONL -> readLines(range, sink);
      case TEXT, MARKDOWN -> readWhole(range, sink);
      case AUTO -> {
        sink.found();
        Provenance from = Provenance.ofBytes(range.getSourceUri(), 0, new byte[0], range.getEnd());
        String detail = "name the input's format in the job file, or leave the file out";
        sink.exclude(from.exclude(ReadDocuments.STAGE, Reason.UNKNOWN_FORMAT, detail));
      }
    }
    if (ledger.isFull()) {
      ledger.drain().forEach(out.get(Outcome.COUNTS)::output);
    }
  }

  @FinishBundle
  public void finishBundle(FinishBundleContext context) {
    for (LedgerRow row : ledger.drain()) {
      context.output(Outcome.COUNTS, row, BoundedWindow.TIMESTAMP_MIN_VALUE, GlobalWindow.INSTANCE);
    }
  }

  private void readWhole(FileRange range, DocumentSink sink) throws IOException {
    try (InputStream in = Channels.newInputStream(open(range))) {
      new WholeFileReader(maxDocumentBytes)
          .read(range.getSourceUri(), range.getFormat(), in, range.getEnd(), sink);
    }
  }

  private void readLines(FileRange range, DocumentSink sink) throws IOException {
    InputSpec input = inputs.get(Math.toIntExact(range.getInput()));
    JsonLinesReader reader = new JsonLinesReader(input.fields(), maxDocumentBytes);
    try (ReadableByteChannel channel = open(range)) {
      if (ListFilesFn.isGzip(range.getSourceUri())) {
        readGzip(range, channel, reader, sink);
      } else {
        readRange(range, channel, reader, sink);
      }
    }
  }

  /** A line belongs to the range in which it starts. */
  private void readRange(
      FileRange range, ReadableByteChannel channel, JsonLinesReader reader, DocumentSink sink)
      throws IOException {
    long start = range.getStart();
    if (start > 0) {
      ((SeekableByteChannel) channel).position(start - 1);
    }
    LineSplitter lines =
        new LineSplitter(
            Channels.newInputStream(channel), Math.max(0, start - 1), maxDocumentBytes);
    boolean more = start == 0 || lines.next();
    while (more && lines.next() && lines.offset() < range.getEnd()) {
      reader.read(range.getSourceUri(), lines, sink);
    }
  }

  private void readGzip(
      FileRange range, ReadableByteChannel channel, JsonLinesReader reader, DocumentSink sink)
      throws IOException {
    SourceStream source = new SourceStream(Channels.newInputStream(channel));
    LineSplitter lines = null;
    try (InputStream in = new GzipStream(source)) {
      lines = new LineSplitter(in, 0, maxDocumentBytes);
      while (lines.next()) {
        reader.read(range.getSourceUri(), lines, sink);
      }
    } catch (IOException e) {
      if (source.failed()) {
        throw e;
      }
      sink.found();
      long offset = lines == null ? 0 : lines.offset();
      byte[] head = lines == null ? new byte[0] : lines.bytes();
      String why = e instanceof EOFException ? "unexpected end" : e.getMessage();
      String detail = "gzip ends or breaks here, the rest of the file is lost: " + why;
      sink.reject(
          Provenance.ofBytes(range.getSourceUri(), offset, head, range.getEnd())
              .reject(ReadDocuments.STAGE, Reason.UNREADABLE_FILE, detail));
    }
  }

  private static ReadableByteChannel open(FileRange range) throws IOException {
    return FileSystems.open(FileSystems.matchNewResource(range.getSourceUri(), false));
  }

  private final class Sink implements DocumentSink {
    private final String sourceUri;
    private final MultiOutputReceiver out;

    Sink(String sourceUri, MultiOutputReceiver out) {
      this.sourceUri = sourceUri;
      this.out = out;
    }

    @Override
    public void found() {
      ledger.count(sourceUri, Ledger.Column.DOCUMENTS_READ);
      found.inc();
    }

    @Override
    public void document(RawDocument document) {
      out.get(documents).output(document);
    }

    @Override
    public void reject(RejectRow reject) {
      out.get(Outcome.REJECTS).output(reject);
      rejected.inc();
    }

    @Override
    public void exclude(ExclusionRow exclusion) {
      out.get(Outcome.EXCLUSIONS).output(exclusion);
    }
  }
}
