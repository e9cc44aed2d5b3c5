package org.newsmill.read;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.Reshuffle;
import org.apache.beam.sdk.values.PBegin;
import org.newsmill.job.InputLimits;
import org.newsmill.job.InputSpec;
import org.newsmill.outcome.Kept;
import org.newsmill.outcome.Outcome;
import org.newsmill.outcome.RecordCoders;
import org.newsmill.record.FileRange;
import org.newsmill.record.RawDocument;

/**
 * One {@link RawDocument} for each document of the inputs.
 *
 * <p>Rejects: whatever of {@link org.newsmill.outcome.Reason} tells of broken, too large, too dense
 * or too deep data. Exclusions: {@code unknown_format}, {@code http_status}, {@code not_text},
 * {@code revisit}. Plain JSON Lines, and web archives that are compressed by gzip record by record,
 * are read in ranges of 64 MB by several workers, other files by one. Shuffles: the names of files,
 * and, but on the DirectRunner, the documents, so that all workers go on with what one of them
 * read. Memory per worker is bounded by the largest document allowed, and for XLSX by the largest
 * workbook.
 */
public final class ReadDocuments extends PTransform<PBegin, Outcome<RawDocument>> {
  private static final long RANGE_BYTES = 64L << 20;

  private final List<InputSpec> inputs;
  private final InputLimits limits;
  private final long rangeBytes;

  private ReadDocuments(List<InputSpec> inputs, InputLimits limits, long rangeBytes) {
    this.inputs = List.copyOf(inputs);
    this.limits = limits;
    this.rangeBytes = rangeBytes;
  }

  /**
   * Reads all inputs.
   *
   * @param limits what one document may cost
   */
  public static ReadDocuments of(List<InputSpec> inputs, InputLimits limits) {
    return new ReadDocuments(inputs, limits, RANGE_BYTES);
  }

  /** Divides files into ranges of another size. */
  ReadDocuments withRangeBytes(long bytes) {
    return new ReadDocuments(inputs, limits, bytes);
  }

  @Override
  public Outcome<RawDocument> expand(PBegin begin) {
    List<Integer> indexes = IntStream.range(0, inputs.size()).boxed().toList();
    Kept<RawDocument> documents = Kept.of("documents", RawDocument.class);
    return Outcome.of(
            documents,
            begin
                .apply("Inputs", Create.of(indexes).withCoder(VarIntCoder.of()))
                .apply("List files", ParDo.of(new ListFilesFn(inputs, rangeBytes)))
                .setCoder(RecordCoders.of(FileRange.class))
                .apply("Spread files", Reshuffle.viaRandomKey())
                .apply("Read files", ParDo.of(new ReadFilesFn(inputs, limits, documents))))
        .spread();
  }
}
