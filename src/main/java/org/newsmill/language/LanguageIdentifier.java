package org.newsmill.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.newsmill.model.Argmax;
import org.newsmill.model.FeatureSums;
import org.newsmill.model.LinearModel;
import org.newsmill.record.LanguagePart;

/**
 * Tells the language of a text and of its sentences: by script where a script has one language
 * ({@link WritingSystem}), elsewhere by a linear model of character n-grams and words per script
 * ({@link LanguageModels}).
 *
 * <p>The sentences of a script are taken together first. One of them is in another language than
 * the rest only when its own letters make that {@value #MIN_ODDS} times as likely; short ones
 * follow the main language. Letters of another script within a sentence, such as names, belong to
 * the sentence.
 *
 * <p>Safe for many threads. Cost: about 0.1 microseconds per letter of a script with a model, 0.01
 * of any other; memory of at most 50,000 passages a text, some 50 MB.
 */
public final class LanguageIdentifier {
  /** Version, as the tables carry it. */
  public static final String VERSION = "language-2024-12-01";

  /** BCP-47 tag of an undetermined language. */
  public static final String UNDETERMINED = "und";

  private static final double MIN_ODDS = 1000;

  /**
   * A shorter passage (in letters of an alphabet) in another language than most is not believed.
   */
  private static final int MIN_WEIGHT_OF_OTHER = 20;

  /** One letter of an alphabet tells no language; one syllable or ideograph does. */
  private static final int MIN_WEIGHT = 2;

  /** Beside so small a share of Kana, Han without Kana is Japanese. */
  private static final int KANA_IN_HAN = 10;

  /** Fewer than four ideographs alone are Chinese: Japanese without Kana is rare. */
  private static final int MIN_WEIGHT_OF_HAN = 8;

  private final LanguageModels models = LanguageModels.shipped();

  /** The main language of the text, a BCP-47 tag, or {@link #UNDETERMINED}. */
  public String identify(String text) {
    return analyze(text).language();
  }

  /** The languages of a text, of its letters and of its passages. */
  public Identification analyze(String text) {
    List<Passage> passages = PassageCutter.cut(text);
    List<Passage> lettered = passages.stream().filter(p -> p.system() != null).toList();
    if (lettered.isEmpty()) {
      return undetermined("no_letters");
    }
    setLanguages(lettered);
    String main = MainLanguage.of(text, lettered);
    if (main.equals(UNDETERMINED)) {
      return undetermined("unsupported_script");
    }
    if (lettered.stream().mapToInt(Passage::weight).sum() < MIN_WEIGHT) {
      return undetermined("too_short");
    }
    for (Passage passage : lettered) {
      if (passage.weight() < MIN_WEIGHT_OF_OTHER) {
        passage.setLanguage(main);
      }
    }
    return new Identification(main, null, shares(lettered), Segments.of(text, passages));
  }

  private void setLanguages(List<Passage> passages) {
    Map<WritingSystem, List<Passage>> bySystem = new EnumMap<>(WritingSystem.class);
    for (Passage passage : passages) {
      bySystem.computeIfAbsent(passage.system(), s -> new ArrayList<>()).add(passage);
    }
    boolean japanese = isJapanese(bySystem);
    bySystem.forEach(
        (system, own) -> {
          if (system == WritingSystem.HAN && (japanese || weight(own) < MIN_WEIGHT_OF_HAN)) {
            own.forEach(passage -> passage.setLanguage(japanese ? "ja" : "zh"));
          } else if (system.model() != null) {
            setByModel(own, models.of(system));
          } else {
            String language = system == WritingSystem.OTHER ? UNDETERMINED : system.language();
            own.forEach(passage -> passage.setLanguage(language));
          }
        });
  }

  private static boolean isJapanese(Map<WritingSystem, List<Passage>> bySystem) {
    int kana = weight(bySystem.get(WritingSystem.KANA));
    return kana > 0 && kana * KANA_IN_HAN >= weight(bySystem.get(WritingSystem.HAN));
  }

  private static int weight(List<Passage> passages) {
    return passages == null ? 0 : passages.stream().mapToInt(Passage::weight).sum();
  }

  /** The language of all passages of a script together, except where one is clearly of another. */
  private static void setByModel(List<Passage> passages, LinearModel model) {
    FeatureSums all = new FeatureSums(model);
    passages.forEach(passage -> all.add(passage.sums(model)));
    int common = Argmax.of(model.probabilities(all));
    for (Passage passage : passages) {
      int language = common;
      if (passages.size() > 1 && passage.weight() >= MIN_WEIGHT_OF_OTHER) {
        double[] probabilities = model.probabilities(passage.sums(model));
        int own = Argmax.of(probabilities);
        language = probabilities[own] >= MIN_ODDS * probabilities[common] ? own : common;
      }
      passage.setLanguage(model.labels().get(language));
    }
  }

  private static List<LanguagePart> shares(List<Passage> passages) {
    Map<String, Integer> letters = new TreeMap<>();
    passages.forEach(p -> letters.merge(p.language(), p.letters(), Integer::sum));
    double total = letters.values().stream().mapToLong(Integer::longValue).sum();
    List<LanguagePart> parts = new ArrayList<>();
    letters.forEach((language, count) -> parts.add(new LanguagePart(language, count / total)));
    parts.sort(
        Comparator.comparing(LanguagePart::getShare)
            .reversed()
            .thenComparing(LanguagePart::getLanguage));
    return parts;
  }

  private static Identification undetermined(String reason) {
    List<LanguagePart> shares = List.of(new LanguagePart(UNDETERMINED, 1.0));
    return new Identification(UNDETERMINED, reason, shares, List.of());
  }
}
