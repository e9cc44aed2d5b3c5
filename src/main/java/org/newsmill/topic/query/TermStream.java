package org.newsmill.topic.query;

import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** Terms as Lucene reads them, offsets in code points. Can be read several times. */
final class TermStream extends TokenStream {
  private final List<IndexTerm> terms;
  private final CharTermAttribute text = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
  private int next;

  private TermStream(List<IndexTerm> terms) {
    this.terms = terms;
  }

  static TermStream of(List<IndexTerm> terms) {
    return new TermStream(terms);
  }

  @Override
  public boolean incrementToken() {
    if (next == terms.size()) {
      return false;
    }
    IndexTerm term = terms.get(next++);
    clearAttributes();
    text.append(term.text());
    offset.setOffset(term.start(), term.end());
    return true;
  }

  @Override
  public void reset() {
    next = 0;
  }
}
