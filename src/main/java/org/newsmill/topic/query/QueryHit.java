package org.newsmill.topic.query;

import java.util.List;

/**
 * What a query found in an article that matches.
 *
 * @param places all places, in no order, maybe repeated
 * @param score sum of the boosts of the query's words and phrases that were found, in title and in
 *     body
 */
public record QueryHit(List<Place> places, float score) {
  public QueryHit {
    places = List.copyOf(places);
  }

  /**
   * A place that the query found.
   *
   * @param field {@code title} or {@code body}
   * @param start offset in the field, in code points
   * @param end behind it
   */
  public record Place(String field, int start, int end) {}
}
