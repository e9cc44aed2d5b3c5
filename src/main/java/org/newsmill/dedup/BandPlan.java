package org.newsmill.dedup;

import java.util.Arrays;

/**
 * How a signature is cut into bands so that texts at least {@code minJaccard} similar share one
 * (Leskovec, Rajaraman and Ullman, Mining of Massive Datasets, 3.4).
 *
 * <p>Bands overlap: each takes {@link #rows} of the {@value SignatureScheme#HASHES} values, and
 * every value serves in about equally many bands. With disjoint bands the curve of {@link
 * #sharesBand} could not be steep enough for 128 values.
 */
public final class BandPlan {
  /** Beyond this distance from the threshold, an estimate decides by itself. */
  public static final double DOUBT = 0.1;

  private static final int MAX_BANDS = 40;
  private static final double RECALL_NEAR = 0.9;
  private static final double RECALL_FAR = 0.98;

  private final double minJaccard;
  private final int rows;
  private final int[][] bands;

  private BandPlan(double minJaccard, int rows, int count) {
    this.minJaccard = minJaccard;
    this.rows = rows;
    bands = balanced(rows, count);
  }

  /**
   * The plan with the most rows that still finds {@value #RECALL_NEAR} of the pairs at {@code
   * minJaccard} + .05 and {@value #RECALL_FAR} at + .1 with at most {@value #MAX_BANDS} bands, and
   * of its bands no more than that needs.
   *
   * @param minJaccard 0.5 to 0.95
   */
  public static BandPlan of(double minJaccard) {
    for (int rows = 24; rows > 1; rows--) {
      for (int count = 8; count <= MAX_BANDS; count++) {
        if (shares(Math.min(.99, minJaccard + .05), rows, count) >= RECALL_NEAR
            && shares(Math.min(.995, minJaccard + .1), rows, count) >= RECALL_FAR) {
          return new BandPlan(minJaccard, rows, count);
        }
      }
    }
    throw new IllegalArgumentException("minJaccard " + minJaccard + ", allowed: 0.5 to 0.95");
  }

  /** Probability that two texts of a similarity share a band, 0 to 1. */
  public double sharesBand(double jaccard) {
    return shares(jaccard, rows, bands.length);
  }

  /** Values of a band. */
  public int rows() {
    return rows;
  }

  /** Number of bands. */
  public int count() {
    return bands.length;
  }

  double minJaccard() {
    return minJaccard;
  }

  /** One key per band and form of the signature; keys of different bands and forms differ. */
  long[] keys(Signature signature) {
    int forms = (signature.wide() == null ? 0 : 1) + (signature.narrow() == null ? 0 : 1);
    long[] keys = new long[forms * bands.length];
    int used = 0;
    for (int[] values : new int[][] {signature.wide(), signature.narrow()}) {
      long form = values == signature.wide() ? 1 : 2;
      for (int band = 0; values != null && band < bands.length; band++) {
        long key = (form << 32) + band;
        for (int row : bands[band]) {
          key = RollingHash.mix(key * 0x9E3779B97F4A7C15L + values[row]);
        }
        keys[used++] = key;
      }
    }
    return keys;
  }

  /**
   * Of 128 values k agree, binomially; each band is then wholly among them with the hypergeometric
   * probability. Bands count as independent given k, of which balance makes them a little better.
   */
  private static double shares(double jaccard, int rows, int count) {
    int n = SignatureScheme.HASHES;
    double probability = 0;
    double logOfK = n * StrictMath.log(1 - jaccard);
    double odds = StrictMath.log(jaccard / (1 - jaccard));
    for (int k = 0; k <= n; k++) {
      double whole = 1;
      for (int i = 0; i < rows; i++) {
        whole *= Math.max(0, k - i) / (double) (n - i);
      }
      probability += StrictMath.exp(logOfK) * (1 - StrictMath.pow(1 - whole, count));
      logOfK += odds + StrictMath.log((n - k) / (k + 1.0));
    }
    return probability;
  }

  /** Deals shuffled packs of all values into bands, without a value twice in one. */
  private static int[][] balanced(int rows, int count) {
    int[][] dealt = new int[count][rows];
    int[] pack = new int[0];
    int next = 0;
    long seed = 1;
    for (int[] band : dealt) {
      if (pack.length - next < rows) {
        pack = pack(Arrays.copyOfRange(pack, next, pack.length), seed++);
        next = 0;
      }
      System.arraycopy(pack, next, band, 0, rows);
      next += rows;
    }
    return dealt;
  }

  /** What is left of the last pack, then the other values in an order drawn by the seed. */
  private static int[] pack(int[] left, long seed) {
    int n = SignatureScheme.HASHES;
    int[] pack = Arrays.copyOf(left, n);
    int used = left.length;
    for (int value = 0; value < n; value++) {
      int wanted = value;
      if (Arrays.stream(left).noneMatch(v -> v == wanted)) {
        pack[used++] = value;
      }
    }
    for (int i = n - 1; i > left.length; i--) {
      int span = i - left.length + 1;
      long draw = RollingHash.mix(seed * 0x9E3779B97F4A7C15L + i);
      int other = left.length + (int) Long.remainderUnsigned(draw, span);
      int swapped = pack[i];
      pack[i] = pack[other];
      pack[other] = swapped;
    }
    return pack;
  }
}
