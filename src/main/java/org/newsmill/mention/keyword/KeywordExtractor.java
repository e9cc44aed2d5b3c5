package org.newsmill.mention.keyword;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.newsmill.job.PublisherFile;
import org.newsmill.job.PublisherRow;
import org.newsmill.mention.entity.Unit;
import org.newsmill.record.EntityMention;
import org.newsmill.record.Keyword;
import org.newsmill.text.StopWords;
import org.newsmill.text.Token;

/**
 * The keywords of an article: its nouns, compounds whole, and the phrases and names that it makes
 * of them. A keyword's score is its count, dampened, times the weight of {@link
 * DocumentFrequencies}, more where it stands in the headline or the lead. Keywords do not depend on
 * other articles. One character, numbers, stop words and names of publishers are no keywords. Used
 * by one thread at a time.
 */
public final class KeywordExtractor {
  /** Changes with what is found. */
  public static final String VERSION = "keywords-2";

  private static final String KOREAN = "ko";
  private static final int LONGEST_CHARS = 40;

  /** Counts beyond a few add little: the score's part of the count stays below {@code DAMP + 1}. */
  private static final double DAMP = 3;

  private static final double IN_TITLE = 1.5;
  private static final double IN_LEAD = 1.2;

  /** A lead is the first so much of the body. */
  private static final double LEAD = 0.2;

  /** A keyword has at least this share of the best score. */
  private static final double WEAKEST = 0.2;

  private static final Comparator<Scored> BEST_FIRST =
      ((Comparator<Scored>) (one, other) -> Double.compare(other.score, one.score))
          .thenComparingInt(phrase -> phrase.phrase.start)
          .thenComparing(Scored::written);

  private final int maxKeywords;
  private final Set<String> publishers = new HashSet<>();
  private final Map<String, DocumentFrequencies> frequencies = new HashMap<>();

  /**
   * Extracts up to {@code maxKeywords} keywords.
   *
   * @param maxKeywords largest number of keywords of an article; at least 0
   */
  public KeywordExtractor(int maxKeywords) {
    this.maxKeywords = maxKeywords;
    for (PublisherRow row : PublisherFile.shipped()) {
      Stream.of(row.name(), row.nameEn())
          .map(name -> name.toLowerCase(Locale.ROOT))
          .forEach(publishers::add);
    }
  }

  /** The nouns of a Korean text. */
  public static List<Noun> nouns(List<Unit> units) {
    return KoreanNouns.of(units);
  }

  /**
   * The nouns of a text of a language that is analysed word by word.
   *
   * @param headline whether capitals say nothing
   */
  public static List<Noun> nouns(
      String text, List<Token> tokens, NounRules rules, boolean headline) {
    return WordNouns.of(text, tokens, rules, headline);
  }

  /** The nouns of a text joined to the entities of the same text. */
  public static List<Noun> named(List<Noun> nouns, List<EntityMention> entities) {
    return NamedNouns.of(nouns, entities);
  }

  /**
   * Keywords in order of their rank, with the offsets of their first occurrence in the body; in
   * lower case but in Korean.
   *
   * @param language BCP-47 tag
   * @param title nouns of the headline
   * @param body nouns of the body
   */
  public List<Keyword> extract(
      String language, List<Noun> title, List<Noun> body, StopWords stopWords) {
    DocumentFrequencies table = frequencies.computeIfAbsent(language, DocumentFrequencies::shipped);
    PhraseCounts counts =
        new PhraseCounts(key -> stopWords.contains(key) || publishers.contains(key), table);
    int length = body.isEmpty() ? 0 : body.get(body.size() - 1).end();
    List<Scored> scored = new ArrayList<>();
    for (PhraseCounts.Counted phrase : counts.of(title, body)) {
      String key = Noun.lower(phrase.text);
      boolean korean = language.equals(KOREAN);
      if (isKeyword(key) && (korean || isNoun(phrase))) {
        String written = korean ? phrase.text : key;
        scored.add(new Scored(score(phrase, table.weight(key), length), written, phrase));
      }
    }
    return best(scored);
  }

  private List<Keyword> best(List<Scored> scored) {
    double highest = 0;
    for (Scored phrase : scored) {
      highest = Math.max(highest, phrase.score);
    }
    double least = highest * WEAKEST;
    scored.removeIf(phrase -> phrase.score < least);
    scored.sort(BEST_FIRST);
    return scored.stream().limit(maxKeywords).map(Scored::keyword).toList();
  }

  private static boolean isKeyword(String key) {
    int length = key.codePointCount(0, key.length());
    if (length < 2 || length > LONGEST_CHARS) {
      return false;
    }
    for (int i = 0; i < key.length(); i += Character.charCount(key.codePointAt(i))) {
      if (Character.isLetter(key.codePointAt(i))) {
        return true;
      }
    }
    return false;
  }

  /**
   * Without parts of speech a single word may be a verb: it is a noun when it comes again, in the
   * body at least once.
   */
  private static boolean isNoun(PhraseCounts.Counted phrase) {
    boolean word = phrase.words == 1 && phrase.kind == Noun.Kind.COMMON;
    return !word || (phrase.mentions > 1 && phrase.start >= 0);
  }

  private static double score(PhraseCounts.Counted phrase, double weight, int length) {
    double count = phrase.mentions * (DAMP + 1) / (phrase.mentions + DAMP);
    boolean lead = phrase.start >= 0 && phrase.start < length * LEAD;
    return count * weight * (phrase.inTitle ? IN_TITLE : 1) * (lead ? IN_LEAD : 1);
  }

  private record Scored(double score, String written, PhraseCounts.Counted phrase) {
    Keyword keyword() {
      boolean here = phrase.start >= 0;
      return new Keyword(
          written,
          (long) phrase.mentions,
          here ? (long) phrase.start : null,
          here ? (long) phrase.end : null);
    }
  }
}
