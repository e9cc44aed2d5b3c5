package org.newsmill.read;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.apache.beam.sdk.io.fs.EmptyMatchTreatment;
import org.apache.beam.sdk.io.fs.MatchResult.Metadata;
import org.apache.beam.sdk.transforms.DoFn;
import org.newsmill.job.Format;
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
      Format format =
          spec.format() != Format.AUTO ? spec.format() : Format.ofFile(uri).orElse(Format.AUTO);
      boolean splittable = format == Format.JSONL && !isGzip(uri);
      long length = file.sizeBytes();
      long step = splittable ? rangeBytes : Math.max(length, 1);
      for (long start = 0; start == 0 || start < length; start += step) {
        long end = splittable ? Math.min(length, start + step) : length;
        out.output(new FileRange((long) input, uri, format.id(), start, end));
      }
    }
  }

  static boolean isGzip(String uri) {
    return uri.toLowerCase(Locale.ROOT).endsWith(".gz");
  }
}
