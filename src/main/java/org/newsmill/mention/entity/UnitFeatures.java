package org.newsmill.mention.entity;

import java.util.List;
import org.newsmill.model.FeatureRows;

/**
 * What the tagger sees of each unit: words and parts of speech around it, its form, the noun run it
 * belongs to and what follows that run, and the gazetteers in which it stands. Verbs, endings and
 * particles are hardly ever part of a name, so that the words around them are enough. Used by one
 * thread at a time; remembers the features of words.
 */
public final class UnitFeatures {
  /** Types are remembered in 2^15 places. */
  private static final int TYPE_SHIFT = Integer.SIZE - 15;

  private final FeatureRows rows;
  private final UnitType outside;
  private final TagContexts contexts;
  private final UnitType[] types = new UnitType[1 << (Integer.SIZE - TYPE_SHIFT)];
  private List<Unit> units = List.of();
  private int[] gazetteers = {};
  private UnitType[] of = {};
  private int[] runStarts = {};
  private int[] runEnds = {};

  /** Features that are put into rows. */
  public UnitFeatures(FeatureRows rows) {
    this.rows = rows;
    this.outside = new UnitType(rows);
    this.contexts = new TagContexts(rows);
  }

  /** Replaces the rows by those of the units. */
  void fill(List<Unit> sequence, int[] classes) {
    units = sequence;
    gazetteers = classes;
    int size = units.size();
    if (of.length < size) {
      of = new UnitType[size * 2];
      runStarts = new int[size * 2];
      runEnds = new int[size * 2];
    }
    for (int i = 0; i < size; i++) {
      Unit unit = units.get(i);
      of[i] = type(unit);
      boolean joins = i > 0 && !unit.spaced() && of[i].nominal && of[i - 1].nominal;
      runStarts[i] = joins ? runStarts[i - 1] : i;
    }
    for (int i = size - 1; i >= 0; i--) {
      runEnds[i] = i + 1 < size && runStarts[i + 1] == runStarts[i] ? runEnds[i + 1] : i + 1;
    }
    rows.clear();
    for (int i = 0; i < size; i++) {
      add(i);
      rows.endPosition();
    }
  }

  /** The newest of those that share a place is remembered. */
  private UnitType type(Unit unit) {
    String text = unit.text();
    int place = ((text.hashCode() * 31 + unit.tag().hashCode()) * 0x9E3779B1) >>> TYPE_SHIFT;
    UnitType type = types[place];
    if (type == null || !type.text.equals(text) || !type.tagName.equals(unit.tag())) {
      type = new UnitType(rows, unit);
      types[place] = type;
    }
    return type;
  }

  private UnitType at(int i) {
    return i < 0 || i >= units.size() ? outside : of[i];
  }

  private int gazetteer(int i) {
    return i < 0 || i >= gazetteers.length ? 0 : gazetteers[i];
  }

  private int spaced(int i) {
    return i >= units.size() || units.get(i).spaced() ? 1 : 0;
  }

  private void add(int i) {
    UnitType here = of[i];
    UnitType left = at(i - 1);
    UnitType right = at(i + 1);
    UnitType left2 = at(i - 2);
    UnitType right2 = at(i + 2);
    int spacedHere = spaced(i);
    int spacedNext = spaced(i + 1);
    addAll(here.own());
    rows.add(left.id(UnitType.NEIGHBOUR));
    rows.add(right.id(UnitType.NEIGHBOUR + 1));
    rows.add(left2.id(UnitType.NEIGHBOUR + 2));
    rows.add(right2.id(UnitType.NEIGHBOUR + 3));
    int context = contexts.at(left2.tag, left.tag, here.tag, right.tag, right2.tag);
    rows.add(contexts.id(context));
    rows.add(contexts.id(context + 1));
    rows.add(contexts.id(context + 2));
    rows.add(rows.id(11, left.word, here.word));
    rows.add(rows.id(12, here.word, right.word));
    rows.add(here.id(UnitType.SPACES + spacedHere * 2 + spacedNext));
    rows.add(contexts.id(context + 3));
    rows.add(contexts.id(context + 4));
    rows.add(left.id(UnitType.SPACED_BEFORE + spacedHere));
    rows.add(right.id(UnitType.SPACED_BEHIND + spacedNext));
    if (here.formed) {
      addAll(here.form());
      run(i);
      gazetteers(i);
    }
  }

  private void addAll(int[] ids) {
    for (int id : ids) {
      rows.add(id);
    }
  }

  /** The nouns written together with this one, and what stands around them. */
  private void run(int i) {
    int start = runStarts[i];
    int end = runEnds[i];
    int chars = units.get(end - 1).end() - units.get(start).start();
    int place = (i == start ? 0 : 1) + (i == end - 1 ? 0 : 2);
    UnitType last = of[end - 1];
    UnitType behind = at(end);
    UnitType before = at(start - 1);
    rows.add(rows.id(30, place, Math.min(8, chars)));
    rows.add(last.id(UnitType.RUN_LAST + place));
    rows.add(of[start].id(UnitType.RUN_FIRST + place));
    rows.add(behind.id(UnitType.TAG_BEHIND_RUN + place));
    rows.add(behind.id(UnitType.BEHIND_RUN + place));
    rows.add(rows.id(35, behind.word, at(end + 1).word, place));
    rows.add(before.id(UnitType.BEFORE_RUN + place));
    rows.add(rows.id(37, runHash(start, end), place));
    rows.add(last.id(UnitType.RUN_LAST_CHAR + place));
    rows.add(last.id(UnitType.FROM_RUN_START + Math.min(4, i - start) * 4 + place));
    if (chars == 3 || chars == 2) {
      name(start, end, chars, place);
    }
    int next = end < units.size() && units.get(end).particle() ? end + 1 : end;
    rows.add(at(next).id(UnitType.BEHIND_PARTICLE + place));
    rows.add(rows.id(44, before.word, at(start - 2).word, place));
  }

  private int runHash(int start, int end) {
    int hash = 17;
    for (int k = start; k < end; k++) {
      hash = hash * 1_000_003 + of[k].word;
    }
    return hash;
  }

  /** Syllables of a run that may be a Korean name. */
  private void name(int start, int end, int chars, int place) {
    char first = 0;
    char second = 0;
    char last = 0;
    int length = 0;
    for (int k = start; k < end; k++) {
      String text = of[k].text;
      for (int c = 0; c < text.length(); c++) {
        last = text.charAt(c);
        first = length == 0 ? last : first;
        second = length == 1 ? last : second;
        length++;
      }
    }
    if (length == chars) {
      int surname = Surnames.has(first) ? 1 : 0;
      rows.add(rows.id(40, first, chars, place));
      rows.add(rows.id(41, second, chars, place));
      rows.add(rows.id(42, last, chars, place));
      rows.add(rows.id(45, surname, chars, place));
      rows.add(rows.id(46, surname, chars, at(end).tag));
      rows.add(rows.id(47, surname, chars, at(end).word));
    }
  }

  private void gazetteers(int i) {
    int here = gazetteer(i);
    if (here != 0) {
      rows.add(rows.id(50, here));
      rows.add(rows.id(51, here, of[i].tag));
      rows.add(rows.id(52, here, at(i + 1).word));
      rows.add(rows.id(53, here, at(runEnds[i] - 1).word));
    }
    rows.add(rows.id(54, gazetteer(i - 1), here, gazetteer(i + 1)));
  }
}
