package org.newsmill.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.newsmill.job.TextFile;
import org.newsmill.korean.KoreanAnalyzer;
import org.newsmill.model.LabelledFile;
import org.newsmill.model.LabelledText;
import org.newsmill.text.TextAnalyzer;
import org.newsmill.text.Token;
import org.newsmill.text.UserDictionary;
import org.newsmill.topic.Topic;
import org.newsmill.topic.TopicAnnotator;
import org.newsmill.topic.TopicFile;
import org.newsmill.topic.TopicText;
import org.newsmill.topic.query.SavedQueries;

/**
 * What topics cost, beside Lucene Nori and beside each other, taking turns in one run so that a
 * busy machine slows all alike: {@code scripts/bench-topics FILE}. The file holds Korean articles
 * as JSON Lines with {@code label} and {@code text}.
 */
public final class TopicCost {
  private static final int ROUNDS = 7;

  private final List<TopicText> articles = new ArrayList<>();
  private final TextAnalyzer nori = KoreanAnalyzer.nori(UserDictionary.EMPTY);
  private final TextAnalyzer korean = KoreanAnalyzer.fast(UserDictionary.EMPTY);
  private final Map<String, ToIntFunction<TopicText>> candidates = new LinkedHashMap<>();

  private TopicCost(Path file) throws IOException {
    LabelledFile reader = new LabelledFile(List.of("label"), List.of("title"), List.of("text"));
    for (LabelledText row : reader.read(file)) {
      String title = row.title() == null ? "" : row.title();
      articles.add(
          new TopicText(
              "ko", title, korean.analyze(title), row.text(), korean.analyze(row.text())));
    }
  }

  public static void main(String[] args) throws IOException {
    TopicCost cost = new TopicCost(Path.of(args[0]));
    List<Topic> shipped = shipped();
    TopicAnnotator annotator = new TopicAnnotator(List.of(), shipped, cost.queries(shipped));
    List<Topic> own = shipped.stream().filter(t -> t.scheme().equals("query")).toList();
    cost.add("nori", article -> cost.nori.analyze(article.body()).size());
    cost.add("section", article -> annotator.section(article).getTopic().length());
    cost.add("all topics", article -> all(annotator, article));
    cost.addQueries("shipped queries", cost.queries(own));
    List<String> words = cost.words();
    for (int size : new int[] {100, 1_000, 10_000}) {
      cost.addQueries(size + " queries", cost.queries(generated(words, size)));
    }
    cost.run();
    System.exit(0);
  }

  private static int all(TopicAnnotator annotator, TopicText article) {
    return annotator.topics(article, annotator.section(article)).size();
  }

  private void add(String name, ToIntFunction<TopicText> work) {
    candidates.put(name, work);
  }

  private void addQueries(String name, SavedQueries queries) {
    add(name, article -> queries.match("ko", article.titleTokens(), article.bodyTokens()).size());
  }

  private SavedQueries queries(List<Topic> topics) {
    return SavedQueries.of(topics, List.of("ko"), language -> korean);
  }

  private static List<Topic> shipped() throws IOException {
    List<TextFile> files = new ArrayList<>();
    for (String folder : List.of("topics", "taxonomies")) {
      try (Stream<Path> all = Files.walk(Path.of("pipelines", folder))) {
        for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
          files.add(new TextFile(file.toString(), Files.readString(file)));
        }
      }
    }
    return TopicFile.read(files);
  }

  /** Nouns of the articles, in a fixed order without pattern. */
  private List<String> words() {
    TreeSet<String> nouns = new TreeSet<>();
    for (TopicText article : articles) {
      for (Token token : article.bodyTokens()) {
        if (token.tag().startsWith("NN") && token.text().length() > 1) {
          nouns.add(token.text());
        }
      }
    }
    return nouns.stream().sorted(java.util.Comparator.comparing(String::hashCode)).toList();
  }

  /** Subjects as people save them: two phrases or conjunctions of nouns, or one noun. */
  private static List<Topic> generated(List<String> words, int size) {
    List<Topic> topics = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      String a = words.get(i * 3 % words.size());
      String b = words.get((i * 3 + 1) % words.size());
      String c = words.get((i * 3 + 2) % words.size());
      String query = "\"" + a + " " + b + "\" OR (" + b + " AND " + c + ")";
      topics.add(
          new Topic("query", "q" + i, null, a, a, List.of(), Map.of("ko", query), "generated"));
    }
    return topics;
  }

  private void run() {
    Map<String, Long> best = new LinkedHashMap<>();
    Map<String, Integer> results = new LinkedHashMap<>();
    for (int round = 0; round < ROUNDS; round++) {
      candidates.forEach(
          (name, work) -> {
            long start = System.nanoTime();
            int sum = 0;
            for (TopicText article : articles) {
              sum += work.applyAsInt(article);
            }
            best.merge(name, System.nanoTime() - start, Math::min);
            results.put(name, sum);
          });
    }
    System.out.println(
        "| work | microseconds an article | of Nori's | results |\n|---|---|---|---|");
    best.forEach(
        (name, nanos) ->
            System.out.printf(
                Locale.ROOT,
                "| %s | %.0f | %.3f | %d |%n",
                name,
                nanos / 1e3 / articles.size(),
                (double) nanos / best.get("nori"),
                results.get(name)));
  }
}
