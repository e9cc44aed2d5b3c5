package org.newsmill.topic.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * English words without {@code 's} and inflections, by dictionary (Krovetz 1993,
 * 10.1145/160688.160718), which keeps words apart that only look alike.
 */
final class Stems {
  private Stems() {}

  static List<IndexTerm> of(List<IndexTerm> words) {
    List<IndexTerm> stems = new ArrayList<>(words.size());
    try (TokenStream stream = new KStemFilter(new EnglishPossessiveFilter(TermStream.of(words)))) {
      CharTermAttribute stem = stream.getAttribute(CharTermAttribute.class);
      stream.reset();
      for (IndexTerm word : words) {
        stream.incrementToken();
        stems.add(new IndexTerm(stem.toString(), word.start(), word.end()));
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException("a list cannot fail to be read", e);
    }
    return stems;
  }
}
