package org.newsmill.korean;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.apache.lucene.analysis.ko.POS;
import org.newsmill.korean.lattice.LatticeTokens;
import org.newsmill.text.TextAnalyzer;
import org.newsmill.text.Token;
import org.newsmill.text.UserDictionary;

/**
 * Words of Korean with their part of speech (Sejong tags of mecab-ko-dic): the tokens of Lucene
 * Nori in its mode NONE, without punctuation.
 *
 * <p>Compounds stay whole and carry their nouns as parts; inflected words carry the tag of their
 * first morpheme. Two implementations give the same tokens: {@link #fast}, and {@link #nori},
 * Lucene's own, which takes about three times as long. This is by far the dearest step of the
 * pipeline. The dictionary is shared by all instances of a process.
 */
public final class KoreanAnalyzer implements TextAnalyzer {
  /** Names dictionary and rules, which both implementations share. */
  private static final String VERSION = "nori-9.12.3";

  private static final Set<String> NOUNS =
      Set.of(POS.Tag.NNG.name(), POS.Tag.NNP.name(), POS.Tag.SL.name());
  private static final int HASH_DIGITS = 16;

  private final Function<String, List<Token>> tokens;
  private final String version;

  private KoreanAnalyzer(Function<String, List<Token>> tokens, UserDictionary userDictionary) {
    this.tokens = tokens;
    this.version =
        userDictionary.isEmpty()
            ? VERSION
            : VERSION + "+user-" + userDictionary.hash().substring(0, HASH_DIGITS);
  }

  /** Analyzer with an own search over Nori's dictionary. */
  public static KoreanAnalyzer fast(UserDictionary userDictionary) {
    return new KoreanAnalyzer(new LatticeTokens(userDictionary)::of, userDictionary);
  }

  /** Analyzer that asks Lucene. */
  public static KoreanAnalyzer nori(UserDictionary userDictionary) {
    return new KoreanAnalyzer(new NoriTokens(userDictionary)::of, userDictionary);
  }

  @Override
  public List<Token> analyze(String text) {
    return tokens.apply(text);
  }

  @Override
  public Set<String> keywordTags() {
    return NOUNS;
  }

  @Override
  public String version() {
    return version;
  }
}
