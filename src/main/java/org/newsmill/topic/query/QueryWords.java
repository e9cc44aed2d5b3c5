package org.newsmill.topic.query;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.FilteringTokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;

/**
 * Lets only words through that some query asks for: most words of an article need no index.
 * Distances between words stay as they are.
 */
final class QueryWords {
  private final CharArraySet words;

  private QueryWords(CharArraySet words) {
    this.words = words;
  }

  /** The words of some queries. */
  static QueryWords of(Iterable<Query> queries) {
    Set<String> found = new HashSet<>();
    AllTerms collector = new AllTerms(found);
    queries.forEach(query -> query.visit(collector));
    CharArraySet words = new CharArraySet(found, false);
    return new QueryWords(words);
  }

  /** The words of a text that queries ask for. */
  TokenStream in(TokenStream text) {
    return new FilteringTokenFilter(text) {
      private final CharTermAttribute word = addAttribute(CharTermAttribute.class);

      @Override
      protected boolean accept() throws IOException {
        return words.contains(word.buffer(), 0, word.length());
      }
    };
  }

  /** Collects all terms, also those that must not occur, which visitors leave out by default. */
  private static final class AllTerms extends QueryVisitor {
    private final Set<String> words;

    AllTerms(Set<String> words) {
      this.words = words;
    }

    @Override
    public void consumeTerms(Query query, Term... terms) {
      for (Term term : terms) {
        words.add(term.text());
      }
    }

    @Override
    public QueryVisitor getSubVisitor(BooleanClause.Occur occur, Query parent) {
      return this;
    }
  }
}
