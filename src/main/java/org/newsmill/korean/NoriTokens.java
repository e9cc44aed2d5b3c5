package org.newsmill.korean;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ko.KoreanTokenizer;
import org.apache.lucene.analysis.ko.POS;
import org.apache.lucene.analysis.ko.dict.Dictionary;
import org.apache.lucene.analysis.ko.tokenattributes.PartOfSpeechAttribute;
import org.newsmill.text.CodePointOffsets;
import org.newsmill.text.LuceneTokens;
import org.newsmill.text.Token;
import org.newsmill.text.UserDictionary;

/** The tokens of Lucene's tokenizer. */
final class NoriTokens {
  private final LuceneTokens tokens;

  NoriTokens(UserDictionary userDictionary) {
    KoreanTokenizer tokenizer =
        new KoreanTokenizer(
            TokenStream.DEFAULT_TOKEN_ATTRIBUTE_FACTORY,
            lucene(userDictionary),
            KoreanTokenizer.DecompoundMode.NONE,
            false);
    PartOfSpeechAttribute speech = tokenizer.getAttribute(PartOfSpeechAttribute.class);
    this.tokens =
        new LuceneTokens(
            tokenizer,
            () -> speech.getLeftPOS().name(),
            (text, offsets, start, end) -> parts(speech, offsets, start, end));
  }

  List<Token> of(String text) {
    return tokens.of(text);
  }

  /** Lucene's user dictionary with the same words; null for none, as Lucene wants it. */
  static org.apache.lucene.analysis.ko.dict.UserDictionary lucene(UserDictionary dictionary) {
    List<String> lines = dictionary.entries().stream().map(UserDictionary.Entry::line).toList();
    try {
      return org.apache.lucene.analysis.ko.dict.UserDictionary.open(
          new StringReader(String.join("\n", lines)));
    } catch (IOException e) {
      throw new UncheckedIOException("a string cannot fail to be read", e);
    }
  }

  private static List<Token> parts(
      PartOfSpeechAttribute speech, CodePointOffsets offsets, int start, int end) {
    Dictionary.Morpheme[] morphemes = speech.getMorphemes();
    if (morphemes == null) {
      return List.of();
    }
    List<Token> parts = new ArrayList<>(morphemes.length);
    boolean compound = speech.getPOSType() == POS.Type.COMPOUND;
    int partStart = start;
    for (Dictionary.Morpheme morpheme : morphemes) {
      int partEnd = compound ? partStart + morpheme.surfaceForm.length() : end;
      parts.add(
          new Token(
              morpheme.surfaceForm,
              offsets.toCodePoints(partStart),
              offsets.toCodePoints(partEnd),
              morpheme.posTag.name()));
      partStart = compound ? partEnd : start;
    }
    return parts;
  }
}
