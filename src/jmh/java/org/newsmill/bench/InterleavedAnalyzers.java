package org.newsmill.bench;

import java.io.IOException;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;
import org.apache.lucene.analysis.ko.KoreanTokenizer.DecompoundMode;
import org.newsmill.korean.KoreanAnalyzer;
import org.newsmill.korean.lattice.LatticeTokenizer;
import org.newsmill.text.TextAnalyzer;
import org.newsmill.text.UserDictionary;

/**
 * Nori and the fast analyzer in turns, a few articles each, so that both meet the same
 * disturbances: processor time of the thread, as ratios. Run by {@code scripts/bench-analyzer}.
 */
public final class InterleavedAnalyzers {
  private InterleavedAnalyzers() {}

  /**
   * Measures.
   *
   * @param args {@code analyze FILE N} or {@code search FILE N} for N rounds with the tokens that
   *     annotators get or without, or {@code start fast|nori FILE N} with N articles
   */
  public static void main(String[] args) throws IOException {
    if (args[0].equals("start")) {
      start(args[1], articles(Path.of(args[2]), Integer.parseInt(args[3])));
      return;
    }
    List<String> articles = articles(Path.of(args[1]), Integer.MAX_VALUE);
    int rounds = Integer.parseInt(args[2]);
    if (args[0].equals("search")) {
      LatticeTokenizer fast =
          new LatticeTokenizer(
              UserDictionary.EMPTY, new LatticeTokenizer.Options(DecompoundMode.NONE, false, true));
      PlainNori nori = new PlainNori();
      rounds(articles, rounds, nori::walk, text -> fast.analyze(text).size());
    } else {
      TextAnalyzer nori = analyzer("nori");
      TextAnalyzer fast = analyzer("fast");
      rounds(
          articles, rounds, text -> nori.analyze(text).size(), text -> fast.analyze(text).size());
    }
  }

  private static TextAnalyzer analyzer(String name) {
    return name.equals("nori")
        ? KoreanAnalyzer.nori(UserDictionary.EMPTY)
        : KoreanAnalyzer.fast(UserDictionary.EMPTY);
  }

  private static void rounds(
      List<String> articles, int rounds, ToLongFunction<String> nori, ToLongFunction<String> fast) {
    Turns<String> turns = new Turns<>(articles, rounds).add("fast", fast).add("nori", nori).run();
    double[] ratios = turns.shares("nori", "fast");
    System.out.printf(
        Locale.ROOT,
        "%d articles, ratio %.2f (%.2f - %.2f)%n",
        articles.size(),
        Turns.median(ratios),
        ratios[0],
        ratios[ratios.length - 1]);
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

  private static List<String> articles(Path file, int limit) throws IOException {
    return KoreanArticle.read(file).stream().limit(limit).map(KoreanArticle::body).toList();
  }
}
