package org.newsmill.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Int8RowsTest {
  /** Fewer columns than a long has bytes, whole longs, and longs with a rest. */
  @ParameterizedTest
  @ValueSource(ints = {1, 7, 8, 16, 51})
  void addsUpWhatPlainLoopsAddUp(int columns) {
    FeatureSpec spec = new FeatureSpec(1, 5, 1, 10, 0, "");
    byte[] table = new byte[spec.buckets() * columns];
    for (int i = 0; i < table.length; i++) {
      // All values from -127 to 127, the extremes often.
      table[i] = (byte) (i % 5 == 0 ? -127 : i % 7 == 0 ? 127 : (i * 31) % 255 - 127);
    }
    Arrays.fill(table, 10 * columns, 600 * columns, (byte) 0);
    for (String text : List.of("", "물결", "물결이 나루를 넘었다 " + distinct(900))) {
      Features features = new Features(spec);
      features.fill(NormalText.of(text, 0), List.of());
      long[] expected = new long[columns];
      for (int bucket : features.toArray()) {
        for (int column = 0; column < columns; column++) {
          expected[column] += table[bucket * columns + column];
        }
      }
      long[] sums = new long[columns];
      Int8Rows.addTo(sums, table, Int8Rows.used(table, columns), features);
      assertArrayEquals(expected, sums, text);
    }
  }

  private static String distinct(int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.appendCodePoint(0xAC00 + i);
    }
    return text.toString();
  }
}
