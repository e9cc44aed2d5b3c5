package org.newsmill.outcome;

import java.util.Comparator;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.transforms.Combine;
import org.apache.beam.sdk.transforms.MapElements;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.Values;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.TypeDescriptor;
import org.apache.beam.sdk.values.TypeDescriptors;
import org.newsmill.record.RejectRow;
import org.newsmill.record.RejectSummary;

/** One row per reason: how often, and the first example in the order of file and position. */
public final class SummarizeRejects
    extends PTransform<PCollection<RejectRow>, PCollection<RejectSummary>> {
  private static final Comparator<RejectSummary> FIRST =
      Comparator.comparing(RejectSummary::getSourceUri)
          .thenComparing(RejectSummary::getPosition)
          .thenComparing(RejectSummary::getDetail);

  private SummarizeRejects() {}

  /** Summarises by reason. */
  public static SummarizeRejects byReason() {
    return new SummarizeRejects();
  }

  @Override
  public PCollection<RejectSummary> expand(PCollection<RejectRow> rejects) {
    return rejects
        .apply(
            "Key by reason",
            MapElements.into(
                    TypeDescriptors.kvs(
                        TypeDescriptors.strings(), TypeDescriptor.of(RejectSummary.class)))
                .via(row -> KV.of(row.getReason(), one(row))))
        .setCoder(KvCoder.of(StringUtf8Coder.of(), RecordCoders.of(RejectSummary.class)))
        .apply("Sum per reason", Combine.perKey(SummarizeRejects::sum))
        .apply("Summaries", Values.create());
  }

  private static RejectSummary one(RejectRow row) {
    return new RejectSummary(
        row.getReason(), 1L, row.getSourceUri(), row.getPosition(), row.getDetail());
  }

  private static RejectSummary sum(Iterable<RejectSummary> parts) {
    RejectSummary first = null;
    long count = 0;
    for (RejectSummary part : parts) {
      count += part.getCount();
      first = first == null || FIRST.compare(part, first) < 0 ? part : first;
    }
    RejectSummary sum = RejectSummary.newBuilder(first).build();
    sum.setCount(count);
    return sum;
  }
}
