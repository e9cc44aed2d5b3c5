package org.newsmill.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Which listed articles each item has, for the way from an item to its articles. */
final class Postings {
  private final Map<Integer, TreeSet<Integer>> places = new HashMap<>();

  /**
   * Notes that an article has an item.
   *
   * @param place the article's place in the page; null where it is not listed
   */
  void add(int item, Integer place) {
    if (place != null) {
      places.computeIfAbsent(item, i -> new TreeSet<>()).add(place);
    }
  }

  /** The places of items 0 to {@code items}, each as the first place and the steps to the next. */
  List<List<Integer>> data(int items) {
    List<List<Integer>> data = new ArrayList<>();
    for (int item = 0; item < items; item++) {
      List<Integer> steps = new ArrayList<>();
      int before = 0;
      for (int place : places.getOrDefault(item, new TreeSet<>())) {
        steps.add(place - before);
        before = place;
      }
      data.add(steps);
    }
    return data;
  }
}
