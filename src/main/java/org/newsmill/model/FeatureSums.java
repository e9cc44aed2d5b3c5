package org.newsmill.model;

import java.util.BitSet;

/**
 * The weights that the features of a text add up to, per column of a model. Sums of the parts of a
 * text add up to those of the whole, so a text is read once, whatever is asked of its parts.
 */
public final class FeatureSums {
  private final long[] columns;
  private int features;

  /** Sums of nothing, for a model. */
  public FeatureSums(LinearModel model) {
    this.columns = new long[model.header().columns()];
  }

  /** Adds the sums of another text of the same model. */
  public void add(FeatureSums other) {
    features += other.features;
    for (int column = 0; column < columns.length; column++) {
      columns[column] += other.columns[column];
    }
  }

  /** Number of features that were added up. */
  public int features() {
    return features;
  }

  long column(int column) {
    return columns[column];
  }

  /** Adds the rows of a weight table that some features stand for. */
  void addRows(byte[] table, BitSet used, Features rows) {
    Int8Rows.addTo(columns, table, used, rows);
    features += rows.size();
  }
}
