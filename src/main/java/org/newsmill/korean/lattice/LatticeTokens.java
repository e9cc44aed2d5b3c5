package org.newsmill.korean.lattice;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.ko.KoreanTokenizer.DecompoundMode;
import org.newsmill.text.CodePointOffsets;
import org.newsmill.text.Token;
import org.newsmill.text.UserDictionary;

/** Tokens as the annotators take them, of whole words without punctuation. */
public final class LatticeTokens {
  private final LatticeTokenizer tokenizer;

  /** Tokens of the dictionary and the words of a user. */
  public LatticeTokens(UserDictionary userDictionary) {
    this.tokenizer =
        new LatticeTokenizer(
            userDictionary, new LatticeTokenizer.Options(DecompoundMode.NONE, false, true));
  }

  /** The tokens of a text, with offsets in code points. */
  public List<Token> of(String text) {
    Morphemes morphemes = tokenizer.analyze(text);
    CodePointOffsets offsets = CodePointOffsets.of(text);
    List<Token> tokens = new ArrayList<>(morphemes.size());
    for (int i = 0; i < morphemes.size(); i++) {
      tokens.add(
          new Token(
              morphemes.text(i),
              offsets.toCodePoints(morphemes.start(i)),
              offsets.toCodePoints(morphemes.end(i)),
              morphemes.leftTag(i).name(),
              parts(morphemes, i, offsets)));
    }
    return tokens;
  }

  private static List<Token> parts(Morphemes morphemes, int i, CodePointOffsets offsets) {
    int count = morphemes.parts(i);
    if (count == 0) {
      return List.of();
    }
    List<Token> parts = new ArrayList<>(count);
    for (int part = 0; part < count; part++) {
      parts.add(
          new Token(
              morphemes.partText(i, part),
              offsets.toCodePoints(morphemes.partStart(i, part)),
              offsets.toCodePoints(morphemes.partEnd(i, part)),
              morphemes.partTag(i, part).name()));
    }
    return parts;
  }
}
