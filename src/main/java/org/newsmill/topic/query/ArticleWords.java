package org.newsmill.topic.query;

import java.util.Arrays;
import java.util.List;

/**
 * The words of an article that queries ask for, with their places: numbers of the terms of headline
 * and text, counted through. Cost: a look-up a term.
 */
final class ArticleWords {
  /** The headline. */
  static final int TITLE = 0;

  /** The text. */
  static final int BODY = 1;

  /** No place. */
  static final int NONE = -1;

  private final List<IndexTerm> title;
  private final List<IndexTerm> body;

  /** The word at each place, or {@link Vocabulary#NONE}. */
  private final int[] words;

  /** The next place of the same word, or {@link #NONE}. */
  private final int[] next;

  /** The first place of each word, plus one; 0 where it does not occur. */
  private final int[] firsts;

  private int[] distinct = new int[64];
  private int size;

  /**
   * Looks a title and a text up in a vocabulary.
   *
   * @param firsts a number for each word of the vocabulary, all 0; {@link #clear} gives it back so
   * @param title its terms
   * @param body its terms
   */
  ArticleWords(Vocabulary vocabulary, int[] firsts, List<IndexTerm> title, List<IndexTerm> body) {
    this.title = title;
    this.body = body;
    this.words = new int[title.size() + body.size()];
    this.next = new int[words.length];
    this.firsts = firsts;
    for (int place = words.length - 1; place >= 0; place--) {
      words[place] = vocabulary.number(term(place).text());
      if (words[place] != Vocabulary.NONE) {
        add(place, words[place]);
      }
    }
  }

  private void add(int place, int word) {
    if (firsts[word] == 0) {
      distinct = size < distinct.length ? distinct : Arrays.copyOf(distinct, size * 2);
      distinct[size++] = word;
    }
    next[place] = firsts[word] - 1;
    firsts[word] = place + 1;
  }

  /** Ends the use of this article, so that the next one may use its numbers. */
  void clear() {
    for (int i = 0; i < size; i++) {
      firsts[distinct[i]] = 0;
    }
  }

  /** Number of different words. */
  int size() {
    return size;
  }

  /** One of the different words. */
  int word(int index) {
    return distinct[index];
  }

  /** Whether a word occurs in either field. */
  boolean holds(int word) {
    return firsts[word] != 0;
  }

  /** The first place of a word in a field, or {@link #NONE}. */
  int first(int word, int field) {
    int place = firsts[word] - 1;
    while (place != NONE && field == BODY && place < title.size()) {
      place = next[place];
    }
    return field == TITLE && place >= title.size() ? NONE : place;
  }

  /** The next place of the same word in the same field, or {@link #NONE}. */
  int next(int place) {
    boolean leaves = place < title.size() && next[place] >= title.size();
    return leaves ? NONE : next[place];
  }

  /** Whether a word stands at a place, some places behind one of a field. */
  boolean isAt(int word, int field, int place) {
    return place < (field == TITLE ? title.size() : words.length) && words[place] == word;
  }

  /** The term at a place. */
  IndexTerm term(int place) {
    return place < title.size() ? title.get(place) : body.get(place - title.size());
  }
}
