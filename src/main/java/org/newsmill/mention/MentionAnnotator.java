package org.newsmill.mention;

import java.util.List;
import java.util.Set;
import org.newsmill.job.EntityRow;
import org.newsmill.mention.amount.AmountFinder;
import org.newsmill.mention.amount.StatedAmounts;
import org.newsmill.mention.entity.EntityFinder;
import org.newsmill.mention.entity.EntityTable;
import org.newsmill.mention.entity.EntityTagger;
import org.newsmill.mention.entity.Unit;
import org.newsmill.mention.entity.Units;
import org.newsmill.mention.keyword.KeywordExtractor;
import org.newsmill.mention.keyword.Noun;
import org.newsmill.mention.keyword.NounRules;
import org.newsmill.mention.quote.QuoteFinder;
import org.newsmill.mention.quote.SaidQuotes;
import org.newsmill.model.LabelledSpan;
import org.newsmill.record.Annotations;
import org.newsmill.record.EntityMention;
import org.newsmill.record.Keyword;
import org.newsmill.text.Token;

/**
 * Who is named in a body, who says what, and how much: entities with their aliases, quotes and
 * amounts, in Korean and English; and the keywords of an article in every language that is
 * analysed. Used by one thread at a time.
 */
public final class MentionAnnotator {
  private static final Set<String> LANGUAGES = Set.of("ko", "en");
  private static final String KOREAN = "ko";
  private static final String PERSON = "person";

  private final EntityFinder entities;
  private final QuoteFinder quotes = new QuoteFinder();
  private final AmountFinder amounts = new AmountFinder();
  private final KeywordExtractor keywords;

  /**
   * An annotator.
   *
   * @param own entities of the job's own table, maybe none; they come before the shipped ones
   * @param maxKeywords largest number of keywords of an article
   */
  public MentionAnnotator(List<EntityRow> own, int maxKeywords) {
    this.keywords = new KeywordExtractor(maxKeywords);
    this.entities = new EntityFinder(EntityTagger.shipped(), new EntityTable(own));
  }

  /**
   * Fills the mentions of a body.
   *
   * @param language BCP-47 tag of the body
   * @param tokens of the body
   * @return the nouns of the body, for {@link #keywords}
   */
  public List<Noun> annotate(
      String language, String body, List<Token> tokens, NounRules rules, Annotations into) {
    if (!LANGUAGES.contains(language)) {
      return KeywordExtractor.nouns(body, tokens, rules, false);
    }
    List<Unit> units = language.equals(KOREAN) ? Units.of(body, tokens) : List.of();
    EntityFinder.Found found = entities.find(language, body, units);
    into.setEntities(found.mentions());
    into.setAliases(found.aliases());
    into.setQuotes(
        SaidQuotes.of(body, quotes.find(language, body, units, persons(found)), found.mentions()));
    into.setAmounts(StatedAmounts.of(body, amounts.find(body), tokens));
    into.setMentionVersion(
        entities.version() + "+" + QuoteFinder.VERSION + "+" + AmountFinder.VERSION);
    List<Noun> nouns =
        language.equals(KOREAN)
            ? KeywordExtractor.nouns(units)
            : KeywordExtractor.nouns(body, tokens, rules, false);
    return KeywordExtractor.named(nouns, found.mentions());
  }

  /**
   * The keywords of an article in order of their rank.
   *
   * @param tokens of the headline
   * @param body what {@link #annotate} gave for the body
   */
  public List<Keyword> keywords(
      String language, String title, List<Token> tokens, List<Noun> body, NounRules rules) {
    List<Noun> ofTitle =
        language.equals(KOREAN)
            ? KeywordExtractor.nouns(Units.of(title, tokens))
            : KeywordExtractor.nouns(title, tokens, rules, true);
    return keywords.extract(language, ofTitle, body, rules.stopWords());
  }

  private static List<LabelledSpan> persons(EntityFinder.Found found) {
    return found.mentions().stream()
        .filter(mention -> mention.getType().equals(PERSON))
        .map(MentionAnnotator::span)
        .toList();
  }

  private static LabelledSpan span(EntityMention mention) {
    return new LabelledSpan(
        Math.toIntExact(mention.getStart()), Math.toIntExact(mention.getEnd()), "PS");
  }
}
