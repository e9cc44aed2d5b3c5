package org.newsmill.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.analysis.ko.KoreanTokenizer.DecompoundMode;
import org.newsmill.korean.KoreanAnalyzer;
import org.newsmill.korean.lattice.LatticeTokenizer;
import org.newsmill.text.Token;
import org.newsmill.text.UserDictionary;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The two analyses of Korean, search alone and with the tokens that annotators get. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class KoreanAnalyzerBenchmark {
  private final PlainNori noriTokenizer = new PlainNori();
  private final LatticeTokenizer fastTokenizer =
      new LatticeTokenizer(
          UserDictionary.EMPTY, new LatticeTokenizer.Options(DecompoundMode.NONE, false, true));
  private final KoreanAnalyzer nori = KoreanAnalyzer.nori(UserDictionary.EMPTY);
  private final KoreanAnalyzer fast = KoreanAnalyzer.fast(UserDictionary.EMPTY);
  private String text;

  /** Takes the sample's articles as they lie there: a few kilobytes of Korean with some markup. */
  @Setup
  public void readSample() throws IOException {
    text = Files.readString(Path.of("pipelines", "samples", "articles.jsonl"));
  }

  @Benchmark
  public int searchNori() {
    return noriTokenizer.walk(text);
  }

  @Benchmark
  public int searchFast() {
    return fastTokenizer.analyze(text).size();
  }

  @Benchmark
  public List<Token> analyzeNori() {
    return nori.analyze(text);
  }

  @Benchmark
  public List<Token> analyzeFast() {
    return fast.analyze(text);
  }
}
