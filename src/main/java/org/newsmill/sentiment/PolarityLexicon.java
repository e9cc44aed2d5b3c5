package org.newsmill.sentiment;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Terms with polarity, found in a text leftmost and longest first. Immutable. Cost: two look-ups in
 * an array per character, or per word, then the terms with these first two characters.
 */
final class PolarityLexicon {
  /**
   * A term in a text.
   *
   * @param start index of its first char
   * @param end index behind its last char
   */
  record Hit(PolarTerm term, int start, int end) {}

  private static final PolarTerm[] NONE = {};
  private static final int SLOTS = 1 << 13;

  /** Terms by a hash of their first two chars, or of the only one, longest first. */
  private final PolarTerm[][] slots = new PolarTerm[SLOTS][];

  /** First chars of terms of one char, and of longer ones. */
  private final BitSet alone = new BitSet();

  private final BitSet firsts = new BitSet();
  private final boolean wholeWords;

  private PolarityLexicon(boolean wholeWords) {
    this.wholeWords = wholeWords;
    Arrays.fill(slots, NONE);
  }

  /**
   * Reads a lexicon: TSV with the columns term, weight and kind.
   *
   * @param wholeWords whether a term inside a longer word does not count, as in English
   */
  static PolarityLexicon ofResource(String resource, boolean wholeWords) {
    return of(terms(resource), wholeWords);
  }

  /** The terms of a resource. */
  static List<PolarTerm> terms(String resource) {
    List<PolarTerm> terms = new ArrayList<>();
    try (InputStream in = PolarityLexicon.class.getResourceAsStream(resource);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      lines.readLine();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] cells = line.split("\t", -1);
        PolarTerm.Kind kind = PolarTerm.Kind.valueOf(cells[2].toUpperCase(Locale.ROOT));
        terms.add(new PolarTerm(cells[0], Integer.parseInt(cells[1]), kind));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
    return terms;
  }

  /** A lexicon of some terms; of two equal ones the first counts. */
  static PolarityLexicon of(List<PolarTerm> terms, boolean wholeWords) {
    PolarityLexicon lexicon = new PolarityLexicon(wholeWords);
    List<PolarTerm> longestFirst = new ArrayList<>(terms);
    longestFirst.sort(Comparator.comparingInt((PolarTerm t) -> -t.term().length()));
    for (PolarTerm term : longestFirst) {
      (term.term().length() == 1 ? lexicon.alone : lexicon.firsts).set(term.term().charAt(0));
      int slot = slot(term.term(), 0, Math.min(2, term.term().length()));
      PolarTerm[] same = lexicon.slots[slot];
      lexicon.slots[slot] = Arrays.copyOf(same, same.length + 1);
      lexicon.slots[slot][same.length] = term;
    }
    return lexicon;
  }

  private static int slot(String text, int at, int chars) {
    int hash = text.charAt(at) * 0x9E3779B1;
    if (chars == 2) {
      hash = (hash ^ text.charAt(at + 1)) * 0x85EBCA6B;
    }
    return (hash >>> 15) & (SLOTS - 1);
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
    if (wholeWords && at > 0 && Character.isLetter(text.charAt(at - 1))) {
      return null;
    }
    char first = text.charAt(at);
    boolean pair = at + 1 < text.length() && firsts.get(first);
    PolarTerm longer = pair ? longest(text, at, 2) : null;
    return longer == null && alone.get(first) ? longest(text, at, 1) : longer;
  }

  private PolarTerm longest(String text, int at, int chars) {
    for (PolarTerm term : slots[slot(text, at, chars)]) {
      if (text.startsWith(term.term(), at) && endsWhole(text, at + term.term().length())) {
        return term;
      }
    }
    return null;
  }

  private boolean endsWhole(String text, int end) {
    return !wholeWords || end == text.length() || !Character.isLetter(text.charAt(end));
  }
}
