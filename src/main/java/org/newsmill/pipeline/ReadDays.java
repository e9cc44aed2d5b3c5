package org.newsmill.pipeline;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.specific.SpecificRecord;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.metrics.Counter;
import org.apache.beam.sdk.metrics.Metrics;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.Reshuffle;
import org.apache.beam.sdk.transforms.SerializableBiFunction;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PBegin;
import org.apache.beam.sdk.values.PCollection;
import org.newsmill.job.TrendSettings;
import org.newsmill.outcome.RecordCoders;
import org.newsmill.write.Table;
import org.newsmill.write.TableReader;

/**
 * What the rows of a table tell, of the days that trends need. A day without files has no rows. A
 * file that Newsmill did not write, or that is cut short, fails the job and is named.
 */
final class ReadDays<T extends SpecificRecord> extends PTransform<PBegin, PCollection<T>> {
  private final String path;
  private final Table table;
  private final TrendSettings settings;
  private final SerializableBiFunction<String, GenericRecord, T> cell;
  private final Class<T> type;

  private ReadDays(
      String path,
      Table table,
      TrendSettings settings,
      SerializableBiFunction<String, GenericRecord, T> cell,
      Class<T> type) {
    this.path = path;
    this.table = table;
    this.settings = settings;
    this.cell = cell;
    this.type = type;
  }

  /**
   * Reads a table.
   *
   * @param cell what a day's row tells; null for nothing
   */
  static <T extends SpecificRecord> ReadDays<T> of(
      String path,
      Table table,
      TrendSettings settings,
      SerializableBiFunction<String, GenericRecord, T> cell,
      Class<T> type) {
    return new ReadDays<>(path, table, settings, cell, type);
  }

  @Override
  public PCollection<T> expand(PBegin begin) {
    List<String> days = new ArrayList<>();
    for (int day = settings.firstDay(); day <= settings.lastDay(); day++) {
      days.add(LocalDate.ofEpochDay(day).toString());
    }
    return begin
        .apply("Days", Create.of(days).withCoder(StringUtf8Coder.of()))
        .apply("Files", ParDo.of(new FilesFn(path, table)))
        .setCoder(KvCoder.of(StringUtf8Coder.of(), StringUtf8Coder.of()))
        .apply("Spread files", Reshuffle.viaRandomKey())
        .apply("Rows", ParDo.of(new RowsFn<>(table, cell)))
        .setCoder(RecordCoders.of(type));
  }

  private static final class FilesFn extends DoFn<String, KV<String, String>> {
    private final String path;
    private final Table table;

    FilesFn(String path, Table table) {
      this.path = path;
      this.table = table;
    }

    @ProcessElement
    public void process(@Element String day, OutputReceiver<KV<String, String>> out)
        throws IOException {
      TableReader.files(path, table, day).forEach(file -> out.output(KV.of(day, file)));
    }
  }

  private static final class RowsFn<T> extends DoFn<KV<String, String>, T> {
    private final Table table;
    private final SerializableBiFunction<String, GenericRecord, T> cell;
    private final Counter rows = Metrics.counter("days", "rows");

    RowsFn(Table table, SerializableBiFunction<String, GenericRecord, T> cell) {
      this.table = table;
      this.cell = cell;
    }

    @ProcessElement
    public void process(@Element KV<String, String> file, OutputReceiver<T> out)
        throws IOException {
      TableReader.ofFile(table, file.getValue())
          .forEach(
              row -> {
                rows.inc();
                T told = cell.apply(file.getKey(), row);
                if (told != null) {
                  out.output(told);
                }
              });
    }
  }
}
