package org.newsmill.topic.query;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.apache.lucene.queryparser.charstream.FastCharStream;
import org.apache.lucene.queryparser.classic.QueryParserConstants;
import org.apache.lucene.queryparser.classic.QueryParserTokenManager;
import org.apache.lucene.queryparser.classic.Token;

/**
 * How a query that Lucene's parser accepts is built, with the places of its parts, which what the
 * parser gives no longer has: to refuse what it reads otherwise than people mean it.
 */
final class QueryShape {
  /** No place. */
  static final int NONE = -1;

  private final QueryParserTokenManager tokens;
  private Token next;

  private QueryShape(String query) {
    this.tokens = new QueryParserTokenManager(new FastCharStream(new StringReader(query)));
    this.next = tokens.getNextToken();
  }

  /** The shape of a query that can be parsed. */
  static Level of(String query) {
    return new QueryShape(query).level();
  }

  /**
   * The clauses between two parentheses, or all.
   *
   * @param mixed index of the first char that makes AND of what was OR, or the other way about;
   *     {@link #NONE} where the level is of one kind
   */
  record Level(List<Clause> clauses, int mixed) {
    /** The place of the first level that mixes AND and OR, or {@link #NONE}. */
    int firstMixed() {
      int first = mixed;
      for (Clause clause : clauses) {
        int below = clause.group() == null ? NONE : clause.group().firstMixed();
        first = first == NONE || (below != NONE && below < first) ? below : first;
      }
      return first;
    }

    /**
     * The place of a word of some kind that alone makes articles match, or {@link #NONE}.
     *
     * @param kind of words, as they stand in the query
     */
    int alone(Predicate<String> kind) {
      // Each clause is judged once: parentheses in parentheses would double it again and again.
      boolean needed = clauses.stream().anyMatch(clause -> clause.occur() == Occur.MUST);
      int first = NONE;
      for (Clause clause : clauses) {
        if (clause.occur() == (needed ? Occur.MUST : Occur.MAY)) {
          int place = clause.alone(kind);
          if (needed && place == NONE) {
            return NONE;
          }
          first = first == NONE ? place : first;
        }
      }
      return first;
    }
  }

  /** Whether a clause is needed. */
  enum Occur {
    MUST,
    MAY,
    MUST_NOT
  }

  /**
   * A word, a phrase or what parentheses hold.
   *
   * @param text of a word, or of a phrase without its quotation marks; null for parentheses
   * @param group what parentheses hold; null for others
   * @param place index of its first char in the query
   */
  record Clause(Occur occur, String text, Level group, int place) {
    int alone(Predicate<String> kind) {
      if (group != null) {
        return group.alone(kind);
      }
      return kind.test(text) ? place : NONE;
    }

    Clause required() {
      return occur == Occur.MAY ? new Clause(Occur.MUST, text, group, place) : this;
    }
  }

  private Token take() {
    Token taken = next;
    next = tokens.getNextToken();
    return taken;
  }

  private boolean takes(int... kinds) {
    for (int kind : kinds) {
      if (next.kind == kind) {
        take();
        return true;
      }
    }
    return false;
  }

  private Level level() {
    List<Clause> clauses = new ArrayList<>();
    int and = NONE;
    int or = NONE;
    while (next.kind != QueryParserConstants.RPAREN && next.kind != QueryParserConstants.EOF) {
      int place = next.beginColumn;
      boolean needsBoth = takes(QueryParserConstants.AND);
      and = needsBoth && and == NONE ? place : and;
      or = takes(QueryParserConstants.OR) && or == NONE ? place : or;
      Clause clause = clause();
      if (needsBoth) {
        int last = clauses.size() - 1;
        clauses.set(last, clauses.get(last).required());
        clause = clause.required();
      }
      clauses.add(clause);
    }
    return new Level(clauses, mixed(clauses, and, or));
  }

  /** Where AND is used, what nothing requires is an alternative that decides nothing. */
  private static int mixed(List<Clause> clauses, int and, int or) {
    if (and == NONE) {
      return NONE;
    }
    return or != NONE
        ? Math.max(and, or)
        : clauses.stream()
            .filter(clause -> clause.occur() == Occur.MAY)
            .mapToInt(Clause::place)
            .findFirst()
            .orElse(NONE);
  }

  private Clause clause() {
    int place = next.beginColumn;
    Occur occur = occur();
    Token first = take();
    while (takes(QueryParserConstants.COLON)) {
      first = take();
    }
    String text = null;
    Level group = null;
    if (first.kind == QueryParserConstants.LPAREN) {
      group = level();
      take();
    } else {
      boolean quoted = first.kind == QueryParserConstants.QUOTED;
      text = quoted ? first.image.substring(1, first.image.length() - 1) : first.image;
    }
    boolean more = true;
    while (more) { // how far and how much is no matter of the shape
      more =
          takes(
              QueryParserConstants.FUZZY_SLOP,
              QueryParserConstants.CARAT,
              QueryParserConstants.NUMBER);
    }
    return new Clause(occur, text, group, place);
  }

  private Occur occur() {
    if (takes(QueryParserConstants.PLUS)) {
      return Occur.MUST;
    }
    return takes(QueryParserConstants.MINUS, QueryParserConstants.NOT) ? Occur.MUST_NOT : Occur.MAY;
  }
}
