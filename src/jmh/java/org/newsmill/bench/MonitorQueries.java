package org.newsmill.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import org.newsmill.job.JobError;
import org.newsmill.text.TextAnalyzer;
import org.newsmill.topic.Topic;
import org.newsmill.topic.query.SavedQueries;

/**
 * Queries as a media monitor holds them for many clients, in equal shares, none twice: the name of
 * a listed company of four syllables and more; the name of any with one of four subjects; a phrase
 * of two neighbours in a headline; a person with one of three offices, the name made of a frequent
 * family name and two syllables; two words of a headline without a third. Any first part of the
 * list has the same mixture.
 */
final class MonitorQueries {
  private static final String FAMILIES = "김이박최정강조윤장임한오서신권황안송류홍";
  private static final String SYLLABLES = "서준민지예현우진하윤수아도연채은시율건태";
  private static final Comparator<String> MIXED =
      Comparator.comparing((String text) -> text.hashCode() * 0x9E3779B1)
          .thenComparing(Comparator.naturalOrder());

  private final List<List<String>> kinds = new ArrayList<>();

  /**
   * Queries from names and headlines.
   *
   * @param companies gzip of CSV with the name in the second column
   * @param titles gzip of TSV with the headline in the second column
   */
  MonitorQueries(Path companies, Path titles) throws IOException {
    Set<String> names = new TreeSet<>(MIXED);
    for (String line : lines(companies)) {
      String name = line.split("\",\"", 3)[1];
      if (name.matches("[가-힣]{2,10}")) {
        names.add(name);
      }
    }
    kinds.add(names.stream().filter(name -> name.length() > 3).toList());
    kinds.add(names.stream().map(n -> n + " AND (실적 OR 매출 OR 신제품 OR 소송)").toList());
    addTitles(titles);
    kinds.add(people());
  }

  private void addTitles(Path titles) throws IOException {
    Set<String> phrases = new TreeSet<>(MIXED);
    Set<String> pairs = new TreeSet<>(MIXED);
    for (String line : lines(titles)) {
      List<String> words = new ArrayList<>();
      for (String word : line.substring(line.indexOf('\t') + 1).split("[^가-힣]+", -1)) {
        if (word.length() > 1) {
          words.add(word);
        }
      }
      if (words.size() > 3) {
        phrases.add("\"" + words.get(0) + " " + words.get(1) + "\"");
        pairs.add(words.get(1) + " AND " + words.get(3) + " NOT " + words.get(2));
      }
    }
    kinds.add(List.copyOf(phrases));
    kinds.add(List.copyOf(pairs));
  }

  private static List<String> people() {
    Set<String> people = new TreeSet<>(MIXED);
    for (int i = 0; i < FAMILIES.length(); i++) {
      for (int j = 0; j < SYLLABLES.length(); j++) {
        for (int k = 0; k < SYLLABLES.length(); k++) {
          String name = "" + FAMILIES.charAt(i) + SYLLABLES.charAt(j) + SYLLABLES.charAt(k);
          people.add("\"" + name + "\" AND (대표 OR 의원 OR 감독)");
        }
      }
    }
    return List.copyOf(people);
  }

  private static List<String> lines(Path gzip) throws IOException {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(gzip)), StandardCharsets.UTF_8))) {
      return lines.lines().skip(1).toList();
    }
  }

  /**
   * The first topics of the list that can be read: some words of headlines are particles alone.
   *
   * @param korean the analyzer of the articles
   */
  List<Topic> first(int count, TextAnalyzer korean) {
    Set<String> queries = new LinkedHashSet<>();
    for (int i = 0; queries.size() < count; i++) {
      for (List<String> kind : kinds) {
        if (i < kind.size() && isReadable(topic("t", kind.get(i)), korean)) {
          queries.add(kind.get(i));
        }
      }
    }
    List<Topic> topics = new ArrayList<>();
    queries.stream().limit(count).forEach(query -> topics.add(topic("q" + topics.size(), query)));
    return topics;
  }

  private static Topic topic(String id, String query) {
    return new Topic("query", id, null, id, id, List.of(), Map.of("ko", query), "generated");
  }

  private static boolean isReadable(Topic topic, TextAnalyzer korean) {
    try {
      SavedQueries.of(List.of(topic), List.of("ko"), language -> korean);
      return true;
    } catch (JobError refused) {
      return false;
    }
  }
}
