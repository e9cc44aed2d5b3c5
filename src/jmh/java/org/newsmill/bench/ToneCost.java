package org.newsmill.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.newsmill.korean.KoreanAnalyzer;
import org.newsmill.mention.MentionAnnotator;
import org.newsmill.mention.keyword.NounRules;
import org.newsmill.record.Annotations;
import org.newsmill.sentiment.ArticleSetting;
import org.newsmill.sentiment.ToneAnnotator;
import org.newsmill.text.StopWords;
import org.newsmill.text.TextAnalyzer;
import org.newsmill.text.UserDictionary;

/**
 * What tone costs beside Lucene Nori: {@code scripts/bench-tone FILE}. The file holds Korean
 * articles as JSON Lines with {@code label} and {@code text}. Quotes and entities are found
 * beforehand: they are not tone's work.
 */
public final class ToneCost {
  private static final int ROUNDS = 9;

  private record Mentioned(String title, String body, Annotations annotations, Annotations none) {}

  private final List<Mentioned> articles = new ArrayList<>();
  private final ToneAnnotator tones = new ToneAnnotator();

  private ToneCost(Path file) throws IOException {
    TextAnalyzer korean = KoreanAnalyzer.fast(UserDictionary.EMPTY);
    MentionAnnotator mentions = new MentionAnnotator(List.of(), 0);
    NounRules rules = new NounRules(korean.keywordTags(), StopWords.of("ko"));
    for (KoreanArticle row : KoreanArticle.read(file)) {
      Annotations found = nothing();
      mentions.annotate("ko", row.body(), korean.analyze(row.body()), rules, found);
      articles.add(new Mentioned(row.title(), row.body(), found, nothing()));
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
    PlainNori nori = new PlainNori();
    new Turns<>(cost.articles, ROUNDS)
        .add("nori", article -> nori.walk(article.body()))
        .add("all tone", article -> cost.tone(article, article.annotations(), false))
        .add("all tone, as opinion", article -> cost.tone(article, article.annotations(), true))
        .add("without quotes and entities", article -> cost.tone(article, article.none(), false))
        .run()
        .print();
    System.exit(0);
  }

  private int tone(Mentioned article, Annotations mentioned, boolean opinion) {
    Annotations into = new Annotations();
    tones
        .read("ko", article.body(), mentioned)
        .annotate(article.title(), new ArticleSetting(opinion, List.of()), into);
    return into.getTone().getVoices().size() + into.getEntityTones().size();
  }
}
