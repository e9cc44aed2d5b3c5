package org.newsmill.outcome;

import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.values.TupleTag;
import org.newsmill.record.ExclusionRow;
import org.newsmill.record.LedgerRow;
import org.newsmill.record.RejectRow;
import org.newsmill.record.RemovedLineRow;

/**
 * A kind of rows that a stage emits beside what it keeps. A further kind is a constant here, in
 * {@link #ALL}, with a factory method of {@link Emitted} and a collection of {@link Outcome}.
 */
final class Side<R extends SpecificRecord> {
  /** Defects. */
  static final Side<RejectRow> REJECT = new Side<>('r', "rejects", RejectRow.class);

  /** What policy leaves out. */
  static final Side<ExclusionRow> EXCLUSION = new Side<>('x', "exclusions", ExclusionRow.class);

  /** Summands of the ledger. */
  static final Side<LedgerRow> COUNT = new Side<>('c', "counts", LedgerRow.class);

  /** Lines that were taken out of texts. */
  static final Side<RemovedLineRow> REMOVED_LINE =
      new Side<>('l', "removed lines", RemovedLineRow.class);

  static final List<Side<?>> ALL = List.of(REJECT, EXCLUSION, COUNT, REMOVED_LINE);

  private final char mark;
  private final TupleTag<R> tag;
  private final Coder<R> coder;

  private Side(char mark, String name, Class<R> type) {
    this.mark = mark;
    this.tag = new TupleTag<>(name);
    this.coder = RecordCoders.of(type);
  }

  /** What its rows begin with as they travel; no other kind has the same. */
  char mark() {
    return mark;
  }

  TupleTag<R> tag() {
    return tag;
  }

  Coder<R> coder() {
    return coder;
  }
}
