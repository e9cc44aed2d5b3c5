package org.newsmill.bench;

import java.util.concurrent.TimeUnit;
import org.newsmill.text.ContentHash;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Cost of hashing an article: the yardstick beside which the other stages are read. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ContentHashBenchmark {
  private final String body = "누리골경제 기자가 새 역을 찾았다. ".repeat(50);

  @Benchmark
  public String hash() {
    return ContentHash.of(body);
  }
}
