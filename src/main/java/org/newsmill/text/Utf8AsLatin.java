package org.newsmill.text;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Runs of characters that are UTF-8 read as windows-1252 or ISO 8859-1. A run is certain by itself
 * when it gives two or more common Hangul syllables, or signs that begin with a circumflexed a and
 * the sign of the euro, which no language writes. Letters of two bytes also look like accented
 * capitals in quotation marks, so they are believed only when every wide character of the line
 * belongs to such a run and there are two runs.
 */
final class Utf8AsLatin {
  private Utf8AsLatin() {}

  private record Run(int start, int end, String repaired) {}

  /** The line with such runs put right. */
  static String repair(String line) {
    List<Run> runs = runs(line);
    boolean allDecode = !runs.isEmpty() && runs.stream().allMatch(run -> run.repaired() != null);
    boolean many = allDecode && runs.size() >= 2 && runs.stream().allMatch(Utf8AsLatin::isText);
    StringBuilder out = new StringBuilder(line);
    Collections.reverse(runs);
    for (Run run : runs) {
      if (run.repaired() != null && (many || isCertain(line, run))) {
        out.replace(run.start(), run.end(), run.repaired());
      }
    }
    return out.toString();
  }

  private static List<Run> runs(String line) {
    List<Run> runs = new ArrayList<>();
    int start = -1;
    for (int i = 0; i <= line.length(); i++) {
      char c = i < line.length() ? line.charAt(i) : 0;
      boolean wide = c > 0x7F && Latin.toByte(c) >= 0;
      if (wide && start < 0) {
        start = i;
      } else if (!wide && start >= 0) {
        runs.add(new Run(start, i, decode(line.substring(start, i))));
        start = -1;
      }
    }
    return runs;
  }

  /** What a run says, also when it was misread several times; null when it is no UTF-8. */
  private static String decode(String run) {
    String decoded = null;
    byte[] bytes = Latin.bytes(run);
    while (bytes != null && bytes.length > 0) {
      String once = Mojibake.strict(bytes, StandardCharsets.UTF_8);
      bytes = once == null || once.equals(decoded) ? null : Latin.bytes(once);
      decoded = once == null ? decoded : once;
    }
    return decoded;
  }

  private static boolean isCertain(String line, Run run) {
    boolean korean =
        run.repaired().codePoints().allMatch(c -> c >= 0xAC00 && c <= 0xD7A3)
            && ScriptSoundness.isKorean(run.repaired());
    boolean sign =
        line.startsWith("\u00E2\u20AC", run.start())
            && run.repaired().codePoints().allMatch(c -> c >= 0x2010 && c <= 0x203A);
    return korean || sign;
  }

  private static boolean isText(Run run) {
    return run.repaired()
        .codePoints()
        .allMatch(
            c ->
                (c >= 0xA0 && c <= 0x17F)
                    || (c >= 0x2010 && c <= 0x203A)
                    || c == 0x20AC
                    || c == 0x2122
                    || (c >= 0xAC00 && c <= 0xD7A3));
  }
}
