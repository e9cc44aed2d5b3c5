package org.newsmill.text;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** The tokens of a Lucene tokenizer, for analyzers that stand on one. */
public final class LuceneTokens {
  private final Tokenizer tokenizer;
  private final CharTermAttribute term;
  private final OffsetAttribute offset;
  private final Supplier<String> tag;
  private final Parts parts;

  /** What the token at which the tokenizer stands is made of. */
  public interface Parts {
    /**
     * The parts of a token.
     *
     * @param offsets of the text, for what the tokenizer counts in UTF-16 units
     */
    List<Token> of(String text, CodePointOffsets offsets, int utf16Start, int utf16End);
  }

  /**
   * Tokens of a tokenizer, which is used from here alone.
   *
   * @param tag the part of speech of the token at which the tokenizer stands
   */
  public LuceneTokens(Tokenizer tokenizer, Supplier<String> tag, Parts parts) {
    this.tokenizer = tokenizer;
    this.parts = parts;
    this.term = tokenizer.getAttribute(CharTermAttribute.class);
    this.offset = tokenizer.getAttribute(OffsetAttribute.class);
    this.tag = tag;
  }

  /** The tokens of {@code text} in the tokenizer's order. */
  public List<Token> of(String text) {
    CodePointOffsets offsets = CodePointOffsets.of(text);
    List<Token> tokens = new ArrayList<>(text.length() / 2);
    try (Tokenizer stream = tokenizer) {
      stream.setReader(new StringReader(text));
      stream.reset();
      while (stream.incrementToken()) {
        String word = term.toString();
        tokens.add(
            new Token(
                word,
                offsets.toCodePoints(offset.startOffset()),
                offsets.toCodePoints(offset.endOffset()),
                tag.get(),
                parts.of(word, offsets, offset.startOffset(), offset.endOffset())));
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException("a string cannot fail to be read", e);
    }
    return tokens;
  }
}
