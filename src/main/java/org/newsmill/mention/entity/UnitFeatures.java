package org.newsmill.mention.entity;

import java.util.List;
import org.newsmill.model.FeatureRows;

/**
 * What the tagger sees of each unit: words and parts of speech around it, its form, the noun run it
 * belongs to and what follows that run, and the gazetteers in which it stands. Verbs, endings and
 * particles are hardly ever part of a name, so that the words around them are enough.
 */
final class UnitFeatures {
  private static final int NONE = 0x51ED27;

  private final List<Unit> units;
  private final int[] gazetteers;
  private final int[] words;
  private final int[] tags;
  private final int[] runStarts;
  private final int[] runEnds;
  private final FeatureRows rows;

  private UnitFeatures(List<Unit> units, int[] gazetteers, FeatureRows rows) {
    this.units = units;
    this.gazetteers = gazetteers;
    this.rows = rows;
    int size = units.size();
    words = new int[size];
    tags = new int[size];
    runStarts = new int[size];
    runEnds = new int[size];
    for (int i = 0; i < size; i++) {
      Unit unit = units.get(i);
      words[i] = word(unit);
      tags[i] = unit.tag().hashCode();
      boolean joins = i > 0 && !unit.spaced() && unit.nominal() && units.get(i - 1).nominal();
      runStarts[i] = joins ? runStarts[i - 1] : i;
    }
    for (int i = size - 1; i >= 0; i--) {
      runEnds[i] = i + 1 < size && runStarts[i + 1] == runStarts[i] ? runEnds[i + 1] : i + 1;
    }
  }

  /** Replaces the rows by those of the units. */
  static void fill(List<Unit> units, int[] gazetteers, FeatureRows rows) {
    rows.clear();
    UnitFeatures features = new UnitFeatures(units, gazetteers, rows);
    for (int i = 0; i < units.size(); i++) {
      features.add(i);
      rows.endPosition();
    }
  }

  /** Numbers are alike but for their length. */
  private static int word(Unit unit) {
    return unit.tag().equals("SN")
        ? unit.text().length()
        : hash(unit.text(), 0, unit.text().length());
  }

  private static int hash(String text, int from, int to) {
    int hash = 7;
    for (int i = from; i < to; i++) {
      hash = hash * 31 + Character.toLowerCase(text.charAt(i));
    }
    return hash;
  }

  private int word(int i) {
    return i < 0 || i >= words.length ? NONE : words[i];
  }

  private int tag(int i) {
    return i < 0 || i >= tags.length ? NONE : tags[i];
  }

  private int gazetteer(int i) {
    return i < 0 || i >= gazetteers.length ? 0 : gazetteers[i];
  }

  private int spaced(int i) {
    return i >= units.size() || units.get(i).spaced() ? 1 : 0;
  }

  private void add(int i) {
    rows.add(1, word(i));
    rows.add(2, tag(i));
    rows.add(3, word(i), tag(i));
    rows.add(4, word(i - 1));
    rows.add(5, word(i + 1));
    rows.add(6, word(i - 2));
    rows.add(7, word(i + 2));
    rows.add(8, tag(i - 1), tag(i));
    rows.add(9, tag(i), tag(i + 1));
    rows.add(10, tag(i - 1), tag(i), tag(i + 1));
    rows.add(11, word(i - 1), word(i));
    rows.add(12, word(i), word(i + 1));
    rows.add(13, spaced(i) * 2 + spaced(i + 1), tag(i));
    rows.add(14, tag(i - 2), tag(i - 1), tag(i));
    rows.add(15, tag(i), tag(i + 1), tag(i + 2));
    rows.add(16, word(i - 1), spaced(i));
    rows.add(17, word(i + 1), spaced(i + 1));
    Unit unit = units.get(i);
    if (unit.nominal() || unit.tag().equals(Unit.MARK)) {
      form(i);
      run(i);
      gazetteers(i);
    }
  }

  private void form(int i) {
    String text = units.get(i).text();
    int length = text.length();
    rows.add(20, text.charAt(0), tag(i));
    rows.add(21, text.charAt(length - 1), tag(i));
    rows.add(22, hash(text, Math.max(0, length - 2), length));
    rows.add(23, hash(text, 0, Math.min(2, length)));
    rows.add(24, Math.min(6, length), tag(i));
    rows.add(25, shape(text));
  }

  private static int shape(String text) {
    int shape = 0;
    for (int i = 0; i < Math.min(4, text.length()); i++) {
      char c = text.charAt(i);
      int kind = c >= 0xAC00 && c <= 0xD7A3 ? 1 : Character.isDigit(c) ? 2 : 0;
      if (kind == 0) {
        kind = Character.isUpperCase(c) ? 3 : Character.isLetter(c) ? 4 : 5;
      }
      shape = shape * 6 + kind;
    }
    return shape;
  }

  /** The nouns written together with this one, and what stands around them. */
  private void run(int i) {
    int start = runStarts[i];
    int end = runEnds[i];
    int from = units.get(start).start();
    int chars = units.get(end - 1).end() - from;
    int place = (i == start ? 0 : 1) + (i == end - 1 ? 0 : 2);
    rows.add(30, place, Math.min(8, chars));
    rows.add(31, word(end - 1), place);
    rows.add(32, word(start), place);
    rows.add(33, tag(end), place);
    rows.add(34, word(end), place);
    rows.add(35, word(end), word(end + 1), place);
    rows.add(36, word(start - 1), place);
    rows.add(37, runHash(start, end), place);
    String last = units.get(end - 1).text();
    rows.add(38, last.charAt(last.length() - 1), place);
    rows.add(39, word(end - 1), Math.min(4, i - start), place);
    if (chars == 3 || chars == 2) {
      name(start, end, chars, place);
    }
    int next = end < units.size() && units.get(end).particle() ? end + 1 : end;
    rows.add(43, word(next), place);
    rows.add(44, word(start - 1), word(start - 2), place);
  }

  private int runHash(int start, int end) {
    int hash = 17;
    for (int k = start; k < end; k++) {
      hash = hash * 1_000_003 + words[k];
    }
    return hash;
  }

  /** Syllables of a run that may be a Korean name. */
  private void name(int start, int end, int chars, int place) {
    StringBuilder run = new StringBuilder();
    for (int k = start; k < end; k++) {
      run.append(units.get(k).text());
    }
    if (run.length() == chars) {
      rows.add(40, run.charAt(0), chars, place);
      rows.add(41, run.charAt(1), chars, place);
      rows.add(42, run.charAt(chars - 1), chars, place);
      rows.add(45, Surnames.has(run.charAt(0)) ? 1 : 0, chars, place);
      rows.add(46, Surnames.has(run.charAt(0)) ? 1 : 0, chars, tag(end));
      rows.add(47, Surnames.has(run.charAt(0)) ? 1 : 0, chars, word(end));
    }
  }

  private void gazetteers(int i) {
    int here = gazetteer(i);
    if (here != 0) {
      rows.add(50, here);
      rows.add(51, here, tag(i));
      rows.add(52, here, word(i + 1));
      rows.add(53, here, word(runEnds[i] - 1));
    }
    rows.add(54, gazetteer(i - 1), here, gazetteer(i + 1));
  }
}
