package org.newsmill.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToLongFunction;

/**
 * Several kinds of work on the same texts, by processor time of this thread. They take turns of a
 * few texts, so that a busy machine slows all alike; what is told is each one's share of the first
 * one's time, the median of some rounds.
 */
final class Turns<T> {
  private static final int TURN = 20;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final List<T> texts;
  private final int rounds;
  private final Map<String, ToLongFunction<T>> works = new LinkedHashMap<>();
  private final Map<String, Long> results = new LinkedHashMap<>();

  /** Nanoseconds by round, of all texts. */
  private final Map<String, double[]> nanos = new LinkedHashMap<>();

  /**
   * Turns over texts.
   *
   * @param rounds of which the first third is not counted
   */
  Turns(List<T> texts, int rounds) {
    this.texts = texts;
    this.rounds = rounds;
  }

  /** Adds work; what it returns is summed and shown, so that no work can be left out. */
  Turns<T> add(String name, ToLongFunction<T> work) {
    works.put(name, work);
    return this;
  }

  /** Does all work in turns. */
  Turns<T> run() {
    for (int round = 0; round < rounds; round++) {
      results.clear();
      int at = round;
      for (int from = 0; from < texts.size(); from += TURN) {
        List<T> turn = texts.subList(from, Math.min(from + TURN, texts.size()));
        works.forEach((name, work) -> measure(name, work, turn, at));
      }
    }
    return this;
  }

  private void measure(String name, ToLongFunction<T> work, List<T> turn, int round) {
    long before = THREADS.getCurrentThreadCpuTime();
    long result = turn.stream().mapToLong(work).sum();
    long after = THREADS.getCurrentThreadCpuTime();
    results.merge(name, result, Long::sum);
    nanos.computeIfAbsent(name, n -> new double[rounds])[round] += after - before;
  }

  /** The time of one work divided by that of another in each round that counts, in order. */
  double[] shares(String name, String of) {
    double[] shares = nanos.get(name).clone();
    for (int i = 0; i < rounds; i++) {
      shares[i] /= nanos.get(of)[i];
    }
    return sorted(shares);
  }

  private double[] sorted(double[] byRound) {
    double[] counted = Arrays.copyOfRange(byRound, rounds / 3, rounds);
    Arrays.sort(counted);
    return counted;
  }

  /** The middle one of sorted values. */
  static double median(double[] sorted) {
    return sorted[sorted.length / 2];
  }

  /** Prints a table; shares are of the work that was added first. */
  void print() {
    String first = works.keySet().iterator().next();
    System.out.printf("| work | microseconds a text | of %s | least to most | result |%n", first);
    System.out.println("|---|---|---|---|---|");
    for (String name : works.keySet()) {
      double[] shares = shares(name, first);
      System.out.printf(
          Locale.ROOT,
          "| %s | %.1f | %.3f | %.3f - %.3f | %d |%n",
          name,
          median(sorted(nanos.get(name))) / 1e3 / texts.size(),
          median(shares),
          shares[0],
          shares[shares.length - 1],
          results.get(name));
    }
  }
}
