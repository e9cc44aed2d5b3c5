package org.newsmill.pipeline;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.Reshuffle;
import org.apache.beam.sdk.values.PCollection;
import org.newsmill.write.Table;
import org.newsmill.write.TableReader;

/**
 * The files of table {@code signature} of given days, except those of a batch. A day without files
 * has none.
 */
final class EarlierSignatures extends PTransform<PCollection<String>, PCollection<String>> {
  private final String output;
  private final String batch;

  private EarlierSignatures(String output, String batch) {
    this.output = output;
    this.batch = batch;
  }

  /** Looks into the tables in {@code output}, except for the files of {@code batch}. */
  static EarlierSignatures of(String output, String batch) {
    return new EarlierSignatures(output, batch);
  }

  /** A day and so many days before it, as their partitions are called. */
  static List<String> daysBack(LocalDate from, int days) {
    return IntStream.rangeClosed(0, days)
        .mapToObj(back -> from.minusDays(back).toString())
        .toList();
  }

  @Override
  public PCollection<String> expand(PCollection<String> days) {
    return days.apply("Files of days", ParDo.of(new FilesFn(output, batch)))
        .setCoder(StringUtf8Coder.of())
        .apply("Spread files", Reshuffle.viaRandomKey());
  }

  private static final class FilesFn extends DoFn<String, String> {
    private final String output;
    private final String batch;

    FilesFn(String output, String batch) {
      this.output = output;
      this.batch = batch;
    }

    @ProcessElement
    public void process(@Element String day, OutputReceiver<String> out) throws IOException {
      TableReader.filesOfOthers(output, Table.SIGNATURE, day, batch).forEach(out::output);
    }
  }
}
