package org.newsmill.dedup;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.newsmill.record.Article;
import org.newsmill.record.CopyRef;
import org.newsmill.record.ExclusionRow;

/** One reading of each article, which of them are older versions, and the distinct texts. */
final class FloorReadings {
  final Map<String, Article> articles = new LinkedHashMap<>();
  final Map<String, FloorText> texts = new LinkedHashMap<>();
  final List<ExclusionRow> exclusions = new ArrayList<>();

  FloorReadings(List<Article> read, ZoneId zone) {
    Map<String, CopyRef> refs = new LinkedHashMap<>();
    Map<String, List<CopyRef>> versions = new HashMap<>();
    for (Article article : read) {
      CopyRef ref = CopyOrder.reference(article, zone);
      texts.computeIfAbsent(ref.getBodyHash(), h -> new FloorText(article)).printed(ref);
      if (!ref.getUrl().isEmpty()) {
        versions.computeIfAbsent(ref.getUrl(), u -> new ArrayList<>(1)).add(ref);
      }
      keep(article, ref, refs);
    }
    Set<String> revised = new HashSet<>();
    for (List<CopyRef> same : versions.values()) {
      if (same.size() > 1 && same.size() <= FindRevisionsFn.MAX_VERSIONS) {
        FindRevisionsFn.revisions(same, ref -> revised.add(ref.getArticleId()));
      }
    }
    refs.forEach(
        (id, ref) ->
            texts
                .get(ref.getBodyHash())
                .refs
                .add(
                    revised.contains(id)
                        ? CopyRef.newBuilder(ref).setRevision(true).build()
                        : ref));
  }

  private void keep(Article article, CopyRef ref, Map<String, CopyRef> refs) {
    CopyRef before = refs.putIfAbsent(ref.getArticleId(), ref);
    if (before == null) {
      articles.put(ref.getArticleId(), article);
    } else if (CopyOrder.READING.compare(ref, before) < 0) {
      refs.put(ref.getArticleId(), ref);
      exclusions.add(JoinPlaceFn.exclusion(articles.put(ref.getArticleId(), article)));
    } else {
      exclusions.add(JoinPlaceFn.exclusion(article));
    }
  }
}
