package org.newsmill.dedup;

import com.dynatrace.hash4j.similarity.ElementHashProvider;
import com.dynatrace.hash4j.similarity.SimilarityHasher;
import com.dynatrace.hash4j.similarity.SimilarityHashing;
import info.debatty.java.lsh.MinHash;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * The signature of a body against the textbook's: a set of shingle hashes, then the least of 128
 * hash functions of each; and against the signatures of as many components of hash4j and java-lsh.
 * All read the same folded body, hash4j its hashes by the same rolling hash.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class SignatureBenchmark {
  private static final long PRIME = (1L << 31) - 1;

  /** Letters of the body; news stories have 500 to 4,000. */
  @Param({"200", "600", "2000"})
  private int letters;

  private String body;
  private final long[] multipliers = new long[SignatureScheme.HASHES];
  private final long[] summands = new long[SignatureScheme.HASHES];
  private final SimilarityHasher minHash =
      SimilarityHashing.minHash(SignatureScheme.HASHES, Integer.SIZE).createHasher();
  private final SimilarityHasher superMinHash =
      SimilarityHashing.superMinHash(SignatureScheme.HASHES, Integer.SIZE).createHasher();
  private final MinHash javaLsh = new MinHash(SignatureScheme.HASHES, Integer.MAX_VALUE, 42);

  @Setup
  public void writeBody() {
    StringBuilder text = new StringBuilder();
    long draw = 42;
    while (text.length() < letters * 5 / 4) {
      draw = RollingHash.mix(draw + 0x9E3779B97F4A7C15L);
      text.append((char) (0xAC00 + Long.remainderUnsigned(draw, 800) * 14));
      text.append(Long.remainderUnsigned(draw >>> 40, 4) == 0 ? " " : "");
    }
    body = text.toString();
    for (int i = 0; i < multipliers.length; i++) {
      multipliers[i] = 1 + Long.remainderUnsigned(RollingHash.mix(i + 1), PRIME - 1);
      summands[i] = Long.remainderUnsigned(RollingHash.mix(-i - 1), PRIME);
    }
  }

  @Benchmark
  public Object ours() {
    return SignatureScheme.sign(FoldedText.of(body));
  }

  @Benchmark
  public Object oursWithWindows() {
    char[] folded = FoldedText.of(body);
    return new Object[] {SignatureScheme.sign(folded), WindowPrints.of(folded)};
  }

  @Benchmark
  public Object classic() {
    return least(shingles(0).stream().mapToInt(Integer::intValue).toArray());
  }

  /** The functions of java-lsh over the same set, of which it takes numbers from 0 on alone. */
  @Benchmark
  public Object javaLsh() {
    return javaLsh.signature(shingles(1));
  }

  @Benchmark
  public Object hash4jMinHash() {
    return minHash.compute(rollingHashes());
  }

  @Benchmark
  public Object hash4jSuperMinHash() {
    return superMinHash.compute(rollingHashes());
  }

  /** Without the set: the 128 functions over the same rolling hashes as ours. */
  @Benchmark
  public Object classicOnRollingHashes() {
    long[] hashes = new RollingHash(SignatureScheme.SHINGLE).all(FoldedText.of(body));
    return least(Arrays.stream(hashes).mapToInt(hash -> (int) (hash >>> 32)).toArray());
  }

  private ElementHashProvider rollingHashes() {
    return ElementHashProvider.ofValues(
        new RollingHash(SignatureScheme.SHINGLE).all(FoldedText.of(body)));
  }

  private Set<Integer> shingles(int dropped) {
    Set<Integer> shingles = new HashSet<>();
    String folded = new String(FoldedText.of(body));
    for (int i = 0; i + SignatureScheme.SHINGLE <= folded.length(); i++) {
      shingles.add(folded.substring(i, i + SignatureScheme.SHINGLE).hashCode() >>> dropped);
    }
    return shingles;
  }

  private long[] least(int[] shingles) {
    long[] least = new long[multipliers.length];
    Arrays.fill(least, Long.MAX_VALUE);
    for (int shingle : shingles) {
      long hash = Integer.toUnsignedLong(shingle);
      for (int i = 0; i < least.length; i++) {
        least[i] = Math.min(least[i], (multipliers[i] * hash + summands[i]) % PRIME);
      }
    }
    return least;
  }
}
