package org.newsmill.sentiment;

import java.util.Optional;
import org.newsmill.model.LinearModel;
import org.newsmill.model.ModelFile;
import org.newsmill.text.CodePointOffsets;

/**
 * Gives the tone of a Korean or English sentence towards one of its entities; other languages get
 * none, never a guess. Immutable and safe for many threads. Cost: some 10 microseconds a sentence
 * in Korean, 50 in English.
 */
public final class TargetClassifier {
  private final ToneClassifier sentences;
  private final EnglishTarget english;

  TargetClassifier(ToneClassifier sentences, EnglishTarget english) {
    this.sentences = sentences;
    this.english = english;
  }

  /** The shipped classifier. */
  public static TargetClassifier shipped() {
    return Shipped.CLASSIFIER;
  }

  /** The shipped classifier with another model of English, for measuring one. */
  public static TargetClassifier of(LinearModel english) {
    return new TargetClassifier(ToneClassifier.shipped(), EnglishTarget.of(english));
  }

  /**
   * The tone towards an entity.
   *
   * @param language BCP-47 tag of the text
   * @param text a sentence or headline
   * @param start offset of the entity, in code points; -1 where the text does not name it, then the
   *     tone is that of the text
   * @param end its end, exclusive
   * @return empty for other languages than Korean and English
   */
  public Optional<Tone> classify(String language, String text, int start, int end) {
    Optional<Heard> heard = sentences.hear(language, text);
    if (heard.isEmpty() || start < 0) {
      return heard.map(Heard::tone);
    }
    CodePointOffsets offsets = CodePointOffsets.of(text);
    Sentence sentence = read(language, text, heard.get());
    return Optional.of(sentence.towards(offsets.toUtf16(start), offsets.toUtf16(end)));
  }

  /** A sentence that was read, to be asked for each of its entities. */
  interface Sentence {
    /** The tone towards what stands between two chars. */
    Tone towards(int start, int end);
  }

  /**
   * Reads a sentence, Korean or English; an entity may begin or end within a decomposed letter.
   *
   * @param heard the sentence
   */
  Sentence read(String language, String sentence, Heard heard) {
    ComposedText composed = ComposedText.of(sentence);
    Sentence read = readComposed(language, composed.text(), heard);
    return (start, end) -> read.towards(composed.start(start), composed.end(end));
  }

  private Sentence readComposed(String language, String sentence, Heard heard) {
    return ToneClassifier.primary(language).equals("ko")
        ? KoreanTarget.read(heard)
        : english.read(sentence, heard.reading());
  }

  private static final class Shipped {
    static final TargetClassifier CLASSIFIER = of(ModelFile.readResource("/models/target-en.nmlm"));
  }
}
