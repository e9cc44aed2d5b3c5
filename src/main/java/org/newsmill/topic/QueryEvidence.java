package org.newsmill.topic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.newsmill.record.TopicFeature;
import org.newsmill.topic.query.QueryHit;

/**
 * What a query found, as the tables carry it: the different words and phrases at their first place,
 * headline first, each with the number of its occurrences.
 */
final class QueryEvidence {
  private static final int MAX_EVIDENCE = 10;

  private QueryEvidence() {}

  static List<TopicFeature> of(QueryHit hit, TopicText article) {
    List<QueryHit.Place> places = new ArrayList<>(hit.places());
    places.sort(
        Comparator.comparing(QueryHit.Place::field)
            .reversed()
            .thenComparing(QueryHit.Place::start)
            .thenComparing(QueryHit.Place::end));
    boolean plain = isPlain(article.title()) && isPlain(article.body());
    Map<String, TopicFeature> found = new LinkedHashMap<>();
    QueryHit.Place before = null;
    for (QueryHit.Place place : places) {
      if (!place.equals(before)) {
        TopicFeature feature = feature(place, article, plain);
        String key = place.field() + " " + feature.getFeature().toLowerCase(Locale.ROOT);
        found.merge(key, feature, QueryEvidence::counted);
      }
      before = place;
    }
    return found.values().stream().limit(MAX_EVIDENCE).toList();
  }

  /** Whether every character is one UTF-16 unit, so that offsets need no counting. */
  private static boolean isPlain(String text) {
    return text.codePointCount(0, text.length()) == text.length();
  }

  private static TopicFeature feature(QueryHit.Place place, TopicText article, boolean plain) {
    String text = place.field().equals(Section.TITLE) ? article.title() : article.body();
    int start = plain ? place.start() : text.offsetByCodePoints(0, place.start());
    int length = place.end() - place.start();
    int end = plain ? place.end() : text.offsetByCodePoints(start, length);
    return new TopicFeature(
        text.substring(start, end), (long) place.start(), (long) place.end(), 1.0, place.field());
  }

  private static TopicFeature counted(TopicFeature first, TopicFeature again) {
    first.setWeight(first.getWeight() + again.getWeight());
    return first;
  }
}
