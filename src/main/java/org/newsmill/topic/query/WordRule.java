package org.newsmill.topic.query;

import java.util.List;
import java.util.Set;

/**
 * A word in a field.
 *
 * @param word its number in the vocabulary
 * @param field {@link ArticleWords#TITLE} or {@link ArticleWords#BODY}
 * @param boost what it counts
 */
record WordRule(int word, int field, double boost) implements Rule {
  @Override
  public boolean holds(ArticleWords article) {
    return article.first(word, field) != ArticleWords.NONE;
  }

  @Override
  public double score(ArticleWords article) {
    return boost;
  }

  @Override
  public void places(ArticleWords article, List<QueryHit.Place> places) {
    for (int at = article.first(word, field); at != ArticleWords.NONE; at = article.next(at)) {
      IndexTerm term = article.term(at);
      places.add(new QueryHit.Place(TermQueryParser.field(field), term.start(), term.end()));
    }
  }

  @Override
  public Set<Set<Integer>> needs() {
    return Set.of(Set.of(word));
  }
}
