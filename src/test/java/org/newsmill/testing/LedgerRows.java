package org.newsmill.testing;

import java.util.List;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.transforms.Combine;
import org.apache.beam.sdk.transforms.Values;
import org.apache.beam.sdk.transforms.WithKeys;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.TypeDescriptors;
import org.newsmill.outcome.Ledger;
import org.newsmill.outcome.Ledger.Column;
import org.newsmill.outcome.RecordCoders;
import org.newsmill.record.LedgerRow;

/** Rows of the ledger for tests. */
public final class LedgerRows {
  private LedgerRows() {}

  /** A row of zeros, but for one in each of the columns, as often as it is named. */
  public static LedgerRow of(String sourceUri, Column... columns) {
    LedgerRow row = Ledger.zero(sourceUri);
    List.of(columns).forEach(column -> Ledger.add(row, column, 1));
    return row;
  }

  /** One row per file, however the summands were bundled. */
  public static PCollection<LedgerRow> summed(PCollection<LedgerRow> counts) {
    return counts
        .apply(
            "Key counts by file",
            WithKeys.of(LedgerRow::getSourceUri).withKeyType(TypeDescriptors.strings()))
        .setCoder(
            org.apache.beam.sdk.coders.KvCoder.of(
                StringUtf8Coder.of(), RecordCoders.of(LedgerRow.class)))
        .apply("Sum counts", Combine.perKey(LedgerRows::sum))
        .apply("Summed counts", Values.create());
  }

  private static LedgerRow sum(Iterable<LedgerRow> rows) {
    LedgerRow total = null;
    for (LedgerRow row : rows) {
      total = total == null ? Ledger.zero(row.getSourceUri()) : total;
      Ledger.add(total, row);
    }
    return total;
  }
}
