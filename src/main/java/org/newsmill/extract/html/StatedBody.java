package org.newsmill.extract.html;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;

/**
 * The text that JSON-LD gives as the article's. It may be cut, escaped, full of markup or without
 * paragraphs, so it is not taken for the text but used to find it, and only where the page itself
 * shows much less: there it tells the lines that belong or, when scripts would have to write them,
 * stands in for them.
 */
final class StatedBody {
  private static final int SHORTEST = 400;
  private static final int LONGEST = 200_000;
  private static final int WINDOW = 24;
  private static final double MUCH_LESS = 0.5;
  private static final double MOST = 0.6;

  private final List<String> paragraphs;
  private final int letters;

  private StatedBody(List<String> paragraphs) {
    this.paragraphs = paragraphs;
    this.letters = paragraphs.stream().mapToInt(each -> letters(each).length()).sum();
  }

  /** The longest of the texts that JSON-LD gives. */
  static StatedBody of(List<String> bodies) {
    StatedBody longest = new StatedBody(List.of());
    for (String body : bodies) {
      if (body.length() <= LONGEST) {
        StatedBody read = new StatedBody(paragraphs(body));
        longest = read.letters > longest.letters ? read : longest;
      }
    }
    return longest;
  }

  /** {@code chosen}, or the lines that this text tells, if they hold much more. */
  List<Line> complete(PageReader page, List<Line> chosen) {
    if (letters < SHORTEST || letters(chosen) > letters * MUCH_LESS) {
      return chosen;
    }
    List<Line> told = told(page);
    return letters(told) >= letters * MOST ? told : written(page);
  }

  private static List<String> paragraphs(String body) {
    boolean markup = body.indexOf('<') >= 0 || body.indexOf("&lt;") >= 0;
    String text = markup ? Jsoup.parse(unescaped(body)).wholeText() : unescaped(body);
    List<String> paragraphs = new ArrayList<>();
    for (String line : text.split("[\\n\\r\\u2028\\u2029]+", -1)) {
      if (!line.isBlank()) {
        paragraphs.add(line.strip());
      }
    }
    return paragraphs;
  }

  private static String unescaped(String body) {
    return org.jsoup.parser.Parser.unescapeEntities(body, false);
  }

  /** The lines of the page that this text holds, with the headings between them. */
  private List<Line> told(PageReader page) {
    Set<Integer> windows = new HashSet<>();
    for (String paragraph : List.of(String.join("", paragraphs))) {
      String all = letters(paragraph);
      for (int i = 0; i + WINDOW <= all.length(); i++) {
        windows.add(all.substring(i, i + WINDOW).hashCode());
      }
    }
    List<Line> told = new ArrayList<>();
    List<Line> headings = new ArrayList<>();
    for (Line line : page.lines) {
      String letters = letters(line.text);
      boolean held =
          letters.length() >= WINDOW && windows.contains(letters.substring(0, WINDOW).hashCode());
      if (held) {
        told.addAll(headings);
        told.add(line);
        headings.clear();
      } else if (line.isHeading() && !told.isEmpty()) {
        headings.add(line);
      }
    }
    return told;
  }

  private List<Line> written(PageReader page) {
    List<Line> lines = new ArrayList<>();
    for (String paragraph : paragraphs) {
      Line line = new Line(page.boxes.get(0), -1);
      line.text.append(paragraph);
      line.chars = (int) paragraph.chars().filter(c -> c > ' ').count();
      line.prose = Prose.of(line);
      lines.add(line);
    }
    return lines;
  }

  private static int letters(List<Line> lines) {
    int letters = 0;
    for (Line line : lines) {
      letters += line.isCaption() ? 0 : letters(line.text).length();
    }
    return letters;
  }

  private static String letters(CharSequence text) {
    return Titles.letters(text);
  }
}
