package org.newsmill.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.newsmill.korean.KoreanAnalyzer;
import org.newsmill.mention.MentionAnnotator;
import org.newsmill.model.LabelledFile;
import org.newsmill.model.LabelledText;
import org.newsmill.record.Annotations;
import org.newsmill.sentiment.ArticleSetting;
import org.newsmill.sentiment.ToneAnnotator;
import org.newsmill.text.TextAnalyzer;
import org.newsmill.text.UserDictionary;

/**
 * What tone costs beside Lucene Nori, taking turns in one run so that a busy machine slows both
 * alike: {@code scripts/bench-tone FILE}. The file holds Korean articles as JSON Lines with {@code
 * label} and {@code text}. Quotes and entities are found beforehand: they are not tone's work.
 */
public final class ToneCost {
  private static final int ROUNDS = 7;

  private record Mentioned(String title, String body, Annotations annotations, Annotations none) {}

  private final List<Mentioned> articles = new ArrayList<>();
  private final TextAnalyzer nori = KoreanAnalyzer.nori(UserDictionary.EMPTY);
  private final ToneAnnotator tones = new ToneAnnotator();

  private ToneCost(Path file) throws IOException {
    TextAnalyzer korean = KoreanAnalyzer.fast(UserDictionary.EMPTY);
    MentionAnnotator mentions = new MentionAnnotator(List.of());
    LabelledFile reader = new LabelledFile(List.of("label"), List.of("title"), List.of("text"));
    for (LabelledText row : reader.read(file)) {
      Annotations found = nothing();
      mentions.annotate("ko", row.text(), korean.analyze(row.text()), found);
      String title = row.title() == null ? "" : row.title();
      articles.add(new Mentioned(title, row.text(), found, nothing()));
    }
  }

  private static Annotations nothing() {
    Annotations none = new Annotations();
    none.setQuotes(List.of());
    none.setEntities(List.of());
    return none;
  }

  public static void main(String[] args) throws IOException {
    ToneCost cost = new ToneCost(Path.of(args[0]));
    Map<String, ToIntFunction<Mentioned>> work = new LinkedHashMap<>();
    work.put("nori", article -> cost.nori.analyze(article.body()).size());
    work.put("all tone", article -> cost.tone(article, article.annotations(), false));
    work.put("all tone, as opinion", article -> cost.tone(article, article.annotations(), true));
    work.put("without quotes and entities", article -> cost.tone(article, article.none(), false));
    cost.run(work);
    System.exit(0);
  }

  private int tone(Mentioned article, Annotations mentioned, boolean opinion) {
    Annotations into = new Annotations();
    tones
        .read("ko", article.body(), mentioned)
        .annotate(article.title(), new ArticleSetting(opinion, List.of()), into);
    return into.getTone().getVoices().size() + into.getEntityTones().size();
  }

  private void run(Map<String, ToIntFunction<Mentioned>> work) {
    Map<String, Long> best = new LinkedHashMap<>();
    Map<String, Integer> results = new LinkedHashMap<>();
    for (int round = 0; round < ROUNDS; round++) {
      work.forEach(
          (name, task) -> {
            long start = System.nanoTime();
            int sum = 0;
            for (Mentioned article : articles) {
              sum += task.applyAsInt(article);
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
