package org.newsmill.extract.story;

import java.util.ArrayList;
import java.util.List;

/** Points for and against something, each with its name; zero is not told. */
final class Evidence {
  private final List<String> told = new ArrayList<>();
  private int sum;

  void add(String name, int points) {
    if (points != 0) {
      sum += points;
      told.add(name + " " + points);
    }
  }

  int sum() {
    return sum;
  }

  @Override
  public String toString() {
    return sum + ": " + String.join(", ", told);
  }
}
