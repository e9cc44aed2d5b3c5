package org.newsmill.mention.quote;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.newsmill.korean.KoreanAnalyzer;
import org.newsmill.mention.GoldFile;
import org.newsmill.mention.GoldScores;
import org.newsmill.mention.entity.EntityTagger;
import org.newsmill.mention.entity.Units;
import org.newsmill.model.LabelledSpan;
import org.newsmill.text.Token;
import org.newsmill.text.UserDictionary;

/** The gold of quotes, {@code src/test/resources/mention/quotes.txt}. */
final class QuoteGold {
  private static final KoreanAnalyzer KOREAN = KoreanAnalyzer.fast(UserDictionary.EMPTY);
  private static final EntityTagger TAGGER = EntityTagger.shipped();

  private QuoteGold() {}

  static GoldScores scores(boolean withSpeakers) throws IOException {
    GoldScores scores = new GoldScores(withSpeakers ? "quotes with speakers" : "spans of quotes");
    for (GoldFile.Row row : GoldFile.rows("quotes.txt")) {
      String text = row.text();
      List<String> gold = new ArrayList<>();
      for (String quote : row.answers()) {
        String[] parts = quote.split("\\|", -1);
        gold.add(parts[0] + " " + parts[2] + (withSpeakers ? " " + parts[1] : ""));
      }
      List<String> found = new ArrayList<>();
      for (Quote quote : find(text)) {
        int start = text.offsetByCodePoints(0, quote.start());
        String said =
            text.substring(start, text.offsetByCodePoints(start, quote.end() - quote.start()));
        String speaker = quote.speaker() == null ? "-" : quote.speaker();
        found.add(quote.kind() + " " + said + (withSpeakers ? " " + speaker : ""));
      }
      scores.add(text, gold, found);
    }
    return scores;
  }

  /** The quotes without what the tagger knows of persons. */
  static List<Quote> untagged(String text) {
    boolean korean = isKorean(text);
    List<Token> tokens = korean ? KOREAN.analyze(text) : List.of();
    return new QuoteFinder().find(korean ? "ko" : "en", text, Units.of(text, tokens), List.of());
  }

  private static boolean isKorean(String text) {
    return text.codePoints().anyMatch(c -> c >= 0xAC00 && c <= 0xD7A3);
  }

  static List<Quote> find(String text) {
    boolean korean = isKorean(text);
    List<Token> tokens = korean ? KOREAN.analyze(text) : List.of();
    List<LabelledSpan> entities = korean ? TAGGER.spans(text, tokens) : List.of();
    return new QuoteFinder().find(korean ? "ko" : "en", text, Units.of(text, tokens), entities);
  }
}
