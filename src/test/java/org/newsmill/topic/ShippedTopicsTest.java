package org.newsmill.topic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.newsmill.job.TextFile;
import org.newsmill.korean.KoreanAnalyzer;
import org.newsmill.text.TextAnalyzer;
import org.newsmill.text.UserDictionary;
import org.newsmill.text.WordAnalyzer;
import org.newsmill.topic.query.SavedQueries;

/** The topics that come along find what they should, in both languages. */
class ShippedTopicsTest {
  private static final Map<String, TextAnalyzer> ANALYZERS =
      Map.of("ko", KoreanAnalyzer.fast(UserDictionary.EMPTY), "en", new WordAnalyzer());
  private static List<Topic> topics;
  private static SavedQueries queries;

  /** A sentence that a topic must find, or must not. */
  private record Example(String topic, String language, boolean expected, String sentence) {}

  @BeforeAll
  static void readTopics() throws IOException {
    topics = TopicFile.read(files("topics", "taxonomies"), List.of());
    queries = SavedQueries.of(topics, List.of("ko", "en"), ANALYZERS::get);
  }

  @Test
  void everyTopicFindsItsSentences_andLeavesOthersAlone() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (Example example : examples()) {
      boolean found = ids(example).contains(example.topic());
      if (found != example.expected()) {
        wrong.add((found ? "finds " : "misses ") + example);
      }
    }
    assertEquals(List.of(), wrong);
  }

  @Test
  void everyTopicWithQueriesHasExamples_forAndAgainst_inBothLanguages() throws IOException {
    Map<String, Set<String>> byTopic = new TreeMap<>();
    for (Example example : examples()) {
      byTopic
          .computeIfAbsent(example.topic(), t -> new TreeSet<>())
          .add(example.language() + " " + example.expected());
    }
    for (Topic topic : topics) {
      if (!topic.queries().isEmpty()) {
        assertEquals(
            Set.of("en false", "en true", "ko false", "ko true"),
            byTopic.get(topic.id()),
            topic.id());
      }
    }
  }

  private static List<String> ids(Example example) {
    return queries
        .read(example.language(), ANALYZERS.get(example.language()).analyze(example.sentence()))
        .match(List.of())
        .stream()
        .map(match -> match.topic().id())
        .toList();
  }

  private static List<Example> examples() throws IOException {
    return Files.readAllLines(Path.of("src/test/resources/topics/sentences.tsv")).stream()
        .skip(1)
        .map(line -> line.split("\t", -1))
        .map(cells -> new Example(cells[0], cells[1], cells[2].equals("yes"), cells[3]))
        .toList();
  }

  private static List<TextFile> files(String... folders) throws IOException {
    List<TextFile> files = new ArrayList<>();
    for (String folder : folders) {
      Path directory = Path.of("pipelines", folder);
      try (Stream<Path> all = Files.exists(directory) ? Files.walk(directory) : Stream.empty()) {
        for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
          files.add(new TextFile(file.toString(), Files.readString(file)));
        }
      }
    }
    return files;
  }
}
