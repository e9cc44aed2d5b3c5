package org.newsmill.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The stories that were copied most, each with its way from the origin through the reprints. Reads
 * table duplicate twice; memory grows with the groups.
 */
final class CopiedStories {
  static final int MAX_STORIES = 25;
  static final int MAX_MEMBERS = 60;

  private final List<Group> groups = new ArrayList<>();

  /** A group of copies. */
  private static final class Group {
    private final List<Member> members = new ArrayList<>();
    private final Set<String> publishers = new HashSet<>();
    private int excerpts;

    private List<Member> inTime() {
      Comparator<Long> unknownLast = Comparator.nullsLast(Comparator.naturalOrder());
      return members.stream()
          .sorted(
              Comparator.comparing((Member member) -> !member.role.equals("origin"))
                  .thenComparing(Member::publishedAt, unknownLast)
                  .thenComparing(Member::articleId))
          .toList();
    }
  }

  private record Member(
      String articleId, String role, String publisher, Long publishedAt, Double similarity) {}

  private CopiedStories() {}

  /** Reads the groups with most members. */
  static CopiedStories read(Tables tables) throws IOException {
    Map<String, Long> members = new HashMap<>();
    tables.forEach(
        "duplicate",
        row -> {
          if (isMember(row)) {
            members.merge(row.name("group_id"), 1L, Long::sum);
          }
        });
    Map<String, Group> chosen = new LinkedHashMap<>();
    Ranking.top(members, MAX_STORIES).forEach(id -> chosen.put(id, new Group()));
    tables.forEach(
        "duplicate",
        row -> {
          Group group = chosen.get(row.name("group_id"));
          if (group != null) {
            add(group, row);
          }
        });
    CopiedStories stories = new CopiedStories();
    stories.groups.addAll(chosen.values());
    return stories;
  }

  private static boolean isMember(Row row) {
    return row.name("kind").equals("exact") || row.name("kind").equals("near");
  }

  private static void add(Group group, Row row) {
    if (!isMember(row)) {
      group.excerpts += row.name("kind").equals("excerpt") ? 1 : 0;
      return;
    }
    group.publishers.add(row.name("publisher"));
    group.members.add(
        new Member(
            row.text("article_id"),
            row.name("role"),
            row.name("publisher"),
            row.millis("published_at"),
            row.real("similarity")));
  }

  /** The articles that the page needs for these stories. */
  Set<String> articleIds() {
    Set<String> ids = new LinkedHashSet<>();
    for (Group group : groups) {
      group.inTime().stream().limit(MAX_MEMBERS).forEach(member -> ids.add(member.articleId));
    }
    return ids;
  }

  /** The stories as the page reads them. */
  List<Map<String, Object>> data(ArticleList listed) {
    List<Map<String, Object>> data = new ArrayList<>();
    for (Group group : groups) {
      List<Map<String, Object>> members = new ArrayList<>();
      for (Member member : group.inTime()) {
        Integer place = listed.placeOf(member.articleId);
        if (members.size() < MAX_MEMBERS && place != null) {
          members.add(data(member, place));
        }
      }
      data.add(
          Map.of(
              "copies",
              group.members.size(),
              "publishers",
              group.publishers.size(),
              "excerpts",
              group.excerpts,
              "members",
              members));
    }
    return data;
  }

  private static Map<String, Object> data(Member member, int place) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("article", place);
    data.put("role", member.role);
    data.put("publisher", SafeText.shown(member.publisher, 80));
    data.put("minute", member.publishedAt == null ? null : member.publishedAt / 60_000);
    data.put(
        "similarity",
        member.similarity == null ? null : Math.round(member.similarity * 100) / 100d);
    return data;
  }
}
