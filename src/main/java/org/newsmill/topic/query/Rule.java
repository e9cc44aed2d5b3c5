package org.newsmill.topic.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A query or a part of one, as it is tried on the words of an article. */
sealed interface Rule permits WordRule, PhraseRule, Rule.Clauses, Rule.Best {
  /** Whether an article meets it. */
  boolean holds(ArticleWords article);

  /** The sum of the boosts of what an article that meets it holds. */
  double score(ArticleWords article);

  /** Adds the places of what an article that meets it holds. */
  void places(ArticleWords article, List<QueryHit.Place> places);

  /** Every article that meets it holds all words of one of these sets, none of which is empty. */
  Set<Set<Integer>> needs();

  /**
   * What must be met, what may be, and what must not be. At least one part is met: of what must be,
   * or of what may be when nothing must.
   */
  record Clauses(List<Rule> must, List<Rule> may, List<Rule> mustNot) implements Rule {
    /** More sets of words than this are not told apart: they would cost more than they spare. */
    private static final int MAX_NEEDS = 64;

    public Clauses {
      must = List.copyOf(must);
      may = List.copyOf(may);
      mustNot = List.copyOf(mustNot);
    }

    @Override
    public boolean holds(ArticleWords article) {
      for (Rule rule : must) {
        if (!rule.holds(article)) {
          return false;
        }
      }
      return (!must.isEmpty() || any(may, article)) && !any(mustNot, article);
    }

    private static boolean any(List<Rule> rules, ArticleWords article) {
      for (Rule rule : rules) {
        if (rule.holds(article)) {
          return true;
        }
      }
      return false;
    }

    @Override
    public double score(ArticleWords article) {
      double sum = 0;
      for (Rule rule : must) {
        sum += rule.score(article);
      }
      for (Rule rule : may) {
        sum += rule.holds(article) ? rule.score(article) : 0;
      }
      return sum;
    }

    @Override
    public void places(ArticleWords article, List<QueryHit.Place> places) {
      must.forEach(rule -> rule.places(article, places));
      addPlaces(may, article, places);
    }

    private static void addPlaces(
        List<Rule> rules, ArticleWords article, List<QueryHit.Place> places) {
      for (Rule rule : rules) {
        if (rule.holds(article)) {
          rule.places(article, places);
        }
      }
    }

    @Override
    public Set<Set<Integer>> needs() {
      if (must.isEmpty()) {
        return oneOf(may);
      }
      List<Set<Set<Integer>>> each = new ArrayList<>(must.stream().map(Rule::needs).toList());
      each.sort(Comparator.comparing(Set::size));
      Set<Set<Integer>> needs = each.get(0);
      for (Set<Set<Integer>> more : each.subList(1, each.size())) {
        if (needs.size() * more.size() <= MAX_NEEDS) {
          needs = pairs(needs, more);
        }
      }
      return needs;
    }

    private static Set<Set<Integer>> pairs(Set<Set<Integer>> some, Set<Set<Integer>> others) {
      Set<Set<Integer>> pairs = new LinkedHashSet<>();
      for (Set<Integer> one : some) {
        for (Set<Integer> other : others) {
          Set<Integer> both = new LinkedHashSet<>(one);
          both.addAll(other);
          pairs.add(both);
        }
      }
      return pairs;
    }
  }

  /** Ways to say the same: the best of those that are met counts. */
  record Best(List<Rule> ways) implements Rule {
    public Best {
      ways = List.copyOf(ways);
    }

    @Override
    public boolean holds(ArticleWords article) {
      return Clauses.any(ways, article);
    }

    @Override
    public double score(ArticleWords article) {
      double best = 0;
      for (Rule way : ways) {
        best = Math.max(best, way.holds(article) ? way.score(article) : 0);
      }
      return best;
    }

    @Override
    public void places(ArticleWords article, List<QueryHit.Place> places) {
      Clauses.addPlaces(ways, article, places);
    }

    @Override
    public Set<Set<Integer>> needs() {
      return oneOf(ways);
    }
  }

  private static Set<Set<Integer>> oneOf(Collection<Rule> rules) {
    Set<Set<Integer>> needs = new LinkedHashSet<>();
    rules.forEach(rule -> needs.addAll(rule.needs()));
    return needs;
  }
}
