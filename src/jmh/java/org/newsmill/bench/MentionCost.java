package org.newsmill.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
import org.newsmill.record.Annotations;
import org.newsmill.text.StopWords;
import org.newsmill.text.TextAnalyzer;
import org.newsmill.text.Token;
import org.newsmill.text.UserDictionary;

/**
 * What mentions cost, all and by part, beside Lucene Nori: {@code scripts/bench-mentions FILE}. The
 * file holds Korean articles as JSON Lines with {@code label} and {@code text}.
 */
public final class MentionCost {
  private static final int ROUNDS = 9;

  private record Text(String body, List<Token> tokens, List<Unit> units) {}

  private MentionCost() {}

  public static void main(String[] args) throws IOException {
    TextAnalyzer korean = KoreanAnalyzer.fast(UserDictionary.EMPTY);
    List<Text> texts = new ArrayList<>();
    for (KoreanArticle article : KoreanArticle.read(Path.of(args[0]))) {
      List<Token> tokens = korean.analyze(article.body());
      texts.add(new Text(article.body(), tokens, Units.of(article.body(), tokens)));
    }
    measure(new Turns<>(texts, ROUNDS), korean);
  }

  private static void measure(Turns<Text> turns, TextAnalyzer korean) {
    PlainNori nori = new PlainNori();
    NounRules rules = new NounRules(korean.keywordTags(), StopWords.of("ko"));
    MentionAnnotator mentions = new MentionAnnotator(List.of(), 20);
    EntityTagger tagger = EntityTagger.shipped();
    EntityFinder entities = new EntityFinder(EntityTagger.shipped(), new EntityTable(List.of()));
    QuoteFinder quotes = new QuoteFinder();
    AmountFinder amounts = new AmountFinder();
    KeywordExtractor keywords = new KeywordExtractor(20);
    turns.add("nori", text -> nori.walk(text.body));
    turns.add("fast analyzer", text -> korean.analyze(text.body).size());
    turns.add(
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
    turns.add("  units", text -> Units.of(text.body, text.tokens).size());
    turns.add("  tagger, with units", text -> tagger.spans(text.body, text.tokens).size());
    turns.add(
        "  entities, with the tagger",
        text -> entities.find("ko", text.body, text.units).mentions().size());
    turns.add("  quotes", text -> quotes.find("ko", text.body, text.units, List.of()).size());
    turns.add("  amounts", text -> amounts.find(text.body).size());
    turns.add(
        "  keywords",
        text ->
            keywords
                .extract("ko", List.of(), KeywordExtractor.nouns(text.units), rules.stopWords())
                .size());
    turns.run().print();
  }
}
