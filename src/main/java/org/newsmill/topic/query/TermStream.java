package org.newsmill.topic.query;

import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * Terms as Lucene reads them, offsets in code points; those that nobody asks for are left out,
 * while the distances between the others stay. Can be read several times.
 */
final class TermStream extends TokenStream {
  private final List<IndexTerm> terms;
  private final Set<String> wanted;
  private final CharTermAttribute text = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
  private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
  private int next;

  private TermStream(List<IndexTerm> terms, Set<String> wanted) {
    this.terms = terms;
    this.wanted = wanted;
  }

  /** All terms. */
  static TermStream of(List<IndexTerm> terms) {
    return new TermStream(terms, null);
  }

  /** The terms among some words. */
  static TermStream of(List<IndexTerm> terms, Set<String> wanted) {
    return new TermStream(terms, wanted);
  }

  @Override
  public boolean incrementToken() {
    int from = next;
    while (next < terms.size()) {
      IndexTerm term = terms.get(next++);
      if (wanted == null || wanted.contains(term.text())) {
        clearAttributes();
        text.append(term.text());
        offset.setOffset(term.start(), term.end());
        step.setPositionIncrement(next - from);
        return true;
      }
    }
    return false;
  }

  @Override
  public void reset() {
    next = 0;
  }
}
