package org.newsmill.korean.lattice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntBinaryOperator;

/**
 * The matrix of connection costs with equal rows and equal columns merged: words of classes that
 * always cost the same need no difference. Classes of frequent words come first, so that the costs
 * in use lie together.
 *
 * @param leftClass class of each left id
 * @param rightClass class of each right id
 * @param costs cost of a word of right class r before one of left class l at {@code l *
 *     rightClasses + r}
 */
@SuppressWarnings("ArrayRecordComponent") // Compared by nobody.
record CostClasses(int[] leftClass, int[] rightClass, int rightClasses, short[] costs) {
  /**
   * Merges a matrix.
   *
   * @param leftWeight how often words of each left id are expected
   * @param rightWeight how often words of each right id are expected
   * @param cost the cost of (right id, left id)
   */
  static CostClasses merge(double[] leftWeight, double[] rightWeight, IntBinaryOperator cost) {
    int lefts = leftWeight.length;
    int rights = rightWeight.length;
    short[][] byLeft = new short[lefts][rights];
    short[][] byRight = new short[rights][lefts];
    for (int left = 0; left < lefts; left++) {
      for (int right = 0; right < rights; right++) {
        byLeft[left][right] = (short) cost.applyAsInt(right, left);
        byRight[right][left] = byLeft[left][right];
      }
    }
    int[] leftClass = classes(byLeft, leftWeight);
    int[] rightClass = classes(byRight, rightWeight);
    int leftClasses = 1 + Arrays.stream(leftClass).max().orElseThrow();
    int rightClasses = 1 + Arrays.stream(rightClass).max().orElseThrow();
    short[] costs = new short[leftClasses * rightClasses];
    for (int left = 0; left < lefts; left++) {
      for (int right = 0; right < rights; right++) {
        costs[leftClass[left] * rightClasses + rightClass[right]] = byLeft[left][right];
      }
    }
    return new CostClasses(leftClass, rightClass, rightClasses, costs);
  }

  private static int[] classes(short[][] rows, double[] weight) {
    Map<Row, List<Integer>> equal = new HashMap<>();
    for (int id = 0; id < rows.length; id++) {
      equal.computeIfAbsent(new Row(rows[id]), row -> new ArrayList<>()).add(id);
    }
    List<List<Integer>> ranked = new ArrayList<>(equal.values());
    ranked.sort(
        Comparator.comparingDouble((List<Integer> ids) -> -sum(ids, weight))
            .thenComparing(ids -> ids.get(0)));
    int[] classOf = new int[rows.length];
    for (int rank = 0; rank < ranked.size(); rank++) {
      for (int id : ranked.get(rank)) {
        classOf[id] = rank;
      }
    }
    return classOf;
  }

  private static double sum(List<Integer> ids, double[] weight) {
    return ids.stream().mapToDouble(id -> weight[id]).sum();
  }

  /** An array that equals another one with the same numbers. */
  private static final class Row {
    private final short[] values;

    Row(short[] values) {
      this.values = values;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Row row && Arrays.equals(values, row.values);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(values);
    }
  }
}
