package org.newsmill.sentiment;

import java.util.Set;
import java.util.regex.Pattern;
import org.newsmill.model.LinearModel;
import org.newsmill.sentiment.NewsTone.Reading;

/**
 * Tone of an English sentence towards one of its entities: a model of the words around it, trained
 * on headlines, and the terms of its clause, which know the words that the headlines' one subject
 * (Indian business) lacks.
 */
final class EnglishTarget {
  private static final double LEXICON_SHARE = 0.5;

  /** A neutral clause is less ahead than a neutral sentence: a name is mentioned for something. */
  private static final double THRESHOLD = 0.2;

  /** What those say who are quoted is rather about others. */
  private static final double SPEAKER = 0.2;

  private static final double DOER = 0.25;

  /** How the words for what police and courts do begin; nobody blames them for doing it. */
  private static final Pattern OF_LAW =
      Pattern.compile(
          "(?:arrest|charge|convict|deport|fine|indict|interrogat|jail|prosecut|sanction|subpoena).*+");

  private static final Pattern SAYS =
      Pattern.compile(
          "^(?:'s)?[,)]?(?: \\S{1,20}){0,2} (?:said|says|told|tells|tweeted|wrote|writes|added|adds|asked|explained"
              + "|noted|testified|announced|argued|argues|responded|replied)\\b|^:");
  private static final Pattern SAID_BY =
      Pattern.compile(
          "(?:\\b(?:said|says|added|wrote|according to|told|tells)(?: \\S{1,20}){0,3} |[”\"] )$");
  private static final Set<String> PASSIVE =
      Set.of("is", "are", "was", "were", "be", "been", "being", "get", "gets", "got");

  private final LinearModel model;
  private final TargetFeatures features;

  EnglishTarget(LinearModel model, TargetFeatures features) {
    this.model = model;
    this.features = features;
  }

  /** With a model of the features of {@link TargetFeatures}. */
  static EnglishTarget of(LinearModel model) {
    return new EnglishTarget(model, TargetFeatures.shipped());
  }

  /**
   * Prepares a sentence.
   *
   * @param sentence in NFC
   * @param reading of it
   */
  TargetClassifier.Sentence read(String sentence, Reading reading) {
    Clauses clauses = Clauses.english(reading.lower());
    boolean prose = !reading.business() && endsSentence(reading.lower());
    return (start, end) -> {
      double weight = new Target(reading, clauses, start, end).aimed(EnglishTarget::share).weight();
      boolean speaks = isSpeaker(reading.lower(), start, end);
      Tone lexical = NewsTone.ofWeight(speaks ? weight * SPEAKER : weight, THRESHOLD);
      return prose
          ? lexical
          : ofModel(TargetFeatures.mark(sentence, start, end)).mixedWith(lexical, LEXICON_SHARE);
    };
  }

  private Tone ofModel(String marked) {
    double[] p = model.probabilities(marked, features.of(marked));
    return new Tone(p[0], p[1], p[2]);
  }

  /** Whether it is prose and no headline, of which alone the model knows much. */
  private static boolean endsSentence(String text) {
    int end = text.length();
    while (end > 0 && "\"'”’) \n".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return end > 0 && ".?!".indexOf(text.charAt(end - 1)) >= 0;
  }

  static boolean isSpeaker(String lower, int start, int end) {
    return SAYS.matcher(lower.substring(end)).find()
        || SAID_BY.matcher(lower.substring(Math.max(0, start - 60), start)).find();
  }

  private static double share(Target target, PolarityLexicon.Hit act) {
    if (!isDoer(target, act.start(), act.end())) {
      return 1;
    }
    return OF_LAW.matcher(act.term().term()).matches() ? 0 : DOER;
  }

  /** A name before an act that is not suffered: X slammed, but not X was slammed, slammed by X. */
  private static boolean isDoer(Target target, int from, int to) {
    String text = target.reading().lower();
    boolean by = text.startsWith(" by ", to);
    boolean passive = by || followsAuxiliary(text, from);
    return passive ? target.start() >= to && by : target.end() <= from;
  }

  private static boolean followsAuxiliary(String text, int from) {
    int wordEnd = from - 1;
    for (int words = 0; words < 2 && wordEnd > 0; words++) {
      int space = text.lastIndexOf(' ', wordEnd - 1);
      if (PASSIVE.contains(text.substring(space + 1, wordEnd))) {
        return true;
      }
      wordEnd = space;
    }
    return false;
  }
}
