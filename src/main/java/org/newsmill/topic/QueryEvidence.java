package org.newsmill.topic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.newsmill.record.TopicFeature;
import org.newsmill.text.CodePointOffsets;
import org.newsmill.topic.query.QueryHit;

/**
 * What queries found in an article, as the tables carry it: the different words and phrases at
 * their first place, headline first, each with the number of its occurrences.
 */
final class QueryEvidence {
  private static final int MAX_EVIDENCE = 10;
  private static final int OFFSET_BITS = 31;
  private static final long OFFSET = (1L << OFFSET_BITS) - 1;
  private static final long IN_BODY = 1L << (2 * OFFSET_BITS);

  private final String title;
  private final String body;

  QueryEvidence(String title, String body) {
    this.title = title;
    this.body = body;
  }

  /** The evidence of a query that the article matches. */
  List<TopicFeature> of(QueryHit hit) {
    long[] keys = hit.places().stream().mapToLong(QueryEvidence::key).sorted().toArray();
    int inTitle = -1 - Arrays.binarySearch(keys, IN_BODY - 1);
    List<TopicFeature> found = new ArrayList<>();
    add(found, Section.TITLE, title, Arrays.copyOf(keys, inTitle));
    add(found, Section.BODY, body, Arrays.copyOfRange(keys, inTitle, keys.length));
    return found.size() > MAX_EVIDENCE ? List.copyOf(found.subList(0, MAX_EVIDENCE)) : found;
  }

  /** In the order of fields, starts and ends. */
  private static long key(QueryHit.Place place) {
    long field = place.field().equals(Section.TITLE) ? 0 : IN_BODY;
    return field | ((long) place.start() << OFFSET_BITS) | place.end();
  }

  private void add(List<TopicFeature> found, String field, String text, long[] keys) {
    Map<String, TopicFeature> byText = new HashMap<>();
    CodePointOffsets offsets = CodePointOffsets.of(text);
    long before = -1;
    for (long key : keys) {
      if (key != before) {
        int start = (int) ((key >>> OFFSET_BITS) & OFFSET);
        int end = (int) (key & OFFSET);
        String feature = text.substring(offsets.toUtf16(start), offsets.toUtf16(end));
        TopicFeature first = byText.get(feature.toLowerCase(Locale.ROOT));
        if (first == null) {
          first = new TopicFeature(feature, (long) start, (long) end, 1.0, field);
          byText.put(feature.toLowerCase(Locale.ROOT), first);
          found.add(first);
        } else {
          first.setWeight(first.getWeight() + 1);
        }
      }
      before = key;
    }
  }
}
