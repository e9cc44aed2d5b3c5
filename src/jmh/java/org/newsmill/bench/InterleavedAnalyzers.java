package org.newsmill.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.zip.GZIPInputStream;
import org.newsmill.korean.KoreanAnalyzer;
import org.newsmill.text.CleanText;
import org.newsmill.text.TextAnalyzer;
import org.newsmill.text.UserDictionary;

/**
 * Nori and the fast analyzer in turns, a few articles each, so that both meet the same
 * disturbances: processor time of the thread, as ratios. Run by {@code scripts/bench-analyzer}.
 */
public final class InterleavedAnalyzers {
  private static final int TURN = 20;

  private InterleavedAnalyzers() {}

  /**
   * Measures.
   *
   * @param args {@code rounds FILE N}, or {@code start fast|nori FILE N} with N articles
   */
  public static void main(String[] args) throws IOException {
    if (args[0].equals("start")) {
      start(args[1], articles(Path.of(args[2]), Integer.parseInt(args[3])));
    } else {
      rounds(articles(Path.of(args[1]), Integer.MAX_VALUE), Integer.parseInt(args[2]));
    }
  }

  private static TextAnalyzer analyzer(String name) {
    return name.equals("nori")
        ? KoreanAnalyzer.nori(UserDictionary.EMPTY)
        : KoreanAnalyzer.fast(UserDictionary.EMPTY);
  }

  private static void rounds(List<String> articles, int rounds) {
    TextAnalyzer nori = analyzer("nori");
    TextAnalyzer fast = analyzer("fast");
    double[] ratios = new double[rounds];
    for (int round = 0; round < rounds; round++) {
      long noriNanos = 0;
      long fastNanos = 0;
      for (int from = 0; from < articles.size(); from += TURN) {
        List<String> turn = articles.subList(from, Math.min(articles.size(), from + TURN));
        noriNanos += nanos(turn, text -> nori.analyze(text).size());
        fastNanos += nanos(turn, text -> fast.analyze(text).size());
      }
      ratios[round] = (double) noriNanos / fastNanos;
      System.out.printf(
          "round %d: nori %d ms, fast %d ms, ratio %.2f%n",
          round + 1, noriNanos / 1_000_000, fastNanos / 1_000_000, ratios[round]);
    }
    double[] warm = Arrays.copyOfRange(ratios, rounds / 3, rounds);
    Arrays.sort(warm);
    System.out.printf(
        "%d articles, median ratio of the last %d rounds: %.2f%n",
        articles.size(), warm.length, warm[warm.length / 2]);
  }

  private static long nanos(List<String> texts, ToLongFunction<String> work) {
    long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    long sum = texts.stream().mapToLong(work).sum();
    long after = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    if (sum < 0) {
      throw new IllegalStateException("a text cannot have fewer than no tokens");
    }
    return after - before;
  }

  private static void start(String name, List<String> articles) {
    long before = System.nanoTime();
    long cpuBefore = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    TextAnalyzer analyzer = analyzer(name);
    long tokens = articles.stream().mapToLong(text -> analyzer.analyze(text).size()).sum();
    long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpuBefore;
    long millis = (System.nanoTime() - before) / 1_000_000;
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    long heap = runtime.totalMemory() - runtime.freeMemory();
    long direct =
        ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
            .filter(pool -> pool.getName().equals("direct"))
            .mapToLong(BufferPoolMXBean::getMemoryUsed)
            .sum();
    System.out.printf(
        "%s: %d articles, %d tokens: %d ms (processor %d ms), heap %d MB, direct memory %d MB%n",
        name, articles.size(), tokens, millis, cpu / 1_000_000, heap >> 20, direct >> 20);
  }

  /** The texts of a gzip of JSON Lines, cleaned as the product does. */
  private static List<String> articles(Path file, int limit) throws IOException {
    ObjectMapper json = new ObjectMapper();
    List<String> articles = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine();
          line != null && articles.size() < limit;
          line = lines.readLine()) {
        articles.add(CleanText.paragraphs(json.readTree(line).path("text").asText()));
      }
    }
    return articles;
  }
}
