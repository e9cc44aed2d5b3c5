package org.newsmill.read;

import java.io.IOException;
import java.util.List;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.metrics.Counter;
import org.apache.beam.sdk.metrics.Metrics;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.windowing.BoundedWindow;
import org.apache.beam.sdk.transforms.windowing.GlobalWindow;
import org.newsmill.job.Compression;
import org.newsmill.job.Format;
import org.newsmill.job.InputLimits;
import org.newsmill.job.InputSpec;
import org.newsmill.outcome.Emitted;
import org.newsmill.outcome.Kept;
import org.newsmill.outcome.Ledger;
import org.newsmill.outcome.LedgerFold;
import org.newsmill.read.source.DocumentSink;
import org.newsmill.read.source.SourceFile;
import org.newsmill.record.ExclusionRow;
import org.newsmill.record.FileRange;
import org.newsmill.record.LedgerRow;
import org.newsmill.record.RawDocument;
import org.newsmill.record.RejectRow;

/** Reads the documents of a file, or of a range of it. */
final class ReadFilesFn extends DoFn<FileRange, Emitted<RawDocument>> {
  private final List<InputSpec> inputs;
  private final InputLimits limits;
  private final Kept<RawDocument> documents;
  private final Counter found = Metrics.counter(DocumentSink.STAGE, "found");
  private final Counter rejected = Metrics.counter(DocumentSink.STAGE, "rejected");
  private transient LedgerFold ledger;

  ReadFilesFn(List<InputSpec> inputs, InputLimits limits, Kept<RawDocument> documents) {
    this.inputs = inputs;
    this.limits = limits;
    this.documents = documents;
  }

  @StartBundle
  public void startBundle() {
    ledger = new LedgerFold();
  }

  @ProcessElement
  public void process(@Element FileRange range, OutputReceiver<Emitted<RawDocument>> out)
      throws IOException {
    String uri = range.getSourceUri();
    // A file without documents has its row too: nobody must wonder whether it was read.
    ledger.open(uri);
    Format format = Format.of(range.getFormat());
    InputSpec input = inputs.get(Math.toIntExact(range.getInput()));
    SourceFile file =
        new SourceFile(
            uri,
            format,
            Compression.of(range.getCompression()),
            range.getStart(),
            range.getEnd(),
            () -> FileSystems.open(FileSystems.matchNewResource(uri, false)));
    Readers.of(format, input, limits).read(file, new Sink(uri, out));
    if (ledger.isFull()) {
      ledger.drain().forEach(row -> out.output(Emitted.of(row)));
    }
  }

  @FinishBundle
  public void finishBundle(FinishBundleContext context) {
    for (LedgerRow row : ledger.drain()) {
      context.output(Emitted.of(row), BoundedWindow.TIMESTAMP_MIN_VALUE, GlobalWindow.INSTANCE);
    }
  }

  private final class Sink implements DocumentSink {
    private final String sourceUri;
    private final OutputReceiver<Emitted<RawDocument>> out;

    Sink(String sourceUri, OutputReceiver<Emitted<RawDocument>> out) {
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
      out.output(documents.emit(document));
    }

    @Override
    public void reject(RejectRow reject) {
      out.output(Emitted.of(reject));
      rejected.inc();
    }

    @Override
    public void exclude(ExclusionRow exclusion) {
      out.output(Emitted.of(exclusion));
    }
  }
}
