package org.newsmill.extract.html;

import java.util.List;
import java.util.regex.Pattern;
import org.newsmill.extract.cue.Cues;
import org.newsmill.text.CleanText;

/**
 * Marks the lines that name the sources of a text by links: behind a label ({@code 참조: [..]}), or
 * below a line that is only a label. They look like rows of links and are none.
 */
final class SourceLines {
  private static final Cues CUES = Cues.of("/story/cues.yaml");
  private static final Pattern LABEL =
      Pattern.compile(
          "[^\\p{L}\\p{N}]{0,6}"
              + CUES.pattern("reference_label").pattern()
              + "(?: ?\\d{1,2})? ?[:：] ?\\S",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern MARKS =
      Pattern.compile("^[^\\p{L}\\p{N}]{1,6}|[^\\p{L}\\p{N}]{1,3}$");
  private static final int LONGEST_LABEL = 30;
  private static final int LONGEST_ITEM = 300;
  private static final double LINKED = 0.7;

  private SourceLines() {}

  static void mark(List<Line> lines) {
    Line first = null;
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      if (line.linkChars == 0 || line.isHeading() || line.text.length() > LONGEST_ITEM) {
        first = null;
        continue;
      }
      if (isLabelled(line.text)) {
        line.source = true;
        first = null;
      } else if (line.linkDensity() >= LINKED) {
        boolean begins = first == null && i > 0 && isLabel(lines.get(i - 1));
        first = begins ? line : first != null && isBeside(first, line) ? first : null;
        line.source = first != null;
      } else {
        first = null;
      }
    }
  }

  private static boolean isLabelled(CharSequence text) {
    boolean mayBe = text.chars().anyMatch(c -> c == ':' || c == '：');
    return mayBe && LABEL.matcher(CleanText.line(text.toString())).lookingAt();
  }

  private static boolean isLabel(Line line) {
    if (line.text.length() == 0 || line.text.length() > LONGEST_LABEL) {
      return false;
    }
    String text = CleanText.line(line.text.toString());
    return CUES.is("reference_heading", MARKS.matcher(text).replaceAll(""));
  }

  private static boolean isBeside(Line first, Line line) {
    return line.box == first.box || line.box.parent == first.box.parent;
  }
}
