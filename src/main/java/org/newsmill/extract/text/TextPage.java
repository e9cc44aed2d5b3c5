package org.newsmill.extract.text;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.newsmill.extract.page.Block;
import org.newsmill.extract.page.Page;
import org.newsmill.text.CleanText;

/**
 * The page of a plain text: a block for each line that is not empty. A text that is evidently
 * written in Markdown, whatever its file is called, is read as such.
 */
public final class TextPage {
  /** Signs that are hardly anything but Markdown; two of them, or one that counts twice, decide. */
  private static final Pattern MARKDOWN =
      Pattern.compile(
          "(?m)(?<link>\\]\\((?:https?://|#|/|mailto:))"
              + "|(?<delimiters>^ {0,3}\\|?(?: {0,9}:?-{3,40}:? {0,9}\\|){1,40})"
              + "|^ {0,3}\\S[^\\n]{0,100}\\n {0,3}={3,80}[ \\t]{0,9}$"
              + "|^ {0,3}#{1,6} {1,3}\\S"
              + "|^ {0,3}\\*\\*[^*\\n]{1,200}\\*\\*[ \\t|]{0,9}$");

  private TextPage() {}

  /** The page of a text; linear in its length. */
  public static Page of(String text) {
    return isMarkdown(text) ? MarkdownPage.of(text) : new Page(lines(text), List.of());
  }

  private static List<Block> lines(String text) {
    return CleanText.paragraphs(text)
        .lines()
        .map(line -> TextLine.block(line, false, List.of()))
        .toList();
  }

  private static String unix(String text) {
    return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
  }

  private static boolean isMarkdown(String text) {
    boolean maybe = text.contains("](") || text.contains("# ") || text.contains("**");
    if (!maybe && !text.contains("--|") && !text.contains("===")) {
      return false;
    }
    Matcher sign = MARKDOWN.matcher(unix(text));
    int signs = 0;
    while (signs < 2 && sign.find()) {
      signs += sign.group("link") != null || sign.group("delimiters") != null ? 2 : 1;
    }
    return signs >= 2;
  }
}
