package org.newsmill.outcome;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.newsmill.record.LedgerRow;

/**
 * Counts of one bundle, folded before they travel: one row per input file instead of one per
 * document.
 */
public final class LedgerFold {
  private final Map<String, LedgerRow> rows = new HashMap<>();

  /** Gives a file a row, which stays zero while nothing is counted. */
  public void open(String sourceUri) {
    rows.computeIfAbsent(sourceUri, Ledger::zero);
  }

  /** Adds one to a column. */
  public void count(String sourceUri, Ledger.Column column) {
    Ledger.add(rows.computeIfAbsent(sourceUri, Ledger::zero), column, 1);
  }

  /** The sums so far, which are then forgotten. */
  public Collection<LedgerRow> drain() {
    Collection<LedgerRow> sums = java.util.List.copyOf(rows.values());
    rows.clear();
    return sums;
  }
}
