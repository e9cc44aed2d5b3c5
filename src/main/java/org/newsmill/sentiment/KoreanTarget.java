package org.newsmill.sentiment;

import org.newsmill.sentiment.NewsTone.Reading;

/** Tone of a Korean sentence towards one of its entities, by the terms of its clause. */
final class KoreanTarget {
  private static final double SENTENCE_SHARE = 0.2;
  private static final double DOER = 0.1;

  private KoreanTarget() {}

  /** Prepares a sentence. */
  static TargetClassifier.Sentence read(Heard heard) {
    Reading reading = heard.reading();
    Tone ofSentence = heard.tone();
    if (reading.hits().isEmpty()) {
      Tone neutral = NewsTone.ofWeight(0).mixedWith(ofSentence, SENTENCE_SHARE);
      return (start, end) -> neutral;
    }
    Clauses clauses = Clauses.korean(reading.lower());
    return (start, end) -> {
      Target.Aimed aimed = new Target(reading, clauses, start, end).aimed(KoreanTarget::share);
      Tone ofClause = NewsTone.ofWeight(aimed.weight());
      return aimed.acts() ? ofClause : ofClause.mixedWith(ofSentence, SENTENCE_SHARE);
    };
  }

  /** The doer is a subject before an act that is not suffered: 가 비판했다, but not 가 비판받았다, 를 비판했다. */
  private static double share(Target target, PolarityLexicon.Hit act) {
    String text = target.reading().lower();
    boolean doer =
        target.end() <= act.start()
            && isSubject(text, target.end())
            && !suffers(text.substring(act.end(), Math.min(text.length(), act.end() + 4)));
    return doer ? DOER : 1;
  }

  private static boolean isSubject(String text, int end) {
    String behind = text.substring(end, Math.min(text.length(), end + 3));
    for (String particle : new String[] {"은 ", "는 ", "이 ", "가 ", "측은", "측이", "께서", "도 ", ", "}) {
      if (behind.startsWith(particle)) {
        return true;
      }
    }
    return false;
  }

  private static boolean suffers(String behind) {
    for (String passive : new String[] {"받", "을 받", "를 받", "됐", "되", "된", "될", "당", "에 ", "을 당"}) {
      if (behind.startsWith(passive)) {
        return true;
      }
    }
    return false;
  }
}
