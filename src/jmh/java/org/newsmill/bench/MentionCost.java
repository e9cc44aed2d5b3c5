package org.newsmill.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.newsmill.korean.KoreanAnalyzer;
import org.newsmill.mention.MentionAnnotator;
import org.newsmill.mention.amount.AmountFinder;
import org.newsmill.mention.entity.EntityFinder;
import org.newsmill.mention.entity.EntityTable;
import org.newsmill.mention.entity.EntityTagger;
import org.newsmill.mention.entity.Unit;
import org.newsmill.mention.entity.Units;
import org.newsmill.mention.keyword.KeywordExtractor;
import org.newsmill.mention.keyword.NounRules;
import org.newsmill.mention.quote.QuoteFinder;
import org.newsmill.model.LabelledFile;
import org.newsmill.model.LabelledText;
import org.newsmill.record.Annotations;
import org.newsmill.text.CleanText;
import org.newsmill.text.StopWords;
import org.newsmill.text.TextAnalyzer;
import org.newsmill.text.Token;
import org.newsmill.text.UserDictionary;

/**
 * What mentions cost, all and by part, as shares of Lucene Nori's time, by the processor time of
 * the thread, taking turns so that a busy machine slows all alike: {@code scripts/bench-mentions
 * FILE}. The file holds Korean articles as JSON Lines with {@code label} and {@code text}.
 */
public final class MentionCost {
  private static final int ROUNDS = 7;
  private static final int WARM_UP = 2;
  private static final int TURN = 20;

  private final Map<String, ToLongFunction<Text>> parts = new LinkedHashMap<>();

  private record Text(String body, List<Token> tokens, List<Unit> units) {}

  private MentionCost() {
    TextAnalyzer nori = KoreanAnalyzer.nori(UserDictionary.EMPTY);
    TextAnalyzer fast = KoreanAnalyzer.fast(UserDictionary.EMPTY);
    NounRules rules = new NounRules(nori.keywordTags(), StopWords.of("ko"));
    MentionAnnotator mentions = new MentionAnnotator(List.of(), 20);
    EntityTagger tagger = EntityTagger.shipped();
    EntityFinder entities = new EntityFinder(EntityTagger.shipped(), new EntityTable(List.of()));
    QuoteFinder quotes = new QuoteFinder();
    AmountFinder amounts = new AmountFinder();
    KeywordExtractor keywords = new KeywordExtractor(20);
    parts.put("nori", text -> nori.analyze(text.body).size());
    parts.put("fast analyzer", text -> fast.analyze(text.body).size());
    parts.put(
        "all of mention",
        text ->
            mentions
                .keywords(
                    "ko",
                    "",
                    List.of(),
                    mentions.annotate("ko", text.body, text.tokens, rules, new Annotations()),
                    rules)
                .size());
    parts.put("  units", text -> Units.of(text.body, text.tokens).size());
    parts.put("  tagger, with units", text -> tagger.spans(text.body, text.tokens).size());
    parts.put(
        "  entities, with the tagger",
        text -> entities.find("ko", text.body, text.units).mentions().size());
    parts.put("  quotes", text -> quotes.find("ko", text.body, text.units, List.of()).size());
    parts.put("  amounts", text -> amounts.find(text.body).size());
    parts.put(
        "  keywords",
        text ->
            keywords
                .extract("ko", List.of(), KeywordExtractor.nouns(text.units), rules.stopWords())
                .size());
  }

  public static void main(String[] args) throws IOException {
    TextAnalyzer korean = KoreanAnalyzer.fast(UserDictionary.EMPTY);
    LabelledFile reader = new LabelledFile(List.of("label"), List.of("title"), List.of("text"));
    List<Text> texts = new ArrayList<>();
    for (LabelledText row : reader.read(Path.of(args[0]))) {
      String body = CleanText.paragraphs(row.text());
      List<Token> tokens = korean.analyze(body);
      texts.add(new Text(body, tokens, Units.of(body, tokens)));
    }
    new MentionCost().measure(texts);
  }

  private void measure(List<Text> texts) {
    Map<String, double[]> shares = new LinkedHashMap<>();
    for (int round = 0; round < ROUNDS; round++) {
      Map<String, Long> nanos = new LinkedHashMap<>();
      for (int from = 0; from < texts.size(); from += TURN) {
        List<Text> turn = texts.subList(from, Math.min(texts.size(), from + TURN));
        parts.forEach((name, part) -> nanos.merge(name, nanos(turn, part), Long::sum));
      }
      int at = round;
      nanos.forEach(
          (name, time) ->
              shares.computeIfAbsent(name, n -> new double[ROUNDS])[at] =
                  (double) time / nanos.get("nori"));
    }
    System.out.printf(Locale.ROOT, "%d articles, shares of Nori's processor time:%n", texts.size());
    shares.forEach(
        (name, all) -> {
          double[] warm = Arrays.copyOfRange(all, WARM_UP, ROUNDS);
          Arrays.sort(warm);
          System.out.printf(
              Locale.ROOT,
              "%-30s median %.3f (%.3f to %.3f)%n",
              name,
              warm[warm.length / 2],
              warm[0],
              warm[warm.length - 1]);
        });
  }

  private static long nanos(List<Text> texts, ToLongFunction<Text> part) {
    long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    long sum = texts.stream().mapToLong(part).sum();
    long after = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    if (sum < 0) {
      throw new IllegalStateException("a text cannot have fewer than no mentions");
    }
    return after - before;
  }
}
