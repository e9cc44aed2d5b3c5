package org.newsmill.mention.keyword;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The phrases of an article with their counts. Nouns beside each other are one phrase when the
 * article repeats them so, when they are a name of the text, when the table knows them, or when the
 * first one binds; otherwise they stand alone.
 */
final class PhraseCounts {
  private static final int LONGEST_WORDS = 3;
  private static final int REPEATED = 2;

  /** Of each noun's occurrences, at least one in so many must be in the phrase. */
  private static final int COHESION = 2;

  private final Predicate<String> excluded;
  private final DocumentFrequencies frequencies;
  private final Map<String, Integer> nouns = new HashMap<>();
  private final Map<String, Integer> sequences = new HashMap<>();
  private final Map<String, Counted> counted = new LinkedHashMap<>();

  /** A phrase of an article; its place is that of its first occurrence in the body. */
  static final class Counted {
    final String text;
    final Noun.Kind kind;
    final int words;
    int mentions;
    boolean inTitle;
    int start = -1;
    int end = -1;

    private Counted(String text, Noun.Kind kind, int words) {
      this.text = text;
      this.kind = kind;
      this.words = words;
    }
  }

  /**
   * Counts.
   *
   * @param excluded nouns, by their key, that are no keywords and no part of one
   */
  PhraseCounts(Predicate<String> excluded, DocumentFrequencies frequencies) {
    this.excluded = excluded;
    this.frequencies = frequencies;
  }

  /** The phrases of an article in order of their first occurrence, those of the title first. */
  Collection<Counted> of(List<Noun> title, List<Noun> body) {
    List<List<Noun>> ofTitle = runs(title);
    List<List<Noun>> ofBody = runs(body);
    ofTitle.forEach(this::tally);
    ofBody.forEach(this::tally);
    ofTitle.forEach(run -> cut(run, true));
    ofBody.forEach(run -> cut(run, false));
    return counted.values();
  }

  /** Nouns that stand beside each other; excluded ones and persons divide. */
  private List<List<Noun>> runs(List<Noun> all) {
    List<List<Noun>> runs = new ArrayList<>();
    List<Noun> run = new ArrayList<>();
    for (Noun noun : all) {
      if (!noun.follows() || noun.kind() == Noun.Kind.PERSON) {
        run = new ArrayList<>();
      }
      if (excluded.test(noun.key())) {
        run = new ArrayList<>();
        continue;
      }
      if (run.isEmpty()) {
        runs.add(run);
      }
      run.add(noun);
      run = noun.kind() == Noun.Kind.PERSON ? new ArrayList<>() : run;
    }
    return runs;
  }

  private void tally(List<Noun> run) {
    for (int i = 0; i < run.size(); i++) {
      nouns.merge(run.get(i).key(), 1, Integer::sum);
      for (int words = 2; words <= Math.min(LONGEST_WORDS, run.size() - i); words++) {
        sequences.merge(key(run.subList(i, i + words)), 1, Integer::sum);
      }
    }
  }

  private void cut(List<Noun> run, boolean title) {
    int i = 0;
    while (i < run.size()) {
      int words = Math.min(LONGEST_WORDS, run.size() - i);
      while (words > 1 && !isPhrase(run.subList(i, i + words))) {
        words--;
      }
      boolean loose = words == 1 && run.get(i).kind() == Noun.Kind.BINDING;
      if (!loose) {
        count(run.subList(i, i + words), title);
      }
      i += words;
    }
  }

  private boolean isPhrase(List<Noun> run) {
    int last = run.size() - 1;
    if (run.get(last).kind() == Noun.Kind.BINDING) {
      return false;
    }
    boolean binds = run.subList(0, last).stream().allMatch(n -> n.kind() == Noun.Kind.BINDING);
    String key = key(run);
    int together = sequences.get(key);
    int commoner = run.stream().mapToInt(noun -> nouns.get(noun.key())).max().orElse(0);
    boolean repeated = together >= REPEATED && together * COHESION >= commoner;
    boolean name = nouns.containsKey(key);
    return binds || repeated || name || frequencies.knows(key);
  }

  private void count(List<Noun> run, boolean title) {
    String key = key(run);
    Noun first = run.get(0);
    Counted phrase =
        counted.computeIfAbsent(key, k -> new Counted(text(run), first.kind(), run.size()));
    phrase.mentions++;
    if (title) {
      phrase.inTitle = true;
    } else if (phrase.start < 0) {
      phrase.start = first.start();
      phrase.end = run.get(run.size() - 1).end();
    }
  }

  private static String key(List<Noun> run) {
    if (run.size() == 1) {
      return run.get(0).key();
    }
    StringBuilder key = new StringBuilder();
    for (Noun noun : run) {
      key.append(key.length() == 0 ? "" : " ").append(noun.key());
    }
    return key.toString();
  }

  private static String text(List<Noun> run) {
    return String.join(" ", run.stream().map(Noun::text).toList());
  }
}
