package org.newsmill.read;

import java.io.IOException;
import java.util.List;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.io.fs.EmptyMatchTreatment;
import org.apache.beam.sdk.io.fs.MatchResult.Metadata;
import org.apache.beam.sdk.transforms.DoFn;
import org.newsmill.job.Compression;
import org.newsmill.job.InputSpec;
import org.newsmill.record.FileRange;

/**
 * Lists the files of an input and divides those that can be read from the middle into ranges, so
 * that several workers share a large file.
 */
final class ListFilesFn extends DoFn<Integer, FileRange> {
  private final List<InputSpec> inputs;
  private final long rangeBytes;

  ListFilesFn(List<InputSpec> inputs, long rangeBytes) {
    this.inputs = inputs;
    this.rangeBytes = rangeBytes;
  }

  @ProcessElement
  public void process(@Element Integer input, OutputReceiver<FileRange> out) throws IOException {
    InputSpec spec = inputs.get(input);
    for (Metadata file : InputFiles.list(spec.path(), EmptyMatchTreatment.DISALLOW)) {
      String uri = file.resourceId().toString();
      FileKind kind = FileKind.of(uri, spec.format(), () -> FileSystems.open(file.resourceId()));
      boolean seekable = file.isReadSeekEfficient();
      long length = file.sizeBytes();
      long step = seekable && isSplittable(kind) ? rangeBytes : Math.max(length, 1);
      for (long start = 0; start == 0 || start < length; start += step) {
        out.output(
            new FileRange(
                (long) input,
                uri,
                kind.format().id(),
                kind.compression().id(),
                start,
                Math.min(length, start + step)));
      }
    }
  }

  /** Lines begin anywhere; so do the records of an archive that are compressed one by one. */
  private static boolean isSplittable(FileKind kind) {
    return switch (kind.format()) {
      case JSONL -> kind.compression() == Compression.NONE;
      case WARC -> kind.compression() == Compression.GZIP;
      default -> false;
    };
  }
}
