package org.newsmill.topic.query;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.TermQuery;
import org.newsmill.topic.Topic;

/**
 * A query that waits for articles.
 *
 * @param topic whose query it is
 * @param query as Lucene tries it
 * @param words all words in it, also those that must not occur
 */
record WaitingQuery(Topic topic, Query query, Set<String> words) {
  static WaitingQuery of(Topic topic, Query query) {
    Set<String> words = new HashSet<>();
    query.visit(
        new QueryVisitor() {
          @Override
          public void consumeTerms(Query part, Term... terms) {
            for (Term term : terms) {
              words.add(term.text());
            }
          }

          @Override
          public QueryVisitor getSubVisitor(BooleanClause.Occur occur, Query parent) {
            return this;
          }
        });
    return new WaitingQuery(topic, query, words);
  }

  /** Words of which every article that matches holds one; as few as there can be. */
  Set<String> anchors() {
    return anchors(query);
  }

  /** Whether an article with just these words could match. False is certain. */
  boolean mayMatch(Set<String> present) {
    return mayMatch(query, present);
  }

  private static Set<String> anchors(Query query) {
    if (query instanceof TermQuery word) {
      return Set.of(word.getTerm().text());
    }
    if (query instanceof PhraseQuery phrase) {
      return Set.of(longest(phrase.getTerms()));
    }
    if (query instanceof BoostQuery boosted) {
      return anchors(boosted.getQuery());
    }
    if (query instanceof DisjunctionMaxQuery either) {
      return union(List.copyOf(either.getDisjuncts()));
    }
    if (query instanceof BooleanQuery clauses) {
      return needed(clauses).stream()
          .map(WaitingQuery::anchors)
          .min(Comparator.comparing(Set::size))
          .orElseGet(() -> union(wanted(clauses)));
    }
    throw new IllegalArgumentException("the parser makes no " + query.getClass());
  }

  private static boolean mayMatch(Query query, Set<String> present) {
    if (query instanceof TermQuery word) {
      return present.contains(word.getTerm().text());
    }
    if (query instanceof PhraseQuery phrase) {
      return List.of(phrase.getTerms()).stream().allMatch(term -> present.contains(term.text()));
    }
    if (query instanceof BoostQuery boosted) {
      return mayMatch(boosted.getQuery(), present);
    }
    if (query instanceof DisjunctionMaxQuery either) {
      return either.getDisjuncts().stream().anyMatch(part -> mayMatch(part, present));
    }
    BooleanQuery clauses = (BooleanQuery) query;
    List<Query> needed = needed(clauses);
    return needed.isEmpty()
        ? wanted(clauses).stream().anyMatch(part -> mayMatch(part, present))
        : needed.stream().allMatch(part -> mayMatch(part, present));
  }

  private static List<Query> needed(BooleanQuery clauses) {
    return clauses.clauses().stream()
        .filter(BooleanClause::isRequired)
        .map(BooleanClause::getQuery)
        .toList();
  }

  private static List<Query> wanted(BooleanQuery clauses) {
    return clauses.clauses().stream()
        .filter(clause -> clause.getOccur() == BooleanClause.Occur.SHOULD)
        .map(BooleanClause::getQuery)
        .toList();
  }

  private static Set<String> union(List<Query> parts) {
    Set<String> words = new HashSet<>();
    parts.forEach(part -> words.addAll(anchors(part)));
    return words;
  }

  /** Longer words are rarer. */
  private static String longest(Term[] terms) {
    return List.of(terms).stream()
        .map(Term::text)
        .max(Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder()))
        .orElseThrow();
  }
}
