package org.newsmill.bench;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ko.KoreanTokenizer;
import org.apache.lucene.analysis.ko.KoreanTokenizer.DecompoundMode;
import org.newsmill.job.TextFile;
import org.newsmill.korean.KoreanAnalyzer;
import org.newsmill.model.LabelledFile;
import org.newsmill.model.LabelledText;
import org.newsmill.text.TextAnalyzer;
import org.newsmill.text.UserDictionary;
import org.newsmill.topic.Topic;
import org.newsmill.topic.TopicAnnotator;
import org.newsmill.topic.TopicFile;
import org.newsmill.topic.TopicText;
import org.newsmill.topic.query.SavedQueries;

/**
 * What topics cost, beside Lucene Nori and beside each other, in CPU time of one thread, taking
 * turns of some articles in one run so that a busy machine slows all alike: {@code
 * scripts/bench-topics DATA}. Of the data it reads Korean articles, names and headlines.
 */
public final class TopicCost {
  private static final int ROUNDS = 5;
  private static final int WARM_UP_ROUNDS = 3;
  private static final int TURN = 25;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final List<TopicText> articles = new ArrayList<>();
  private final KoreanTokenizer nori =
      new KoreanTokenizer(
          TokenStream.DEFAULT_TOKEN_ATTRIBUTE_FACTORY, null, DecompoundMode.NONE, false);
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
    Path data = Path.of(args[0]);
    TopicCost cost = new TopicCost(data.resolve("topic/ko-news-full-text.jsonl.gz"));
    List<Topic> shipped = shipped();
    TopicAnnotator annotator = new TopicAnnotator(List.of(), shipped, cost.queries(shipped));
    List<Topic> own = shipped.stream().filter(t -> t.scheme().equals("query")).toList();
    cost.add("nori", article -> walk(cost.nori, article.body()));
    cost.add("section", article -> annotator.section(article).getTopic().length());
    cost.add("all topics", article -> all(annotator, article));
    cost.addQueries("shipped queries", cost.queries(own));
    MonitorQueries monitor =
        new MonitorQueries(
            data.resolve("entity/krx-symbols.csv.gz"), data.resolve("topic/ynat-train.tsv.gz"));
    for (int size : new int[] {100, 1_000, 10_000}) {
      List<Topic> topics = monitor.first(size, cost.korean);
      long start = THREADS.getCurrentThreadCpuTime();
      SavedQueries queries = cost.queries(topics);
      double seconds = (THREADS.getCurrentThreadCpuTime() - start) / 1e9;
      System.out.printf(Locale.ROOT, "%d queries read in %.2f s%n", size, seconds);
      cost.addQueries(size + " queries", queries);
    }
    cost.run();
    System.exit(0);
  }

  /** Lucene's tokens without looking at them. */
  private static int walk(KoreanTokenizer tokenizer, String text) {
    int tokens = 0;
    try (KoreanTokenizer stream = tokenizer) {
      stream.setReader(new StringReader(text));
      stream.reset();
      while (stream.incrementToken()) {
        tokens++;
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException("a string cannot fail to be read", e);
    }
    return tokens;
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

  private void run() {
    Map<String, Long> cpu = new LinkedHashMap<>();
    Map<String, Integer> results = new LinkedHashMap<>();
    for (int round = -WARM_UP_ROUNDS; round < ROUNDS; round++) {
      results.clear();
      for (int from = 0; from < articles.size(); from += TURN) {
        List<TopicText> turn = articles.subList(from, Math.min(from + TURN, articles.size()));
        boolean counts = round >= 0;
        candidates.forEach(
            (name, work) -> {
              long start = THREADS.getCurrentThreadCpuTime();
              int found = turn.stream().mapToInt(work).sum();
              long nanos = THREADS.getCurrentThreadCpuTime() - start;
              results.merge(name, found, Integer::sum);
              cpu.merge(name, counts ? nanos : 0, Long::sum);
            });
      }
    }
    print(cpu, results);
  }

  private void print(Map<String, Long> cpu, Map<String, Integer> results) {
    System.out.println("| work | CPU microseconds an article | of Nori's | results an article |");
    System.out.println("|---|---|---|---|");
    cpu.forEach(
        (name, nanos) ->
            System.out.printf(
                Locale.ROOT,
                "| %s | %.1f | %.3f | %.2f |%n",
                name,
                nanos / 1e3 / articles.size() / ROUNDS,
                (double) nanos / cpu.get("nori"),
                (double) results.get(name) / articles.size()));
    System.out.printf(
        Locale.ROOT,
        "10000 queries cost %.2f times 100%n",
        (double) cpu.get("10000 queries") / cpu.get("100 queries"));
  }
}
