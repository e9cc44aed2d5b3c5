package org.newsmill.mention.quote;

import java.util.ArrayList;
import java.util.List;
import org.newsmill.record.EntityMention;
import org.newsmill.record.SaidQuote;
import org.newsmill.text.CodePoints;

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
    if (quotes.isEmpty()) {
      return List.of();
    }
    int[] points = CodePoints.of(text);
    List<SaidQuote> said = new ArrayList<>();
    for (Quote quote : quotes) {
      boolean here = quote.speakerStart() >= 0;
      said.add(
          new SaidQuote(
              quote.kind(),
              new String(points, quote.start(), quote.end() - quote.start()),
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
