package org.newsmill.mention.quote;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    Map<String, String> bySurface = new HashMap<>();
    Map<Long, EntityMention> byEnd = new HashMap<>();
    for (EntityMention entity : entities) {
      bySurface.putIfAbsent(entity.getSurface(), entity.getEntityId());
      byEnd.put(entity.getEnd(), entity);
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
              entity(quote, bySurface, byEnd),
              here ? (long) quote.speakerStart() : null,
              here ? (long) quote.speakerEnd() : null,
              quote.verb()));
    }
    return said;
  }

  private static String entity(
      Quote quote, Map<String, String> bySurface, Map<Long, EntityMention> byEnd) {
    if (quote.speaker() == null) {
      return null;
    }
    String same = bySurface.get(quote.speaker());
    EntityMention last = byEnd.get((long) quote.speakerEnd());
    boolean within = last != null && last.getStart() >= quote.speakerStart();
    return same == null && within ? last.getEntityId() : same;
  }
}
