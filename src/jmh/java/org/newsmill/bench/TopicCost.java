package org.newsmill.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.newsmill.job.TextFile;
import org.newsmill.korean.KoreanAnalyzer;
import org.newsmill.record.TopicLabel;
import org.newsmill.text.TextAnalyzer;
import org.newsmill.text.Token;
import org.newsmill.text.UserDictionary;
import org.newsmill.topic.JobTopics;
import org.newsmill.topic.Topic;
import org.newsmill.topic.TopicAnnotator;
import org.newsmill.topic.TopicFile;
import org.newsmill.topic.query.SavedQueries;

/**
 * What topics cost, beside Lucene Nori and beside each other: {@code scripts/bench-topics DATA}. Of
 * the data it reads Korean articles, names and headlines.
 */
public final class TopicCost {
  private static final int ROUNDS = 8;

  private final TextAnalyzer korean = KoreanAnalyzer.fast(UserDictionary.EMPTY);
  private final Turns<Article> turns;

  private record Article(
      String title, List<Token> titleTokens, String body, List<Token> bodyTokens) {}

  private TopicCost(Path file) throws IOException {
    List<Article> articles = new ArrayList<>();
    for (KoreanArticle row : KoreanArticle.read(file)) {
      articles.add(
          new Article(
              row.title(), korean.analyze(row.title()), row.body(), korean.analyze(row.body())));
    }
    turns = new Turns<>(articles, ROUNDS);
  }

  public static void main(String[] args) throws IOException {
    Path data = Path.of(args[0]);
    TopicCost cost = new TopicCost(data.resolve("topic/ko-news-full-text.jsonl.gz"));
    List<Topic> shipped = shipped();
    TopicAnnotator annotator =
        new TopicAnnotator(new JobTopics(List.of(), shipped), cost.queries(shipped));
    List<Topic> own = shipped.stream().filter(t -> t.scheme().equals("query")).toList();
    PlainNori nori = new PlainNori();
    cost.turns.add("nori", article -> nori.walk(article.body()));
    TopicAnnotator sections =
        new TopicAnnotator(new JobTopics(List.of(), List.of()), cost.queries(List.of()));
    cost.turns.add("section", article -> section(sections, article).getTopic().length());
    cost.turns.add("all topics", article -> all(annotator, article));
    cost.addQueries("shipped queries", cost.queries(own));
    MonitorQueries monitor =
        new MonitorQueries(
            data.resolve("entity/krx-symbols.csv.gz"), data.resolve("topic/ynat-train.tsv.gz"));
    for (int size : new int[] {100, 1_000, 10_000}) {
      List<Topic> topics = monitor.first(size, cost.korean);
      long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      SavedQueries queries = cost.queries(topics);
      double seconds =
          (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e9;
      System.out.printf(Locale.ROOT, "%d queries read in %.2f s%n", size, seconds);
      cost.addQueries(size + " queries", queries);
    }
    cost.turns.run().print();
    System.out.printf(
        Locale.ROOT,
        "10000 queries cost %.2f times 100%n",
        Turns.median(cost.turns.shares("10000 queries", "100 queries")));
    System.exit(0);
  }

  private static TopicLabel section(TopicAnnotator annotator, Article article) {
    return annotator.read("ko", article.body(), article.bodyTokens()).section(article.title());
  }

  private static int all(TopicAnnotator annotator, Article article) {
    TopicAnnotator.Body body = annotator.read("ko", article.body(), article.bodyTokens());
    TopicLabel section = body.section(article.title());
    return body.topics(article.title(), article.titleTokens(), section).size();
  }

  private void addQueries(String name, SavedQueries queries) {
    turns.add(
        name,
        article -> queries.read("ko", article.bodyTokens()).match(article.titleTokens()).size());
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
    return TopicFile.read(files, List.of());
  }
}
