package org.newsmill.text;

import java.util.List;
import java.util.function.ToIntFunction;

/** Finds what stands at an offset in lists that are sorted by their offsets. */
public final class OffsetSearch {
  private OffsetSearch() {}

  /**
   * Index of the first element whose offset is {@code offset} or more; {@code to} for none. Costs a
   * binary search.
   *
   * @param from first index that is searched
   * @param to behind the last one
   * @param offsetOf must not fall from one element to the next
   */
  public static <T> int firstFrom(
      List<T> sorted, int from, int to, ToIntFunction<T> offsetOf, int offset) {
    int least = from;
    int most = to;
    while (least < most) {
      int middle = (least + most) >>> 1;
      if (offsetOf.applyAsInt(sorted.get(middle)) < offset) {
        least = middle + 1;
      } else {
        most = middle;
      }
    }
    return least;
  }

  /** The same in the whole list; its size for none. */
  public static <T> int firstFrom(List<T> sorted, ToIntFunction<T> offsetOf, int offset) {
    return firstFrom(sorted, 0, sorted.size(), offsetOf, offset);
  }
}
