package org.newsmill.topic.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.queryparser.classic.MultiFieldQueryParser;
import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;
import org.newsmill.text.TextAnalyzer;

/** Lucene's parser over the terms of articles, without what would have to be tried on each. */
final class TermQueryParser extends MultiFieldQueryParser {
  /** Field of the headline. */
  static final String TITLE = "title";

  /** Field of the text. */
  static final String BODY = "body";

  private static final String[] FIELDS = {TITLE, BODY};

  /** Words that repeat are parted at a cost of their number squared, for each place of a word. */
  private static final int MAX_NEAR_WORDS = 50;

  private static final Set<String> OPERATORS = Set.of("and", "or", "not");

  private final QueryTerms terms;

  TermQueryParser(String language, TextAnalyzer analyzer) {
    super(FIELDS, new KeywordAnalyzer());
    this.terms = new QueryTerms(language, analyzer);
    setSplitOnWhitespace(true);
    setAutoGeneratePhraseQueries(true);
  }

  /** The name of {@link ArticleWords#TITLE} or {@link ArticleWords#BODY}. */
  static String field(int field) {
    return FIELDS[field];
  }

  @Override
  protected Query createFieldQuery(
      Analyzer unused,
      BooleanClause.Occur operator,
      String field,
      String text,
      boolean quoted,
      int slop) {
    if (!List.of(FIELDS).contains(field)) {
      throw new RefusedQueryException(field + ":", "unknown field '" + field + "'");
    }
    List<Query> ways = new ArrayList<>();
    for (List<IndexTerm> way : terms.of(text)) {
      ways.add(createFieldQuery(TermStream.of(way), operator, field, quoted, slop));
    }
    if (ways.isEmpty()) {
      throw new RefusedQueryException(text, "'" + text + "' holds no word to look for");
    }
    return ways.size() == 1 ? ways.get(0) : new DisjunctionMaxQuery(ways, 0);
  }

  @Override
  protected Query getFieldQuery(String field, String text, boolean quoted) throws ParseException {
    if (!quoted && OPERATORS.contains(text.toLowerCase(Locale.ROOT))) {
      throw new RefusedQueryException(
          text,
          "operators are written AND, OR, NOT, and '" + text + "' as a word in quotation marks");
    }
    return super.getFieldQuery(field, text, quoted);
  }

  /** Lucene's own sets the slop of what it knows to be a phrase, and not of several ways to cut. */
  @Override
  protected Query getFieldQuery(String field, String text, int slop) throws ParseException {
    if (slop > 0 && terms.of(text).stream().anyMatch(way -> way.size() > MAX_NEAR_WORDS)) {
      throw new RefusedQueryException(
          text, "more than " + MAX_NEAR_WORDS + " words are to be near each other");
    }
    setPhraseSlop(slop);
    try {
      return super.getFieldQuery(field, text, slop);
    } finally {
      setPhraseSlop(0);
    }
  }

  @Override
  protected Query getWildcardQuery(String field, String text) {
    boolean all = text.equals("*");
    throw new RefusedQueryException(
        all && text.equals(field) ? "*:*" : text,
        all ? "it would match every article" : "wildcards are not allowed");
  }

  @Override
  protected Query getPrefixQuery(String field, String text) {
    throw new RefusedQueryException(text + "*", "wildcards are not allowed");
  }

  @Override
  protected Query getFuzzyQuery(String field, String text, float similarity) {
    throw new RefusedQueryException(text + "~", "fuzzy words are not allowed");
  }

  @Override
  protected Query getRegexpQuery(String field, String text) {
    throw new RefusedQueryException("/" + text, "regular expressions are not allowed");
  }

  @Override
  protected Query getRangeQuery(
      String field, String from, String to, boolean fromInclusive, boolean toInclusive)
      throws ParseException {
    throw new RefusedQueryException(from == null ? "*" : from, "ranges are not allowed");
  }
}
