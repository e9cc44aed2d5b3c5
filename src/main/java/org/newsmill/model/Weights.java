package org.newsmill.model;

/**
 * The numbers of a model: int8 weights with one scale per column, a bias per column and the
 * calibration. The arrays belong to the model and are never changed.
 *
 * @param table weight of bucket b in column c at {@code b * columns + c}, -127 to 127
 * @param scales what one unit of a column's weights is worth
 * @param biases added to a column's score
 * @param temperature the scores are multiplied by this before the softmax; positive, fitted on held
 *     out rows
 */
@SuppressWarnings("ArrayRecordComponent") // package-private and immutable by convention
record Weights(byte[] table, double[] scales, double[] biases, double temperature) {

  /** Rounds trained weights to int8: per column, the largest absolute weight becomes 127. */
  static Weights quantise(double[][] columns, double[] biases) {
    int buckets = columns[0].length;
    byte[] table = new byte[buckets * columns.length];
    double[] scales = new double[columns.length];
    for (int column = 0; column < columns.length; column++) {
      double largest = 0;
      for (double weight : columns[column]) {
        largest = Math.max(largest, Math.abs(weight));
      }
      scales[column] = largest == 0 ? 1 : largest / 127;
      for (int bucket = 0; bucket < buckets; bucket++) {
        long units = StrictMath.round(columns[column][bucket] / scales[column]);
        table[bucket * columns.length + column] = (byte) units;
      }
    }
    return new Weights(table, scales, biases.clone(), 1);
  }

  Weights withTemperature(double fitted) {
    return new Weights(table, scales, biases, fitted);
  }
}
