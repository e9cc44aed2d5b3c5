package org.newsmill.pipeline;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
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
 * The files of table {@code signature} of given days, except those of some batches. A day without
 * files has none.
 */
final class EarlierSignatures extends PTransform<PCollection<String>, PCollection<String>> {
  private final String output;
  private final Set<String> without;

  private EarlierSignatures(String output, Set<String> without) {
    this.output = output;
    this.without = Set.copyOf(without);
  }

  /**
   * Looks into the tables in {@code output}, except for the files of the batches {@code without}.
   */
  static EarlierSignatures of(String output, Set<String> without) {
    return new EarlierSignatures(output, without);
  }

  /** A day and so many days before it, as their partitions are called. */
  static List<String> daysBack(LocalDate from, int days) {
    return IntStream.rangeClosed(0, days)
        .mapToObj(back -> from.minusDays(back).toString())
        .toList();
  }

  @Override
  public PCollection<String> expand(PCollection<String> days) {
    return days.apply("Files of days", ParDo.of(new FilesFn(output, without)))
        .setCoder(StringUtf8Coder.of())
        .apply("Spread files", Reshuffle.viaRandomKey());
  }

  private static final class FilesFn extends DoFn<String, String> {
    private final String output;
    private final Set<String> without;

    FilesFn(String output, Set<String> without) {
      this.output = output;
      this.without = without;
    }

    @ProcessElement
    public void process(@Element String day, OutputReceiver<String> out) throws IOException {
      TableReader.filesOfOthers(output, Table.SIGNATURE, day, without).forEach(out::output);
    }
  }
}
