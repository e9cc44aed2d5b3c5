package org.newsmill.outcome;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.newsmill.record.LedgerRow;

/**
 * Counts of one bundle, folded before they travel: one row per input file instead of one per
 * document. A bundle can be all that a worker ever sees, so whoever counts drains the fold as soon
 * as it is full.
 */
public final class LedgerFold {
  private static final int MAX_FILES = 10_000;

  private final Map<String, LedgerRow> rows = new HashMap<>();

  /** Gives a file a row, which stays zero while nothing is counted. */
  public void open(String sourceUri) {
    rows.computeIfAbsent(sourceUri, Ledger::zero);
  }

  /** Adds one to a column. */
  public void count(String sourceUri, Ledger.Column column) {
    Ledger.add(rows.computeIfAbsent(sourceUri, Ledger::zero), column, 1);
  }

  /** Whether the fold holds as many files as memory is meant for. */
  public boolean isFull() {
    return rows.size() >= MAX_FILES;
  }

  /** The sums so far, which are then forgotten. */
  public Collection<LedgerRow> drain() {
    Collection<LedgerRow> sums = java.util.List.copyOf(rows.values());
    rows.clear();
    return sums;
  }
}
