package org.newsmill.outcome;

import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;
import org.newsmill.record.LedgerRow;

/**
 * Arithmetic of the ledger: counts per input file and the four equations that must hold on every
 * run.
 */
public final class Ledger {
  /** The columns of table {@code ledger} that count. */
  public enum Column {
    DOCUMENTS_READ,
    DOCUMENTS_YIELDED,
    DOCUMENTS_REJECTED,
    DOCUMENTS_EXCLUDED,
    STORIES_CUT,
    STORIES_REJECTED,
    STORIES_EXCLUDED,
    ARTICLES,
    ARTICLES_ANNOTATED,
    ARTICLES_REJECTED,
    ARTICLES_EXCLUDED,
    ORIGINS,
    REPRINTS,
    REVISIONS;

    private final int field =
        LedgerRow.getClassSchema().getField(name().toLowerCase(java.util.Locale.ROOT)).pos();

    /** The value of this column. */
    public long in(LedgerRow row) {
      return (Long) row.get(field);
    }

    private void add(LedgerRow row, long count) {
      row.put(field, in(row) + count);
    }
  }

  private Ledger() {}

  /** A row of zeros for {@code sourceUri}, which is null in the total. */
  public static LedgerRow zero(String sourceUri) {
    LedgerRow row = new LedgerRow();
    for (Schema.Field field : LedgerRow.getClassSchema().getFields()) {
      if (field.schema().getType() == Schema.Type.LONG) {
        row.put(field.pos(), 0L);
      }
    }
    row.setSourceUri(sourceUri);
    return row;
  }

  /** Adds {@code count} to a column of {@code row}. */
  public static void add(LedgerRow row, Column column, long count) {
    column.add(row, count);
  }

  /** Adds every column of {@code summand} to {@code row}. */
  public static void add(LedgerRow row, LedgerRow summand) {
    for (Column column : Column.values()) {
      column.add(row, column.in(summand));
    }
  }

  /** The sum of rows, without a file of its own. */
  public static LedgerRow total(Iterable<LedgerRow> rows) {
    LedgerRow total = zero(null);
    rows.forEach(row -> add(total, row));
    return total;
  }

  /** The equations that do not hold, each as a sentence with its numbers; empty when balanced. */
  public static List<String> imbalances(LedgerRow row) {
    List<String> wrong = new ArrayList<>();
    check(
        wrong,
        row,
        Column.DOCUMENTS_READ,
        Column.DOCUMENTS_YIELDED,
        Column.DOCUMENTS_REJECTED,
        Column.DOCUMENTS_EXCLUDED);
    check(
        wrong,
        row,
        Column.STORIES_CUT,
        Column.ARTICLES,
        Column.STORIES_REJECTED,
        Column.STORIES_EXCLUDED);
    check(
        wrong,
        row,
        Column.ARTICLES,
        Column.ARTICLES_ANNOTATED,
        Column.ARTICLES_REJECTED,
        Column.ARTICLES_EXCLUDED);
    check(wrong, row, Column.ARTICLES_ANNOTATED, Column.ORIGINS, Column.REPRINTS, Column.REVISIONS);
    return wrong;
  }

  private static void check(List<String> wrong, LedgerRow row, Column whole, Column... parts) {
    long sum = 0;
    StringBuilder text = new StringBuilder();
    for (Column part : parts) {
      sum += part.in(row);
      text.append(text.isEmpty() ? "" : " + ").append(part).append(' ').append(part.in(row));
    }
    if (sum != whole.in(row)) {
      wrong.add(whole + " " + whole.in(row) + " is not " + text);
    }
  }
}
