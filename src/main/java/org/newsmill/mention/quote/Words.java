package org.newsmill.mention.quote;

import java.util.ArrayList;
import java.util.List;
import org.newsmill.mention.entity.Unit;

/** Joins units to words: a mark is a word of its own. */
final class Words {
  private Words() {}

  static List<Word> of(List<Unit> units) {
    List<Word> words = new ArrayList<>();
    int start = 0;
    for (int i = 1; i <= units.size(); i++) {
      if (i == units.size() || breaks(units.get(i - 1), units.get(i))) {
        words.add(new Word(List.copyOf(units.subList(start, i))));
        start = i;
      }
    }
    return words;
  }

  private static boolean breaks(Unit before, Unit unit) {
    return unit.spaced() || unit.tag().equals(Unit.MARK) || before.tag().equals(Unit.MARK);
  }
}
