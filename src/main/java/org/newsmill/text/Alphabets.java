package org.newsmill.text;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * The charset of one byte a letter under which most of a text outside ASCII are letters of one
 * language (resource {@code /charset/alphabets.tsv}; another language is another row).
 */
final class Alphabets {
  private static final List<Alphabet> ALL =
      CharsetTables.rows("alphabets.tsv").stream().map(Alphabet::of).toList();
  private static final double MIN_SHARE = 0.8;

  private Alphabets() {}

  private record Alphabet(List<Charset> charsets, BitSet letters) {
    static Alphabet of(String[] row) {
      List<Charset> charsets = Arrays.stream(row[1].split(",")).map(Charset::forName).toList();
      return new Alphabet(charsets, CharsetTables.setOf(row[2]));
    }

    long lettersIn(String text) {
      return text.codePoints()
          .filter(c -> c > 0x7F && letters.get(Character.toLowerCase(c)))
          .count();
    }
  }

  /** The text in the best of the charsets, or null when no alphabet covers enough of it. */
  static DecodedBytes best(byte[] bytes) {
    DecodedBytes best = null;
    double bestShare = 0;
    List<DecodedBytes> tried = new ArrayList<>();
    for (Alphabet alphabet : ALL) {
      for (Charset charset : alphabet.charsets()) {
        DecodedBytes decoded = decode(bytes, charset, tried);
        double share = share(decoded, alphabet);
        if (share > bestShare) {
          best = decoded;
          bestShare = share;
        }
      }
    }
    return bestShare >= MIN_SHARE ? best : null;
  }

  private static double share(DecodedBytes decoded, Alphabet alphabet) {
    long wide =
        decoded
            .text()
            .codePoints()
            .filter(c -> c > 0x7F && !ScriptSoundness.isTypographic(c))
            .count();
    return !decoded.hasFewErrors()
        ? 0
        : (double) alphabet.lettersIn(decoded.text()) / Math.max(1, wide);
  }

  private static DecodedBytes decode(byte[] bytes, Charset charset, List<DecodedBytes> tried) {
    for (DecodedBytes each : tried) {
      if (each.charset().equals(charset)) {
        return each;
      }
    }
    DecodedBytes decoded = DecodedBytes.of(bytes, 0, charset);
    tried.add(decoded);
    return decoded;
  }
}
