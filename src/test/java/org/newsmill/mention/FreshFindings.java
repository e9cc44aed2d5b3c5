package org.newsmill.mention;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.newsmill.korean.KoreanAnalyzer;
import org.newsmill.mention.amount.Amount;
import org.newsmill.mention.amount.AmountFinder;
import org.newsmill.mention.entity.EntityFinder;
import org.newsmill.mention.entity.EntityTable;
import org.newsmill.mention.entity.EntityTagger;
import org.newsmill.mention.entity.Units;
import org.newsmill.mention.quote.Quote;
import org.newsmill.mention.quote.QuoteFinder;
import org.newsmill.model.LabelledSpan;
import org.newsmill.text.Token;
import org.newsmill.text.UserDictionary;

/** What the shipped finders find in a text, written as the answers of the fresh gold are. */
final class FreshFindings {
  private final KoreanAnalyzer korean = KoreanAnalyzer.fast(UserDictionary.EMPTY);
  private final EntityTagger tagger = EntityTagger.shipped();
  private final EntityFinder entities = new EntityFinder(tagger, new EntityTable(List.of()));
  private final AmountFinder amounts = new AmountFinder();
  private final QuoteFinder quotes = new QuoteFinder();

  List<String> quotes(String text) {
    List<Token> tokens = tokens(text);
    List<LabelledSpan> names = isKorean(text) ? tagger.spans(text, tokens) : List.of();
    List<String> found = new ArrayList<>();
    for (Quote quote : quotes.find(language(text), text, Units.of(text, tokens), names)) {
      String speaker = quote.speaker() == null ? "-" : quote.speaker();
      found.add(quote.kind() + "|" + quote.start() + "-" + quote.end() + "|" + speaker);
    }
    return found;
  }

  List<String> amounts(String text) {
    List<String> found = new ArrayList<>();
    for (Amount amount : amounts.find(text)) {
      String value = plain(amount.low());
      value += amount.isRange() ? ".." + plain(amount.high()) : "";
      value += "|" + amount.unit();
      if (amount.convertedUnit() != null) {
        value += "|" + plain(amount.convertedValue()) + "|" + amount.convertedUnit();
      }
      found.add(amount.start() + "-" + amount.end() + "|" + value);
    }
    return found;
  }

  List<String> aliases(String text) {
    return entities.find(language(text), text, Units.of(text, tokens(text))).aliases().stream()
        .map(a -> a.getName() + "=" + a.getAlias())
        .toList();
  }

  private List<Token> tokens(String text) {
    return isKorean(text) ? korean.analyze(text) : List.of();
  }

  private static String language(String text) {
    return isKorean(text) ? "ko" : "en";
  }

  private static boolean isKorean(String text) {
    return text.codePoints().anyMatch(c -> c >= 0xAC00 && c <= 0xD7A3);
  }

  private static String plain(BigDecimal value) {
    return value.stripTrailingZeros().toPlainString();
  }
}
