package org.newsmill.topic.query;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.queryparser.classic.Token;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.newsmill.job.JobError;
import org.newsmill.text.TextAnalyzer;
import org.newsmill.topic.Topic;

/**
 * Reads saved queries in the syntax of Lucene's classic parser: words, {@code "phrases"}, {@code
 * "words near each other"~5}, {@code AND OR NOT + -} with parentheses, boosts ({@code word^2}), and
 * {@code title:} or {@code body:}; what names no field is looked for in both. Words without an
 * operator between them are alternatives, as in Lucene.
 *
 * <p>AND and OR on one level need parentheses, since Lucene's parser then takes what stands beside
 * OR for a wish. An English word of every text (the, of, said) matches nothing alone, as it would
 * match everything.
 *
 * <p>Words are analysed as articles are, see {@link IndexTerm}: a Korean compound is a phrase of
 * its nouns, and particles do not count. Wildcards, fuzzy words, ranges and regular expressions are
 * refused: they would have to be tried on every article.
 */
final class QueryReader {
  private static final String ALLOWED =
      "words, \"phrases\", \"near words\"~5, AND OR NOT ( ), word^2, title: and body:";
  private static final Pattern NO_SLOP = Pattern.compile("\"~(?![0-9]{1,9}(?:[\\s)^]|$))");
  private static final int MAX_CHARS = 20_000;
  private static final int MAX_DEPTH = 50;

  private final TermQueryParser parser;
  private final TextAnalyzer analyzer;

  /** Words that nearly every article holds: an English acronym in capitals is read as one, too. */
  private final CharArraySet stopWords;

  /**
   * Reads queries for articles of a language.
   *
   * @param analyzer the one that the articles' tokens come from
   */
  QueryReader(String language, TextAnalyzer analyzer) {
    this.parser = new TermQueryParser(language, analyzer);
    this.analyzer = analyzer;
    this.stopWords =
        language.equals("en") ? EnglishAnalyzer.ENGLISH_STOP_WORDS_SET : CharArraySet.EMPTY_SET;
  }

  /**
   * The query of a topic.
   *
   * @throws JobError with file, line, id and the position in the query, when it cannot be parsed,
   *     matches everything, or nothing
   */
  Query read(Topic topic, String key) {
    String text =
        Normalizer.normalize(topic.queries().get(key), Normalizer.Form.NFC)
            .replaceAll("[“”„]", "\"");
    checkSize(topic, key, text);
    checkSlops(topic, key, text);
    try {
      Query query = parser.parse(text);
      checkWants(topic, key, query, "it");
      checkShape(topic, key, QueryShape.of(text));
      return query;
    } catch (RefusedQueryException e) {
      throw error(topic, key, position(text, e.part()), e.getMessage());
    } catch (ParseException e) {
      throw error(topic, key, position(text, e), problem(e));
    } catch (IllegalArgumentException e) {
      throw error(topic, key, 1, "a boost is no number that can be reckoned with");
    }
  }

  /** Lucene takes a distance that it cannot read for none. */
  private static void checkSlops(Topic topic, String key, String text) {
    Matcher slop = NO_SLOP.matcher(text);
    if (slop.find()) {
      throw error(topic, key, slop.start() + 2, "~ behind a phrase needs a number right behind it");
    }
  }

  private static void checkSize(Topic topic, String key, String text) {
    if (text.length() > MAX_CHARS) {
      throw error(topic, key, MAX_CHARS, "it is longer than " + MAX_CHARS + " characters");
    }
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      depth += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -Math.min(1, depth) : 0;
      if (depth > MAX_DEPTH) {
        throw error(topic, key, i + 1, "more than " + MAX_DEPTH + " parentheses are open");
      }
    }
  }

  private static void checkWants(Topic topic, String key, Query query, String what) {
    if (query instanceof BoostQuery boosted) {
      checkWants(topic, key, boosted.getQuery(), what);
    } else if (query instanceof BooleanQuery clauses) {
      if (clauses.clauses().stream()
          .allMatch(clause -> clause.getOccur() == BooleanClause.Occur.MUST_NOT)) {
        throw error(topic, key, 1, what + " only excludes, so it matches no article");
      }
      for (BooleanClause clause : clauses) {
        checkWants(topic, key, clause.getQuery(), "a part of it");
      }
    }
  }

  private void checkShape(Topic topic, String key, QueryShape.Level query) {
    int mixed = query.firstMixed();
    if (mixed != QueryShape.NONE) {
      throw error(
          topic,
          key,
          mixed + 1,
          "AND beside OR, or beside words without an operator, needs parentheses");
    }
    int alone = query.alone(this::isStopWord);
    if (alone != QueryShape.NONE) {
      throw error(
          topic,
          key,
          alone + 1,
          "a word that nearly every English article holds is looked for alone, without AND or a"
              + " phrase");
    }
  }

  private boolean isStopWord(String text) {
    if (stopWords.isEmpty()) {
      return false; // without the cost of an analysis
    }
    List<org.newsmill.text.Token> words = analyzer.analyze(text);
    return words.size() == 1
        && stopWords.contains(Width.narrow(words.get(0).text()).toLowerCase(Locale.ROOT));
  }

  private static String problem(ParseException e) {
    if (e.getCause() instanceof IndexSearcher.TooManyClauses) {
      return "it has more than " + IndexSearcher.getMaxClauseCount() + " alternatives";
    }
    Token unexpected = unexpected(e);
    return unexpected == null || unexpected.kind == 0
        ? "it ends too early"
        : "unexpected " + unexpected.image.strip();
  }

  /** From 1; what the scanner cannot read ends too early, a quotation mark that never closes. */
  private static int position(String text, ParseException e) {
    if (e.getCause() instanceof IndexSearcher.TooManyClauses) {
      return 1;
    }
    Token unexpected = unexpected(e);
    if (unexpected == null) {
      return text.length() + 1;
    }
    int start = 0;
    for (int line = unexpected.beginLine; line > 1; line--) {
      start = text.indexOf('\n', start) + 1;
    }
    return start + unexpected.beginColumn + 1;
  }

  /** Null where the scanner failed. */
  private static Token unexpected(ParseException e) {
    return e.getCause() instanceof ParseException cause && cause.currentToken != null
        ? cause.currentToken.next
        : null;
  }

  /** From 1; the part that was refused stands before the end of what the parser read last. */
  private int position(String text, String part) {
    int at = text.lastIndexOf(part, parser.token.endColumn - 1);
    return Math.max(0, at < 0 ? text.indexOf(part) : at) + 1;
  }

  private static JobError error(Topic topic, String key, int position, String problem) {
    return new JobError(
        topic.where(),
        "topics",
        "topic " + topic.id() + ", query " + key + ", character " + position + ": " + problem,
        ALLOWED);
  }
}
