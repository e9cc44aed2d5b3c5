package org.newsmill.sentiment;

import java.util.ArrayList;
import java.util.List;
import org.newsmill.sentiment.NewsTone.Reading;

/**
 * What a model of the tone towards an entity sees of an English sentence: its words by their place
 * around the entity, whose own name is hidden, and the polar terms of the lexicon by their place.
 * Immutable.
 */
public final class TargetFeatures {
  /** What {@link org.newsmill.model.FeatureSpec#tokens()} calls these features. */
  public static final String NAME = "target";

  /** Stands for the entity in a marked text. */
  static final char MARK = '\uFFFC';

  private static final int NEAR = 3;

  private final NewsTone news;

  private TargetFeatures(NewsTone news) {
    this.news = news;
  }

  /** The features with the shipped lexicon. */
  public static TargetFeatures shipped() {
    return new TargetFeatures(NewsTone.english());
  }

  /** The text with a mark instead of the entity between two chars. */
  public static String mark(String text, int start, int end) {
    return text.substring(0, start).replace(MARK, ' ')
        + MARK
        + text.substring(end).replace(MARK, ' ');
  }

  private record Word(String text, int start) {}

  /** The features of a marked text, in a fixed order. */
  public List<String> of(String marked) {
    Reading reading = news.read(marked);
    Clauses clauses = Clauses.english(reading.lower());
    List<Word> words = words(reading.lower());
    int mark = reading.lower().indexOf(MARK);
    int target = 0;
    while (target + 1 < words.size() && words.get(target).start() < mark) {
      target++;
    }
    List<String> features = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      if (i != target) {
        addWord(features, words, i, target, place(clauses, words.get(i).start(), mark));
      }
    }
    addTerms(features, reading, clauses, mark);
    return features;
  }

  private static void addWord(
      List<String> features, List<Word> words, int i, int target, String place) {
    String word = words.get(i).text();
    features.add("w:" + word);
    features.add(place + word);
    if (Math.abs(i - target) <= NEAR) {
      features.add((i - target) + ":" + word);
    }
    if (i + 1 < words.size()) {
      String pair = word + "_" + words.get(i + 1).text();
      features.add("p:" + pair);
      features.add("p" + place + pair);
    }
  }

  /** Before or behind the entity, and how many clauses away. */
  private static String place(Clauses clauses, int at, int mark) {
    int distance = Math.min(2, Math.abs(clauses.of(at) - clauses.of(mark)));
    return (at < mark ? "b" : "a") + distance + ":";
  }

  private static void addTerms(List<String> features, Reading reading, Clauses clauses, int mark) {
    double own = 0;
    for (int i = 0; i < reading.weights().size(); i++) {
      double weight = reading.weights().get(i);
      if (weight != 0) {
        int at = reading.hits().get(i).start();
        String sign = weight > 0 ? "+" : "-";
        features.add("t" + place(clauses, at, mark) + sign);
        features.add("t:" + sign);
        own += clauses.of(at) == clauses.of(mark) ? weight : 0;
      }
    }
    features.add("own:" + StrictMath.round(Math.max(-4, Math.min(4, own))));
    double sum = reading.sum();
    features.add("sum:" + StrictMath.round(Math.max(-4, Math.min(4, sum))));
  }

  private static List<Word> words(String lower) {
    List<Word> words = new ArrayList<>();
    int at = 0;
    while (at < lower.length()) {
      int end = at;
      while (end < lower.length() && isWordChar(lower, end)) {
        end++;
      }
      if (end > at) {
        String text = lower.substring(at, end);
        words.add(new Word(Character.isDigit(text.charAt(0)) ? "#" : text, at));
        at = end;
      } else {
        if (!Character.isWhitespace(lower.charAt(at))) {
          words.add(new Word(lower.substring(at, at + 1), at));
        }
        at++;
      }
    }
    return words;
  }

  private static boolean isWordChar(String text, int at) {
    char c = text.charAt(at);
    boolean inside =
        at > 0 && at + 1 < text.length() && Character.isLetterOrDigit(text.charAt(at + 1));
    return Character.isLetterOrDigit(c) || (inside && (c == '\'' || c == '.' || c == '-'));
  }
}
