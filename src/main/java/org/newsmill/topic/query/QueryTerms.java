package org.newsmill.topic.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.newsmill.text.TextAnalyzer;
import org.newsmill.text.Token;

/**
 * The terms of a word or phrase of a query, as articles would be cut where they hold it.
 *
 * <p>A Korean word alone is sometimes cut as no sentence would cut it: the last syllables of a name
 * become a particle. So it is also cut with particles behind it, and every way in which it ends
 * with a noun is looked for. What was cut once is remembered, since queries share words.
 */
final class QueryTerms {
  private static final List<String> PARTICLES = List.of("의", "이", "는", "을");

  private final String language;
  private final TextAnalyzer analyzer;
  private final Map<String, List<List<IndexTerm>>> known = new HashMap<>();

  QueryTerms(String language, TextAnalyzer analyzer) {
    this.language = language;
    this.analyzer = analyzer;
  }

  /** The different ways to cut a text; none when it holds no word. */
  List<List<IndexTerm>> of(String text) {
    return known.computeIfAbsent(Width.narrow(text), this::cut);
  }

  private List<List<IndexTerm>> cut(String text) {
    List<Token> alone = analyzer.analyze(text);
    if (!language.equals("ko")) {
      return nonEmpty(IndexTerm.of(language, alone));
    }
    Map<List<String>, List<IndexTerm>> ways = new LinkedHashMap<>();
    if (!alone.isEmpty() && endsWithContent(alone)) {
      add(ways, IndexTerm.of(alone));
    }
    int length = text.codePointCount(0, text.length());
    for (String particle : PARTICLES) {
      List<Token> tokens = new ArrayList<>(analyzer.analyze(text + particle));
      tokens.removeIf(token -> token.start() >= length);
      if (!tokens.isEmpty()
          && tokens.get(tokens.size() - 1).end() == length
          && endsWithContent(tokens)) {
        add(ways, IndexTerm.of(tokens));
      }
    }
    return ways.isEmpty() ? nonEmpty(IndexTerm.of(alone)) : List.copyOf(ways.values());
  }

  private static boolean endsWithContent(List<Token> tokens) {
    List<Token> last = List.of(tokens.get(tokens.size() - 1));
    return !IndexTerm.of(last).isEmpty();
  }

  private static void add(Map<List<String>, List<IndexTerm>> ways, List<IndexTerm> terms) {
    if (!terms.isEmpty()) {
      ways.putIfAbsent(terms.stream().map(IndexTerm::text).toList(), terms);
    }
  }

  private static List<List<IndexTerm>> nonEmpty(List<IndexTerm> terms) {
    return terms.isEmpty() ? List.of() : List.of(terms);
  }
}
