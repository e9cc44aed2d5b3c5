package org.newsmill.sentiment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.newsmill.record.ToneSpan;
import org.newsmill.record.VoiceTone;

/** Sums up the tones of sentences by voice. */
final class VoiceTones {
  private static final int MOST_EVIDENCE = 3;

  private VoiceTones() {}

  /** One record for each voice that speaks in a body, in the order of {@link Voice}. */
  static List<VoiceTone> of(Passages passages, List<Tone> tones) {
    List<VoiceTone> voices = new ArrayList<>();
    for (Voice voice : Voice.values()) {
      List<Integer> said = new ArrayList<>();
      for (int i = 0; i < tones.size(); i++) {
        if (passages.all().get(i).voice() == voice) {
          said.add(i);
        }
      }
      if (!said.isEmpty()) {
        voices.add(sum(voice, said, passages, tones));
      }
    }
    return voices;
  }

  /** The record of a headline: one sentence. */
  static VoiceTone ofHeadline(String title, Tone tone) {
    VoiceTone headline = nothing(Voice.HEADLINE);
    add(headline, tone);
    if (!tone.label().equals("neutral")) {
      headline.setEvidence(
          List.of(
              new ToneSpan(
                  0L,
                  (long) title.codePointCount(0, title.length()),
                  tone.valueMicros(),
                  tone.confidenceMicros())));
    }
    return headline;
  }

  private static VoiceTone sum(
      Voice voice, List<Integer> said, Passages passages, List<Tone> tones) {
    VoiceTone sum = nothing(voice);
    said.forEach(i -> add(sum, tones.get(i)));
    Comparator<Integer> strongest =
        Comparator.comparingLong(i -> -Math.abs(tones.get(i).valueMicros()));
    sum.setEvidence(
        said.stream()
            .filter(i -> !tones.get(i).label().equals("neutral"))
            .sorted(strongest.thenComparing(Comparator.naturalOrder()))
            .limit(MOST_EVIDENCE)
            .map(i -> span(passages.all().get(i), passages, tones.get(i)))
            .toList());
    return sum;
  }

  private static ToneSpan span(Passage passage, Passages passages, Tone tone) {
    return new ToneSpan(
        passages.codePoints(passage.start()),
        passages.codePoints(passage.end()),
        tone.valueMicros(),
        tone.confidenceMicros());
  }

  private static VoiceTone nothing(Voice voice) {
    return new VoiceTone(voice.id(), 0L, 0L, 0L, 0L, 0L, 0L, List.of());
  }

  private static void add(VoiceTone sum, Tone tone) {
    sum.setSentences(sum.getSentences() + 1);
    sum.setSumMicros(sum.getSumMicros() + tone.valueMicros());
    sum.setAbsoluteMicros(sum.getAbsoluteMicros() + Math.abs(tone.valueMicros()));
    switch (tone.label()) {
      case "positive" -> sum.setPositive(sum.getPositive() + 1);
      case "negative" -> sum.setNegative(sum.getNegative() + 1);
      default -> sum.setNeutral(sum.getNeutral() + 1);
    }
  }
}
