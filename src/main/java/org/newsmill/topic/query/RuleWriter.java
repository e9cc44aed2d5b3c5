package org.newsmill.topic.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** Turns what Lucene's parser read into rules over the words of a vocabulary. */
final class RuleWriter {
  private final Vocabulary vocabulary;

  /** A writer that numbers the words it meets in a vocabulary. */
  RuleWriter(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /**
   * The alternatives of a query: it matches where one of them does, and its score is the sum of
   * theirs. So an article tries those alone whose words it holds.
   */
  List<Rule> alternatives(Query query) {
    List<Rule> alternatives = new ArrayList<>();
    addAlternatives(query, 1, alternatives);
    return alternatives;
  }

  private void addAlternatives(Query query, double boost, List<Rule> alternatives) {
    if (query instanceof BoostQuery boosted) {
      addAlternatives(boosted.getQuery(), boost * boosted.getBoost(), alternatives);
    } else if (query instanceof BooleanQuery clauses
        && having(clauses, BooleanClause.Occur.SHOULD).size() == clauses.clauses().size()) {
      clauses.forEach(clause -> addAlternatives(clause.getQuery(), boost, alternatives));
    } else {
      alternatives.add(rule(query, boost));
    }
  }

  private Rule rule(Query query, double boost) {
    if (query instanceof TermQuery word) {
      return new WordRule(number(word.getTerm()), field(word.getTerm()), boost);
    }
    if (query instanceof PhraseQuery phrase) {
      Term[] terms = phrase.getTerms();
      int[] words = Arrays.stream(terms).mapToInt(this::number).toArray();
      return new PhraseRule(words, field(terms[0]), phrase.getSlop(), boost);
    }
    if (query instanceof BoostQuery boosted) {
      return rule(boosted.getQuery(), boost * boosted.getBoost());
    }
    if (query instanceof DisjunctionMaxQuery either) {
      return new Rule.Best(rules(either.getDisjuncts(), boost));
    }
    if (query instanceof BooleanQuery clauses) {
      return new Rule.Clauses(
          rules(having(clauses, BooleanClause.Occur.MUST), boost),
          rules(having(clauses, BooleanClause.Occur.SHOULD), boost),
          rules(having(clauses, BooleanClause.Occur.MUST_NOT), boost));
    }
    throw new IllegalArgumentException("the parser makes no " + query.getClass());
  }

  private List<Rule> rules(Collection<Query> queries, double boost) {
    return queries.stream().map(query -> rule(query, boost)).toList();
  }

  private static List<Query> having(BooleanQuery clauses, BooleanClause.Occur occur) {
    return clauses.clauses().stream()
        .filter(clause -> clause.getOccur() == occur)
        .map(BooleanClause::getQuery)
        .toList();
  }

  private int number(Term term) {
    return vocabulary.add(term.text());
  }

  private static int field(Term term) {
    return term.field().equals(TermQueryParser.TITLE) ? ArticleWords.TITLE : ArticleWords.BODY;
  }
}
