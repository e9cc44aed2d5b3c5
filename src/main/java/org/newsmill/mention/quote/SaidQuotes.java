package org.newsmill.mention.quote;

import java.util.ArrayList;
import java.util.List;
import org.newsmill.record.EntityMention;
import org.newsmill.record.SaidQuote;

/** Quotes as records: with their words, and their speakers joined to the entities of the text. */
public final class SaidQuotes {
  private SaidQuotes() {}

  /**
   * The records.
   *
   * @param entities of the text; a speaker is the one with the same name, else the one with which
   *     the speaker's phrase ends
   */
  public static List<SaidQuote> of(String text, List<Quote> quotes, List<EntityMention> entities) {
    List<SaidQuote> said = new ArrayList<>();
    for (Quote quote : quotes) {
      int start = text.offsetByCodePoints(0, quote.start());
      int end = text.offsetByCodePoints(start, quote.end() - quote.start());
      boolean here = quote.speakerStart() >= 0;
      said.add(
          new SaidQuote(
              quote.kind(),
              text.substring(start, end),
              (long) quote.start(),
              (long) quote.end(),
              quote.speaker(),
              entity(quote, entities),
              here ? (long) quote.speakerStart() : null,
              here ? (long) quote.speakerEnd() : null,
              quote.verb()));
    }
    return said;
  }

  private static String entity(Quote quote, List<EntityMention> entities) {
    if (quote.speaker() == null) {
      return null;
    }
    for (EntityMention entity : entities) {
      if (entity.getSurface().equals(quote.speaker())) {
        return entity.getEntityId();
      }
    }
    String within = null;
    for (EntityMention entity : entities) {
      boolean ends =
          entity.getStart() >= quote.speakerStart() && entity.getEnd() == quote.speakerEnd();
      within = ends ? entity.getEntityId() : within;
    }
    return within;
  }
}
