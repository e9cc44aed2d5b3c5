package org.newsmill.model;

import java.nio.ByteBuffer;

/** The binary part of a model file: numbers, bitmap of used buckets, their int8 rows. */
final class WeightRows {
  private WeightRows() {}

  static byte[] write(Weights weights, ModelHeader header) {
    int columns = header.columns();
    int buckets = header.features().buckets();
    byte[] bitmap = bitmap(weights.table(), buckets, columns);
    int used = 0;
    for (byte bits : bitmap) {
      used += Integer.bitCount(bits & 0xFF);
    }
    int numbers = 8 + 16 * columns;
    ByteBuffer out = ByteBuffer.allocate(numbers + bitmap.length + used * columns);
    out.putDouble(weights.temperature());
    for (int column = 0; column < columns; column++) {
      out.putDouble(weights.scales()[column]).putDouble(weights.biases()[column]);
    }
    out.put(bitmap);
    for (int bucket = 0; bucket < buckets; bucket++) {
      if (isUsed(bitmap, bucket)) {
        out.put(weights.table(), bucket * columns, columns);
      }
    }
    return out.array();
  }

  static Weights read(ByteBuffer in, ModelHeader header) {
    int columns = header.columns();
    int buckets = header.features().buckets();
    double temperature = in.getDouble();
    double[] scales = new double[columns];
    double[] biases = new double[columns];
    for (int column = 0; column < columns; column++) {
      scales[column] = in.getDouble();
      biases[column] = in.getDouble();
    }
    byte[] bitmap = new byte[buckets / 8];
    in.get(bitmap);
    byte[] table = new byte[buckets * columns];
    for (int bucket = 0; bucket < buckets; bucket++) {
      if (isUsed(bitmap, bucket)) {
        in.get(table, bucket * columns, columns);
      }
    }
    if (in.hasRemaining()) {
      throw new IllegalArgumentException(in.remaining() + " bytes too many");
    }
    return new Weights(table, scales, biases, temperature);
  }

  private static byte[] bitmap(byte[] table, int buckets, int columns) {
    byte[] bitmap = new byte[buckets / 8];
    for (int i = 0; i < table.length; i++) {
      if (table[i] != 0) {
        int bucket = i / columns;
        bitmap[bucket >> 3] |= (byte) (1 << (bucket & 7));
      }
    }
    return bitmap;
  }

  private static boolean isUsed(byte[] bitmap, int bucket) {
    return (bitmap[bucket >> 3] & (1 << (bucket & 7))) != 0;
  }
}
