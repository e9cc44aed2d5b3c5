package org.newsmill.dedup;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.newsmill.record.CapCount;

/** How often the work on one element reached a cap. */
final class Caps {
  private final Map<String, Long> counts = new TreeMap<>();

  /** Counts; nothing when {@code times} is 0. */
  void add(String cap, long times) {
    if (times > 0) {
      counts.merge(cap, times, Long::sum);
    }
  }

  /** Hands on the counts. */
  void emit(Consumer<CapCount> out) {
    counts.forEach((cap, count) -> out.accept(new CapCount(cap, count)));
  }
}
