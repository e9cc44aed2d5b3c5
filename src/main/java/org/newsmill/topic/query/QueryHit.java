package org.newsmill.topic.query;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.monitor.QueryMatch;

/** A query that an article matches, with what it found there. */
public final class QueryHit extends QueryMatch {
  private final List<Place> places;
  private final float score;

  QueryHit(String key, List<Place> places, float score) {
    super(key);
    this.places = List.copyOf(places);
    this.score = score;
  }

  /**
   * A place that the query found.
   *
   * @param field {@code title} or {@code body}
   * @param start offset in the field, in code points
   * @param end behind it
   */
  public record Place(String field, int start, int end) {}

  /** All places, in no order, maybe repeated. */
  public List<Place> places() {
    return places;
  }

  /** Sum of the boosts of the query's words and phrases that were found, in title and in body. */
  public float score() {
    return score;
  }

  /** What two parts of the same query found. */
  QueryHit with(QueryHit other) {
    List<Place> both = new ArrayList<>(places);
    both.addAll(other.places);
    return new QueryHit(getQueryId(), both, score + other.score);
  }
}
