package org.newsmill.topic;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.newsmill.model.Evidence;
import org.newsmill.model.Softmax;

/**
 * Sections of a text by the words that are typical of each ({@code /topic/section-words-*.tsv},
 * written by hand): no full articles with sections may be trained on. A repeated word counts by its
 * logarithm. English words match whole, up to three in a row; Korean ones at the start of a word,
 * the longest first, since endings follow. Immutable.
 */
final class SectionWords {
  private static final int LEAD_CHARS = 2500;
  private static final int MAX_WORDS = 3;

  /** Steepness of the probabilities over the sections' shares of all hits. */
  private static final double STEEPNESS = 6;

  /** So many hits more are needed before the shares are believed fully. */
  private static final double PRIOR_HITS = 1.5;

  private final Map<String, String> sections;
  private final PrefixTable prefixes;

  private SectionWords(Map<String, String> sections, PrefixTable prefixes) {
    this.sections = sections;
    this.prefixes = prefixes;
  }

  static SectionWords english() {
    return new SectionWords(read("/topic/section-words-en.tsv"), null);
  }

  static SectionWords korean() {
    Map<String, String> sections = read("/topic/section-words-ko.tsv");
    return new SectionWords(sections, new PrefixTable(sections.keySet()));
  }

  private static Map<String, String> read(String resource) {
    Map<String, String> sections = new HashMap<>();
    try (InputStream in = SectionWords.class.getResourceAsStream(resource);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      lines.readLine();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        int tab = line.indexOf('\t');
        sections.put(line.substring(0, tab), line.substring(tab + 1));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
    return sections;
  }

  /**
   * Probabilities of the labels, in their order; equal when no word is typical of any. Words of
   * sections that are no labels do not count.
   */
  double[] probabilities(String text, List<String> labels) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    hits(LeadSections.lead(text, LEAD_CHARS))
        .forEach(hit -> counts.merge(hit.entry(), 1, Integer::sum));
    double[] scores = new double[labels.size()];
    double sum = PRIOR_HITS;
    for (Map.Entry<String, Integer> hit : counts.entrySet()) {
      int label = labels.indexOf(sections.get(hit.getKey()));
      if (label >= 0) {
        double weight = StrictMath.log(1 + hit.getValue());
        sum += weight;
        scores[label] += weight;
      }
    }
    for (int label = 0; label < scores.length; label++) {
      scores[label] = scores[label] / sum * STEEPNESS;
    }
    return Softmax.of(scores);
  }

  /** The words of a text that are typical of a section, first mention each, as they stand there. */
  List<Evidence> evidence(String text, String section, int limit) {
    String lead = LeadSections.lead(text, LEAD_CHARS);
    Map<String, Evidence> first = new LinkedHashMap<>();
    for (Hit hit : hits(lead)) {
      if (sections.get(hit.entry()).equals(section)) {
        int start = lead.codePointCount(0, hit.start());
        String feature = lead.substring(hit.start(), hit.end());
        int end = start + feature.codePointCount(0, feature.length());
        first.putIfAbsent(hit.entry(), new Evidence(feature, start, end, 1));
      }
    }
    return first.values().stream().limit(limit).toList();
  }

  /**
   * An entry in a text.
   *
   * @param start index of its first char
   * @param end index behind its last char
   */
  private record Hit(String entry, int start, int end) {}

  private List<Hit> hits(String lead) {
    WordSpans words = new WordSpans(lead);
    List<Hit> hits = new ArrayList<>();
    for (int at = 0; at < words.size(); at++) {
      int start = words.start(at);
      String entry =
          prefixes == null
              ? phrase(words, at)
              : prefixes.longest(words.chars(), start, words.end(at));
      if (entry != null) {
        at += prefixes == null ? spaces(entry) : 0;
        int lastWordChars = entry.length() - 1 - entry.lastIndexOf(' ');
        hits.add(new Hit(entry, start, words.start(at) + lastWordChars));
      }
    }
    return hits;
  }

  private static int spaces(String entry) {
    return (int) entry.chars().filter(c -> c == ' ').count();
  }

  /** The longest entry that begins at a word, null for none. */
  private String phrase(WordSpans words, int at) {
    String longest = null;
    StringBuilder phrase = new StringBuilder();
    for (int next = at; next < Math.min(at + MAX_WORDS, words.size()); next++) {
      phrase.append(next == at ? "" : " ").append(words.word(next));
      String term = phrase.toString();
      longest = sections.containsKey(term) ? term : longest;
    }
    return longest;
  }
}
