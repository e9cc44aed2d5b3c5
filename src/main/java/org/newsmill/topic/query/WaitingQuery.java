package org.newsmill.topic.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
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

/** A query that waits for articles. Compared by identity, as it is made once. */
final class WaitingQuery {
  private final Topic topic;
  private final Query query;
  private final Set<String> words = new HashSet<>();

  WaitingQuery(Topic topic, Query query) {
    this.topic = topic;
    this.query = query;
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
  }

  Topic topic() {
    return topic;
  }

  Query query() {
    return query;
  }

  /** All words in it, also those that must not occur. */
  Set<String> words() {
    return words;
  }

  /**
   * Words that an article must hold together.
   *
   * @param query that may match then
   * @param rarest the longest of them, under which it waits: longer words are rarer
   * @param others the other words
   */
  record Condition(WaitingQuery query, String rarest, List<String> others) {}

  /** Every article that matches holds all words of one of these. */
  List<Condition> conditions() {
    List<Condition> conditions = new ArrayList<>();
    for (Set<String> together : new LinkedHashSet<>(alternatives(query))) {
      String rarest =
          together.stream()
              .max(Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder()))
              .orElseThrow();
      List<String> others = together.stream().filter(word -> !word.equals(rarest)).toList();
      conditions.add(new Condition(this, rarest, others));
    }
    return conditions;
  }

  private static List<Set<String>> alternatives(Query query) {
    if (query instanceof TermQuery word) {
      return List.of(Set.of(word.getTerm().text()));
    }
    if (query instanceof PhraseQuery phrase) {
      Set<String> all = new LinkedHashSet<>();
      for (Term term : phrase.getTerms()) {
        all.add(term.text());
      }
      return List.of(all);
    }
    if (query instanceof BoostQuery boosted) {
      return alternatives(boosted.getQuery());
    }
    if (query instanceof DisjunctionMaxQuery either) {
      return oneOf(either.getDisjuncts());
    }
    if (query instanceof BooleanQuery clauses) {
      List<Query> needed = having(clauses, BooleanClause.Occur.MUST);
      return needed.isEmpty() ? oneOf(having(clauses, BooleanClause.Occur.SHOULD)) : allOf(needed);
    }
    throw new IllegalArgumentException("the parser makes no " + query.getClass());
  }

  private static List<Query> having(BooleanQuery clauses, BooleanClause.Occur occur) {
    return clauses.clauses().stream()
        .filter(clause -> clause.getOccur() == occur)
        .map(BooleanClause::getQuery)
        .toList();
  }

  private static List<Set<String>> oneOf(Collection<Query> parts) {
    return parts.stream().flatMap(part -> alternatives(part).stream()).toList();
  }

  /**
   * The part with the fewest alternatives, each with the words of those that have one alternative
   * only: all pairs of alternatives would be too many.
   */
  private static List<Set<String>> allOf(List<Query> parts) {
    List<List<Set<String>>> each = parts.stream().map(WaitingQuery::alternatives).toList();
    Set<String> certain = new LinkedHashSet<>();
    each.stream().filter(part -> part.size() == 1).forEach(part -> certain.addAll(part.get(0)));
    return each.stream().min(Comparator.comparing(List::size)).orElseThrow().stream()
        .map(
            alternative -> {
              Set<String> together = new LinkedHashSet<>(alternative);
              together.addAll(certain);
              return together;
            })
        .toList();
  }
}
