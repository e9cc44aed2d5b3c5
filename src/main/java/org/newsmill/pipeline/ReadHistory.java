package org.newsmill.pipeline;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.specific.SpecificData;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.PBegin;
import org.apache.beam.sdk.values.PCollection;
import org.newsmill.dedup.KnownTexts;
import org.newsmill.job.HistorySpec;
import org.newsmill.outcome.RecordCoders;
import org.newsmill.record.KnownText;
import org.newsmill.record.SignatureRow;
import org.newsmill.write.Table;
import org.newsmill.write.TableReader;

/**
 * The articles of earlier batches in table {@code signature}: of the day {@code as_of} and the days
 * before it that the job asks for, whatever else lies there. Rows of the job's own batch are left
 * out, because it replaces them. A day without files has no rows.
 */
final class ReadHistory extends PTransform<PBegin, PCollection<KnownText>> {
  private final HistorySpec history;
  private final LocalDate asOf;
  private final Set<String> without;

  private ReadHistory(HistorySpec history, LocalDate asOf, Set<String> without) {
    this.history = history;
    this.asOf = asOf;
    this.without = without;
  }

  /** Reads what {@code history} names, as it looks on a day, except the rows of a batch. */
  static ReadHistory of(HistorySpec history, LocalDate asOf, String batch) {
    return new ReadHistory(history, asOf, Set.of(batch));
  }

  /** The same, except the rows of several batches. */
  static ReadHistory without(HistorySpec history, LocalDate asOf, Set<String> batches) {
    return new ReadHistory(history, asOf, batches);
  }

  @Override
  public PCollection<KnownText> expand(PBegin begin) {
    List<String> days = EarlierSignatures.daysBack(asOf, history.days());
    return begin
        .apply("Days of history", Create.of(days).withCoder(StringUtf8Coder.of()))
        .apply("Earlier signatures", EarlierSignatures.of(history.path(), without))
        .apply("Rows of history", ParDo.of(new RowsFn()))
        .setCoder(RecordCoders.of(KnownText.class));
  }

  private static final class RowsFn extends DoFn<String, KnownText> {
    @ProcessElement
    public void process(@Element String file, OutputReceiver<KnownText> out) throws IOException {
      TableReader.ofFile(Table.SIGNATURE, file)
          .forEach(row -> out.output(KnownTexts.of(signature(row))));
    }

    /** The generic copy knows no times. */
    private static SignatureRow signature(GenericRecord row) {
      Long originMillis = (Long) row.get("origin_at");
      row.put("origin_at", null);
      SignatureRow signature =
          (SignatureRow) SpecificData.get().deepCopy(SignatureRow.getClassSchema(), row);
      signature.setOriginAt(originMillis == null ? null : Instant.ofEpochMilli(originMillis));
      return signature;
    }
  }
}
