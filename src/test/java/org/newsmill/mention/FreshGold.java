package org.newsmill.mention;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the texts of {@code src/test/resources/mention/fresh.txt}, in which quotes and amounts are
 * marked where they stand.
 */
final class FreshGold {
  private static final Pattern MARK =
      Pattern.compile("\\[\\[([di]):([^|]*)\\||\\]\\]|\\{([^|{}]+)\\|([^{}]*)\\}");

  private FreshGold() {}

  /**
   * One text and its answers.
   *
   * @param place what a difference is printed with
   * @param half whether the text belongs to the half by which rules may be mended
   * @param quotes {@code kind|start-end|speaker}, null where the text has no gold of them
   * @param amounts {@code start-end|value|unit}, the same
   * @param aliases {@code name=alias}, the same
   */
  record Sample(
      String place,
      String text,
      Half half,
      List<String> quotes,
      List<String> amounts,
      List<String> aliases) {}

  /** The half of the gold that was looked at while rules were mended, and the one that was not. */
  enum Half {
    DEV,
    REST;

    /** By the first digit of a SHA-256 in hex. */
    static Half of(String sha256) {
      return Character.digit(sha256.charAt(0), 16) % 2 == 0 ? DEV : REST;
    }
  }

  private record Open(String kind, String speaker, int start) {}

  static List<Sample> samples() throws IOException {
    List<Sample> samples = new ArrayList<>();
    for (GoldFile.Row row : GoldFile.rows("fresh.txt")) {
      samples.add(sample(row));
    }
    return samples;
  }

  private static Sample sample(GoldFile.Row row) {
    List<String> quotes = new ArrayList<>();
    List<String> amounts = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    Deque<Open> open = new ArrayDeque<>();
    Matcher mark = MARK.matcher(row.text());
    while (mark.find()) {
      mark.appendReplacement(text, "");
      int start = text.codePointCount(0, text.length());
      if (mark.group(1) != null) {
        open.push(new Open(mark.group(1), mark.group(2), start));
      } else if (mark.group(3) != null) {
        text.append(mark.group(3));
        int end = text.codePointCount(0, text.length());
        amounts.add(start + "-" + end + "|" + mark.group(4));
      } else {
        Open quote = open.pop();
        String kind = quote.kind().equals("d") ? "direct" : "indirect";
        quotes.add(kind + "|" + quote.start() + "-" + start + "|" + quote.speaker());
      }
    }
    mark.appendTail(text);
    String whole = text.toString();
    Half half = Half.of(Sha256.hex(whole));
    return new Sample(whole, whole, half, quotes, amounts, row.answers());
  }
}
