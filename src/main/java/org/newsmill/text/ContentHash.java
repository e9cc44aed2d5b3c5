package org.newsmill.text;

import com.dynatrace.hash4j.hashing.HashValue128;
import com.dynatrace.hash4j.hashing.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * 128-bit murmur3 hashes (x64 variant, seed 0) as 32 lower-case hex digits: ids of articles, texts
 * and documents. Two different contents out of 10^12 share a hash with a probability of 10^-15.
 *
 * <p>Stored in tables, so the function never changes.
 */
public final class ContentHash {
  private static final char UNIT_SEPARATOR = '\u001F';

  private ContentHash() {}

  /** Hash of the bytes. */
  public static String of(byte[] bytes) {
    HashValue128 hash = Hashing.murmur3_128().hashBytesTo128Bits(bytes);
    HexFormat hex = HexFormat.of();
    return hex.toHexDigits(hash.getMostSignificantBits())
        + hex.toHexDigits(hash.getLeastSignificantBits());
  }

  /** Hash of the parts in order, as UTF-8; ("ab", "c") and ("a", "bc") differ. */
  public static String of(String... parts) {
    return of(String.join(String.valueOf(UNIT_SEPARATOR), parts).getBytes(StandardCharsets.UTF_8));
  }

  /** A number from 0 to {@code buckets} - 1 that depends only on the hash {@code hex} digits. */
  public static int bucket(String hex, int buckets) {
    return (int) (Long.parseLong(hex.substring(hex.length() - 8), 16) % buckets);
  }
}
