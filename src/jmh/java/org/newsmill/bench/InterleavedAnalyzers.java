package org.newsmill.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.io.UncheckedIOException;
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
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ko.KoreanTokenizer;
import org.apache.lucene.analysis.ko.KoreanTokenizer.DecompoundMode;
import org.newsmill.korean.KoreanAnalyzer;
import org.newsmill.korean.lattice.LatticeTokenizer;
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
      KoreanTokenizer nori =
          new KoreanTokenizer(
              TokenStream.DEFAULT_TOKEN_ATTRIBUTE_FACTORY, null, DecompoundMode.NONE, false);
      rounds(articles, rounds, text -> search(nori, text), text -> fast.analyze(text).size());
    } else {
      TextAnalyzer nori = analyzer("nori");
      TextAnalyzer fast = analyzer("fast");
      rounds(
          articles, rounds, text -> nori.analyze(text).size(), text -> fast.analyze(text).size());
    }
  }

  /** Walks over Lucene's tokens without looking at them. */
  private static int search(KoreanTokenizer tokenizer, String text) {
    int tokens = 0;
    try (KoreanTokenizer stream = tokenizer) {
      stream.setReader(new StringReader(text));
      stream.reset();
      while (stream.incrementToken()) {
        tokens++;
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException("a string cannot fail to be read", e);
    }
    return tokens;
  }

  private static TextAnalyzer analyzer(String name) {
    return name.equals("nori")
        ? KoreanAnalyzer.nori(UserDictionary.EMPTY)
        : KoreanAnalyzer.fast(UserDictionary.EMPTY);
  }

  private static void rounds(
      List<String> articles, int rounds, ToLongFunction<String> nori, ToLongFunction<String> fast) {
    double[] ratios = new double[rounds];
    for (int round = 0; round < rounds; round++) {
      long noriNanos = 0;
      long fastNanos = 0;
      for (int from = 0; from < articles.size(); from += TURN) {
        List<String> turn = articles.subList(from, Math.min(articles.size(), from + TURN));
        noriNanos += nanos(turn, nori);
        fastNanos += nanos(turn, fast);
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
