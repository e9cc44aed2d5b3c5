package org.newsmill.topic.query;

import java.util.Arrays;

/**
 * The words of an article that queries ask for, with their places: numbers of the terms of headline
 * and text, counted through.
 */
final class ArticleWords {
  /** The headline. */
  static final int TITLE = 0;

  /** The text. */
  static final int BODY = 1;

  /** No place. */
  static final int NONE = -1;

  private final NumberedTerms title;
  private final NumberedTerms body;

  /** The next place of the same word, or {@link #NONE}. */
  private final int[] next;

  /** The first place of each word, plus one; 0 where it does not occur. */
  private final int[] firsts;

  private int[] distinct = new int[64];
  private int size;

  /**
   * The words of a title and a text.
   *
   * @param firsts a number for each word of the vocabulary, all 0; {@link #clear} gives it back so
   */
  ArticleWords(int[] firsts, NumberedTerms title, NumberedTerms body) {
    this.title = title;
    this.body = body;
    this.next = new int[title.size() + body.size()];
    this.firsts = firsts;
    for (int place = next.length - 1; place >= 0; place--) {
      int word = wordAt(place);
      if (word != Vocabulary.NONE) {
        add(place, word);
      }
    }
  }

  private int wordAt(int place) {
    return place < title.size() ? title.word(place) : body.word(place - title.size());
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
    return place < (field == TITLE ? title.size() : next.length) && wordAt(place) == word;
  }

  /** The term at a place. */
  IndexTerm term(int place) {
    return place < title.size() ? title.term(place) : body.term(place - title.size());
  }
}
