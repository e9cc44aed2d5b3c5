package org.newsmill.extract.html;

import java.util.ArrayList;
import java.util.List;
import org.newsmill.extract.page.Block;

/**
 * Picks the lines of the main text: what the main box holds, without furniture, rows of links and
 * loose ends, and the lead and the paragraphs that stand beside the box.
 */
final class MainLines {
  private static final double SCOPE = 0.7;
  private static final int LEAD_PROSE = 80;
  private static final int AFTER_PROSE = 200;
  private static final int OPENING_PROSE = 20;

  private final PageReader page;
  private final boolean[] furniture;
  private final Box main;
  private final Titles titles;

  private MainLines(PageReader page, boolean[] furniture, Box main, Titles titles) {
    this.page = page;
    this.furniture = furniture;
    this.main = main;
    this.titles = titles;
  }

  static List<Line> of(PageReader page, boolean[] furniture, Box main, Titles titles) {
    return new MainLines(page, furniture, main, titles).choose();
  }

  private List<Line> choose() {
    Box scope = scope();
    int title = title();
    List<Line> chosen = new ArrayList<>();
    for (int i = StrictMath.max(scope.firstLine, title + 1); i < main.firstLine; i++) {
      if (!furniture[i] && isLead(page.lines.get(i))) {
        chosen.add(page.lines.get(i));
      }
    }
    List<Line> inner = new ArrayList<>();
    for (int i = StrictMath.max(main.firstLine, title + 1); i < main.endLine; i++) {
      Line line = page.lines.get(i);
      if (!furniture[i] && keeps(line) && !(line.isHeading() && titles.match(line))) {
        inner.add(line);
      }
    }
    chosen.addAll(trimmed(inner));
    for (int i = main.endLine; i < scope.endLine; i++) {
      Line line = page.lines.get(i);
      if (!furniture[i] && line.prose >= AFTER_PROSE && line.linkDensity() < 0.2) {
        chosen.add(line);
      }
    }
    return chosen;
  }

  /** The widest box around the main one in which it still holds most of the prose. */
  private Box scope() {
    Box scope = main;
    while (scope.parent != null && scope.parent.mainProse * SCOPE <= main.mainProse) {
      scope = scope.parent;
    }
    return scope;
  }

  /**
   * Index of the last heading that repeats the title before the text begins, else of a line; -1.
   */
  private int title() {
    int heading = -1;
    int plain = -1;
    for (int i = 0; i < main.endLine; i++) {
      Line line = page.lines.get(i);
      if (i >= main.firstLine && line.prose >= 150) {
        break;
      }
      if (titles.match(line)) {
        if (line.isHeading() && line.level <= 2) {
          heading = i;
        } else if (i < main.firstLine) {
          plain = i;
        }
      }
    }
    return heading >= 0 ? heading : plain;
  }

  private static boolean isLead(Line line) {
    if (line.isCaption() || line.linkDensity() > 0.3) {
      return false;
    }
    boolean named = false;
    for (Box box = line.box; box != null && !named; box = box.parent) {
      named = box.is(Kinds.LEAD);
    }
    int length = Prose.length(line.text);
    boolean long_ = line.isHeading() && length >= 60;
    return line.prose >= LEAD_PROSE || (named && length >= 40) || long_;
  }

  private static boolean keeps(Line line) {
    if (line.kind == Block.Kind.BREAK || line.isCaption() || line.isHeading()) {
      return true;
    }
    return line.source || line.linkDensity() < 0.7;
  }

  /**
   * Without what precedes the first sentence, captions aside, and without headings that head
   * nothing.
   */
  private static List<Line> trimmed(List<Line> lines) {
    int from = 0;
    int to = lines.size();
    while (from < to && lines.get(from).prose < OPENING_PROSE && !opens(lines, from)) {
      from++;
    }
    if (from == to) {
      from = 0;
    }
    while (to > from && isLoose(lines.get(to - 1))) {
      to--;
    }
    List<Line> trimmed = new ArrayList<>(lines.subList(0, from));
    trimmed.removeIf(line -> !line.isCaption());
    trimmed.addAll(lines.subList(from, to));
    return trimmed;
  }

  private static boolean opens(List<Line> lines, int at) {
    Line line = lines.get(at);
    boolean heads = at + 1 < lines.size() && lines.get(at + 1).prose > OPENING_PROSE;
    int length = Prose.length(line.text);
    if (line.isHeading()) {
      return length >= 50 || (line.level > 1 && heads);
    }
    return length >= OPENL
        && line.linkChars == 0
        && !line.isCaption()
        && digits(line.text) * 5 < line.chars;
  }

  private static final int OPENL = 30;

  private static int digits(CharSequence text) {
    return (int) text.chars().filter(Character::isDigit).count();
  }

  private static boolean isLoose(Line line) {
    boolean loose = line.isHeading() && !Prose.endsSentence(line.text);
    return loose || line.kind == Block.Kind.BREAK;
  }
}
