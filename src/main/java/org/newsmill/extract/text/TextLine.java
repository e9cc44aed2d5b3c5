package org.newsmill.extract.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.newsmill.extract.page.Block;
import org.newsmill.extract.page.Block.Kind;
import org.newsmill.extract.page.Block.Link;

/**
 * What one line of running text is by its signs alone: a divider, a row or a leftover bar of a
 * table, an item of a list, a heading behind a square, or a paragraph. Signs that a reader would
 * read stay in the text; bars at the ends of a line go.
 */
final class TextLine {
  private static final int MAX_HEADING_CHARS = 60;
  private static final Pattern DIVIDER =
      Pattern.compile("(?:[|]|[-=*_~─━═·•◆◇■□▪▫●○★☆※—–+#<>. |]{3,})");
  private static final Pattern ITEM =
      Pattern.compile(
          "(?:[-*•‣◦▪○●]|\\d{1,2}[.)]|\\(\\d{1,2}\\)|[①-⑳]|[가나다라마바사아자차카타파하][.)]) ?\\S.*");
  private static final Pattern NEEDS_SPACE = Pattern.compile("(?:[-*]|\\d{1,2}[.)])\\S.*");
  private static final Pattern SQUARE = Pattern.compile("[■◆◇□◈▣] ?\\S.*");
  private static final Pattern URL = Pattern.compile("https?://[^\\s<>\"'“”‘’()\\[\\]{}|]+");

  private TextLine() {}

  /**
   * The block of a line.
   *
   * @param line cleaned, not empty
   * @param strong whether all of it is bold
   * @param links links that markup gave; addresses in the text are found here
   */
  static Block block(String line, boolean strong, List<Link> links) {
    if (DIVIDER.matcher(line).matches()) {
      return divider();
    }
    String text = line.indexOf('|') < 0 ? line : withoutBars(line);
    List<Link> all = withAddresses(text, links);
    if (line.length() > 2 && line.startsWith("|") && line.endsWith("|") && text.contains(" | ")) {
      return new Block(Kind.TABLE_ROW, 0, strong, text, all);
    }
    if (SQUARE.matcher(text).matches() && isHeadingLong(text)) {
      return new Block(Kind.HEADING, 3, strong, text, all);
    }
    if (ITEM.matcher(text).matches() && !NEEDS_SPACE.matcher(text).matches()) {
      return new Block(Kind.LIST_ITEM, 1, strong, text, all);
    }
    return new Block(Kind.PARAGRAPH, 0, strong, text, all);
  }

  /** A break between parts. */
  static Block divider() {
    return new Block(Kind.BREAK, 0, false, "", List.of());
  }

  private static boolean isHeadingLong(String text) {
    return text.length() <= MAX_HEADING_CHARS && !text.endsWith(".");
  }

  /** Bars at either end are what is left of a table; a bar within the line is punctuation. */
  private static String withoutBars(String line) {
    int start = 0;
    int end = line.length();
    while (start < end && (line.charAt(start) == '|' || line.charAt(start) == ' ')) {
      start++;
    }
    while (end > start && (line.charAt(end - 1) == '|' || line.charAt(end - 1) == ' ')) {
      end--;
    }
    boolean row = start > 0 && end < line.length();
    String inner = line.substring(start, end);
    return row
        ? Stream.of(inner.split("\\|", -1)).map(String::strip).collect(Collectors.joining(" | "))
        : inner;
  }

  private static List<Link> withAddresses(String text, List<Link> links) {
    if (!text.contains("://")) {
      return links;
    }
    List<Link> all = new ArrayList<>(links);
    Matcher url = URL.matcher(text);
    while (url.find()) {
      String address = url.group().replaceFirst("[.,;:!?…]{1,3}$", "");
      if (links.stream().noneMatch(link -> link.text().equals(address))) {
        all.add(new Link(address, address));
      }
    }
    return all;
  }
}
