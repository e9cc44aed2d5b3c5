package org.newsmill.mention.keyword;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.newsmill.record.EntityMention;

/** Nouns with the entities of their text: a name of several words is one noun, a date is none. */
final class NamedNouns {
  private static final Set<String> VALUES = Set.of("date", "time", "quantity");

  private NamedNouns() {}

  /**
   * The nouns in order.
   *
   * @param entities of the same text, in order, not overlapping; one within a longer noun does not
   *     count
   */
  static List<Noun> of(List<Noun> nouns, List<EntityMention> entities) {
    List<Noun> named = new ArrayList<>(nouns.size());
    int at = 0;
    for (EntityMention entity : entities) {
      while (at < nouns.size() && nouns.get(at).end() <= entity.getStart()) {
        named.add(nouns.get(at++));
      }
      boolean whole = true;
      int end = at;
      while (end < nouns.size() && nouns.get(end).start() < entity.getEnd()) {
        Noun noun = nouns.get(end++);
        whole &= entity.getStart() <= noun.start() && noun.end() <= entity.getEnd();
      }
      if (whole) {
        boolean follows = end > at && nouns.get(at).follows();
        at = end;
        if (!VALUES.contains(entity.getType())) {
          named.add(noun(entity, follows));
        }
      }
    }
    named.addAll(nouns.subList(at, nouns.size()));
    return named;
  }

  private static Noun noun(EntityMention entity, boolean follows) {
    return new Noun(
        entity.getSurface(),
        Math.toIntExact(entity.getStart()),
        Math.toIntExact(entity.getEnd()),
        follows,
        entity.getType().equals("person") ? Noun.Kind.PERSON : Noun.Kind.NAME);
  }
}
