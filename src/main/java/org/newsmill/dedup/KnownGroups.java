package org.newsmill.dedup;

import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import org.newsmill.record.KnownGroup;

/** The order of earlier groups that a text resembles. */
final class KnownGroups {
  /** The very text first, then the most similar, then the smaller id. */
  static final Comparator<KnownGroup> BEST =
      Comparator.comparing(KnownGroup::getSameText)
          .thenComparing(KnownGroup::getSimilarity)
          .reversed()
          .thenComparing(KnownGroup::getGroupId);

  private KnownGroups() {}

  static KnownGroup better(KnownGroup a, KnownGroup b) {
    return BEST.compare(a, b) <= 0 ? a : b;
  }

  /** The best match with each group, by its id. */
  static Map<String, KnownGroup> byId(Iterable<KnownGroup> groups) {
    Map<String, KnownGroup> best = new TreeMap<>();
    for (KnownGroup group : groups) {
      best.merge(group.getGroupId(), group, KnownGroups::better);
    }
    return best;
  }
}
