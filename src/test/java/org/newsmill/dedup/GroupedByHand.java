package org.newsmill.dedup;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.newsmill.record.Article;
import org.newsmill.record.GroupedArticle;

/** The groups of articles by the definition: sort each group, the first is the origin. */
final class GroupedByHand {
  private GroupedByHand() {}

  static List<GroupedArticle> of(List<Article> articles, ZoneId zone) {
    Map<String, List<Article>> byText = new TreeMap<>();
    for (Article article : articles) {
      byText.computeIfAbsent(article.getBodyHash(), hash -> new ArrayList<>()).add(article);
    }
    List<GroupedArticle> grouped = new ArrayList<>();
    for (List<Article> group : byText.values()) {
      group.sort(
          Comparator.comparing((Article a) -> CopyOrder.sortMillis(a.getPublished(), zone))
              .thenComparing(Article::getUrl)
              .thenComparing(Article::getArticleId));
      for (Article article : group) {
        String role = article.equals(group.get(0)) ? "origin" : "reprint";
        grouped.add(GroupCopiesTest.member(article, role, group.size() > 1));
      }
    }
    return grouped;
  }
}
