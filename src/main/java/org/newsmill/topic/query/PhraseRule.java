package org.newsmill.topic.query;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Words of a field next to each other in their order, or near each other: so that moving them by no
 * more than the slop in all gives the phrase, as Lucene defines it. The places are the narrowest.
 */
final class PhraseRule implements Rule {
  private final int[] words;
  private final int field;
  private final int slop;
  private final double boost;

  /**
   * A phrase.
   *
   * @param words their numbers in the vocabulary, in order, two at least
   * @param field {@link ArticleWords#TITLE} or {@link ArticleWords#BODY}
   * @param slop 0 for words next to each other
   * @param boost what the phrase counts
   */
  PhraseRule(int[] words, int field, int slop, double boost) {
    this.words = words.clone();
    this.field = field;
    this.slop = slop;
    this.boost = boost;
  }

  @Override
  public boolean holds(ArticleWords article) {
    return find(article, null);
  }

  @Override
  public double score(ArticleWords article) {
    return boost;
  }

  @Override
  public void places(ArticleWords article, List<QueryHit.Place> places) {
    find(article, places);
  }

  @Override
  public Set<Set<Integer>> needs() {
    Set<Integer> all = new LinkedHashSet<>();
    Arrays.stream(words).forEach(all::add);
    return Set.of(all);
  }

  /** Stops at the first place when nobody wants the places. */
  private boolean find(ArticleWords article, List<QueryHit.Place> places) {
    for (int word : words) {
      if (article.first(word, field) == ArticleWords.NONE) {
        return false;
      }
    }
    return slop == 0 ? findNext(article, places) : new Window(article).find(places);
  }

  private boolean findNext(ArticleWords article, List<QueryHit.Place> places) {
    boolean found = false;
    int at = article.first(words[0], field);
    for (; at != ArticleWords.NONE; at = article.next(at)) {
      int next = 1;
      while (next < words.length && article.isAt(words[next], field, at + next)) {
        next++;
      }
      if (next == words.length) {
        found = true;
        if (places == null) {
          return true;
        }
        places.add(span(article, at, at + words.length - 1));
      }
    }
    return found;
  }

  private QueryHit.Place span(ArticleWords article, int first, int last) {
    return new QueryHit.Place(
        TermQueryParser.field(field), article.term(first).start(), article.term(last).end());
  }

  /**
   * A place of each word. Each is taken as far back as it stands in the phrase, so that the words
   * of an exact phrase share a place; the one that is first then moves on.
   */
  private final class Window {
    private final ArticleWords article;
    private final int[] at = new int[words.length];

    Window(ArticleWords article) {
      this.article = article;
      Arrays.fill(at, ArticleWords.NONE);
    }

    boolean find(List<QueryHit.Place> places) {
      boolean found = false;
      boolean more = begin();
      while (more && (places != null || !found)) {
        int first = first();
        int width = largest() - moved(first);
        QueryHit.Place span = width <= slop && places != null ? span() : null;
        int second = second(first);
        int next = article.next(at[first]);
        more = next != ArticleWords.NONE;
        // A narrower window follows while the first word does not pass the second.
        boolean narrowest = !more || next - first > second;
        if (more) {
          more = move(first, next);
          narrowest |= !more;
        }
        if (width <= slop && narrowest) {
          found = true;
          if (span != null) {
            places.add(span);
          }
        }
      }
      return found;
    }

    private boolean begin() {
      boolean more = true;
      for (int i = 0; i < at.length && more; i++) {
        more = move(i, article.first(words[i], field));
      }
      return more;
    }

    /**
     * Gives a word a place. A word that the phrase holds twice has two: of those that meet, the
     * later of the phrase gives way. False when there are too few places. Cost: the square of the
     * number of words at most, as each way that is given is further along.
     */
    private boolean move(int word, int place) {
      at[word] = place;
      int moved = word;
      for (int other = sharing(moved); other != ArticleWords.NONE; other = sharing(moved)) {
        moved = Math.max(moved, other);
        at[moved] = article.next(at[moved]);
        if (at[moved] == ArticleWords.NONE) {
          return false;
        }
      }
      return true;
    }

    /** Another word at the place of one, or {@link ArticleWords#NONE}. */
    private int sharing(int word) {
      for (int i = 0; i < at.length; i++) {
        if (i != word && at[i] == at[word]) {
          return i;
        }
      }
      return ArticleWords.NONE;
    }

    private int moved(int i) {
      return at[i] - i;
    }

    private int first() {
      int first = 0;
      for (int i = 1; i < at.length; i++) {
        first = moved(i) < moved(first) ? i : first;
      }
      return first;
    }

    private int second(int first) {
      int second = Integer.MAX_VALUE;
      for (int i = 0; i < at.length; i++) {
        second = i == first ? second : Math.min(second, moved(i));
      }
      return second;
    }

    private int largest() {
      int largest = Integer.MIN_VALUE;
      for (int i = 0; i < at.length; i++) {
        largest = Math.max(largest, moved(i));
      }
      return largest;
    }

    private QueryHit.Place span() {
      int first = Integer.MAX_VALUE;
      int last = 0;
      for (int place : at) {
        first = Math.min(first, place);
        last = Math.max(last, place);
      }
      return PhraseRule.this.span(article, first, last);
    }
  }
}
