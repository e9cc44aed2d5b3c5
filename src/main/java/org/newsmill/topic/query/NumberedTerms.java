package org.newsmill.topic.query;

import java.util.List;

/** The terms of a text with their numbers in a vocabulary. Cost: a look-up a term. Immutable. */
final class NumberedTerms {
  private final List<IndexTerm> terms;
  private final int[] words;

  NumberedTerms(Vocabulary vocabulary, List<IndexTerm> terms) {
    this.terms = terms;
    this.words = new int[terms.size()];
    for (int i = 0; i < words.length; i++) {
      words[i] = vocabulary.number(terms.get(i).text());
    }
  }

  int size() {
    return words.length;
  }

  /** A term of the text. */
  IndexTerm term(int place) {
    return terms.get(place);
  }

  /** Its number, or {@link Vocabulary#NONE} where no query asks for it. */
  int word(int place) {
    return words[place];
  }
}
