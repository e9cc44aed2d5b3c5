package org.newsmill.sentiment;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Terms with polarity, found in a text leftmost and longest first. Immutable. Cost: one map look-up
 * per character, then the terms with that first character.
 */
final class PolarityLexicon {
  /**
   * A term in a text.
   *
   * @param start index of its first char
   * @param end index behind its last char
   */
  record Hit(PolarTerm term, int start, int end) {}

  private final Map<Character, List<PolarTerm>> byFirst = new HashMap<>();
  private final boolean wholeWords;

  private PolarityLexicon(boolean wholeWords) {
    this.wholeWords = wholeWords;
  }

  /**
   * Reads a lexicon: TSV with the columns term, weight and kind.
   *
   * @param wholeWords whether a term inside a longer word does not count, as in English
   */
  static PolarityLexicon ofResource(String resource, boolean wholeWords) {
    PolarityLexicon lexicon = new PolarityLexicon(wholeWords);
    try (InputStream in = PolarityLexicon.class.getResourceAsStream(resource);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      lines.readLine();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] cells = line.split("\t", -1);
        PolarTerm.Kind kind = PolarTerm.Kind.valueOf(cells[2].toUpperCase(Locale.ROOT));
        lexicon.add(new PolarTerm(cells[0], Integer.parseInt(cells[1]), kind));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
    lexicon
        .byFirst
        .values()
        .forEach(terms -> terms.sort(Comparator.comparingInt((PolarTerm t) -> -t.term().length())));
    return lexicon;
  }

  private void add(PolarTerm term) {
    byFirst.computeIfAbsent(term.term().charAt(0), c -> new ArrayList<>()).add(term);
  }

  /** The terms of a lower-cased NFC text, in order, without overlaps. */
  List<Hit> hits(String text) {
    List<Hit> hits = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      PolarTerm found = longest(text, at);
      if (found == null) {
        at++;
      } else {
        hits.add(new Hit(found, at, at + found.term().length()));
        at += found.term().length();
      }
    }
    return hits;
  }

  private PolarTerm longest(String text, int at) {
    for (PolarTerm term : byFirst.getOrDefault(text.charAt(at), List.of())) {
      if (text.startsWith(term.term(), at) && isWhole(text, at, at + term.term().length())) {
        return term;
      }
    }
    return null;
  }

  private boolean isWhole(String text, int start, int end) {
    return !wholeWords
        || ((start == 0 || !Character.isLetter(text.charAt(start - 1)))
            && (end == text.length() || !Character.isLetter(text.charAt(end))));
  }
}
