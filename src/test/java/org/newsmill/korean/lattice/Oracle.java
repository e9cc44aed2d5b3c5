package org.newsmill.korean.lattice;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ko.KoreanTokenizer;
import org.apache.lucene.analysis.ko.dict.Dictionary;
import org.apache.lucene.analysis.ko.tokenattributes.PartOfSpeechAttribute;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionLengthAttribute;
import org.newsmill.text.UserDictionary;

/**
 * Lucene's tokenizer and ours with the same options; each tells all it knows of a text's tokens, a
 * line each.
 */
final class Oracle {
  private final KoreanTokenizer nori;
  private final LatticeTokenizer fast;

  Oracle(LatticeTokenizer.Options options, UserDictionary userDictionary) {
    nori =
        new KoreanTokenizer(
            TokenStream.DEFAULT_TOKEN_ATTRIBUTE_FACTORY,
            lucene(userDictionary),
            options.mode(),
            options.unknownUnigrams(),
            options.discardPunctuation());
    fast = new LatticeTokenizer(userDictionary, options);
  }

  private static org.apache.lucene.analysis.ko.dict.UserDictionary lucene(
      UserDictionary dictionary) {
    StringBuilder lines = new StringBuilder();
    dictionary.entries().forEach(entry -> lines.append(entry.line()).append('\n'));
    try {
      return org.apache.lucene.analysis.ko.dict.UserDictionary.open(
          new StringReader(lines.toString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether both agree. */
  boolean agrees(String text) {
    return expected(text).equals(actual(text));
  }

  String expected(String text) {
    StringBuilder lines = new StringBuilder();
    CharTermAttribute term = nori.getAttribute(CharTermAttribute.class);
    OffsetAttribute offset = nori.getAttribute(OffsetAttribute.class);
    PartOfSpeechAttribute speech = nori.getAttribute(PartOfSpeechAttribute.class);
    PositionIncrementAttribute increment = nori.getAttribute(PositionIncrementAttribute.class);
    PositionLengthAttribute length = nori.getAttribute(PositionLengthAttribute.class);
    try (KoreanTokenizer stream = nori) {
      stream.setReader(new StringReader(text));
      stream.reset();
      while (stream.incrementToken()) {
        lines.append(term).append(' ').append(offset.startOffset()).append(' ');
        lines.append(offset.endOffset()).append(' ').append(speech.getLeftPOS()).append(' ');
        lines.append(speech.getRightPOS()).append(' ').append(speech.getPOSType()).append(' ');
        lines.append(increment.getPositionIncrement()).append(' ');
        lines.append(length.getPositionLength());
        if (speech.getMorphemes() != null) {
          for (Dictionary.Morpheme part : speech.getMorphemes()) {
            lines.append(' ').append(part.surfaceForm).append('/').append(part.posTag);
          }
        }
        lines.append('\n');
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return lines.toString();
  }

  String actual(String text) {
    StringBuilder lines = new StringBuilder();
    Morphemes tokens = fast.analyze(text);
    for (int i = 0; i < tokens.size(); i++) {
      lines.append(tokens.text(i)).append(' ').append(tokens.start(i)).append(' ');
      lines.append(tokens.end(i)).append(' ').append(tokens.leftTag(i)).append(' ');
      lines.append(tokens.rightTag(i)).append(' ').append(tokens.type(i)).append(' ');
      lines.append(tokens.positionIncrement(i)).append(' ').append(tokens.positionLength(i));
      for (int part = 0; part < tokens.parts(i); part++) {
        lines.append(' ').append(tokens.partText(i, part));
        lines.append('/').append(tokens.partTag(i, part));
      }
      lines.append('\n');
    }
    return lines.toString();
  }
}
