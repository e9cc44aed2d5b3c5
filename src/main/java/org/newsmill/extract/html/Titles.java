package org.newsmill.extract.html;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.newsmill.extract.page.Stated;

/** Finds the lines that repeat the title of the page. */
final class Titles {
  private static final int SHORTEST = 4;
  private static final int LONGEST = 400;

  private final Set<String> titles = new HashSet<>();
  private int longest;

  /** The titles among what a page states. */
  Titles(List<Stated> stated) {
    for (Stated each : stated) {
      if (each.fact() == Stated.Fact.TITLE) {
        String letters = letters(each.value());
        if (letters.length() >= SHORTEST) {
          titles.add(letters);
          longest = StrictMath.max(longest, letters.length());
        }
      }
    }
  }

  /** Whether a line is a title or, as it often is, the greater part of one with the site's name. */
  boolean match(Line line) {
    if (line.chars < SHORTEST || line.chars > StrictMath.min(LONGEST, longest * 2)) {
      return false;
    }
    String letters = letters(line.text);
    if (letters.length() < SHORTEST) {
      return false;
    }
    for (String title : titles) {
      boolean part = title.startsWith(letters) && letters.length() * 2 >= title.length();
      if (part || letters.equals(title)) {
        return true;
      }
    }
    return false;
  }

  /** The article element around the first heading that repeats the title; null if there is none. */
  Box article(PageReader page) {
    for (Line line : page.lines) {
      if (line.isHeading() && line.level <= 2 && match(line)) {
        for (Box box = line.box; box != null; box = box.parent) {
          if (box.isTag("article")) {
            return box;
          }
        }
      }
    }
    return null;
  }

  /** The letters and digits of a text, in lower case. */
  static String letters(CharSequence text) {
    StringBuilder letters = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); ) {
      int c = Character.codePointAt(text, i);
      if (Character.isLetterOrDigit(c)) {
        letters.appendCodePoint(c);
      }
      i += Character.charCount(c);
    }
    return letters.toString().toLowerCase(Locale.ROOT);
  }
}
