package org.newsmill.topic.query;

import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** Terms as Lucene reads them; offsets are in code points. Can be read several times. */
final class TermStream extends TokenStream {
  private final List<IndexTerm> terms;
  private final CharTermAttribute text = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
  private int next;

  private TermStream(List<IndexTerm> terms) {
    this.terms = terms;
  }

  /**
   * The stream of a text's terms. English words lose {@code 's} and inflections by dictionary
   * (Krovetz 1993, 10.1145/160688.160718), which keeps words apart that only look alike.
   */
  static TokenStream of(String language, List<IndexTerm> terms) {
    TermStream stream = new TermStream(terms);
    return language.equals("en") ? new KStemFilter(new EnglishPossessiveFilter(stream)) : stream;
  }

  @Override
  public boolean incrementToken() {
    if (next == terms.size()) {
      return false;
    }
    clearAttributes();
    IndexTerm term = terms.get(next++);
    text.append(term.text());
    offset.setOffset(term.start(), term.end());
    return true;
  }

  @Override
  public void reset() {
    next = 0;
  }
}
