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
 * The stories that were copied most, each with its way from the origin through the reprints: groups
 * of two articles or more. Reads table duplicate twice and article once; memory grows with the
 * groups.
 */
final class CopiedStories {
  static final int MAX_STORIES = 25;
  static final int MAX_MEMBERS = 60;
  private static final int MIN_MEMBERS = 2;
  private static final long DAY_MILLIS = 86_400_000;

  private final Map<String, Group> groups = new LinkedHashMap<>();

  /** Articles of which the table says the very moment; of others it says the day at most. */
  private final Set<String> toTheMinute = new HashSet<>();

  /** A group of copies. */
  private static final class Group {
    private final List<Member> members = new ArrayList<>();
    private final Set<String> publishers = new HashSet<>();
    private int excerpts;
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
    // The other members of a group may lie in days that are no longer there.
    members.values().removeIf(count -> count < MIN_MEMBERS);
    CopiedStories stories = new CopiedStories();
    Ranking.top(members, MAX_STORIES).forEach(id -> stories.groups.put(id, new Group()));
    tables.forEach("duplicate", stories::add);
    stories.readPrecision(tables);
    return stories;
  }

  private static boolean isMember(Row row) {
    return row.name("kind").equals("exact") || row.name("kind").equals("near");
  }

  private void add(Row row) {
    Group group = groups.get(row.name("group_id"));
    if (group == null) {
      return;
    }
    if (!isMember(row)) {
      group.excerpts += row.name("kind").equals("excerpt") ? 1 : 0;
      return;
    }
    if (!row.name("publisher").isEmpty()) {
      group.publishers.add(row.name("publisher"));
    }
    group.members.add(
        new Member(
            row.text("article_id"),
            row.name("role"),
            row.name("publisher"),
            row.millis("published_at"),
            row.real("similarity")));
  }

  private void readPrecision(Tables tables) throws IOException {
    Set<String> ids = new HashSet<>();
    groups.values().forEach(group -> group.members.forEach(member -> ids.add(member.articleId)));
    tables.forEach(
        "article",
        row -> {
          String id = row.text("article_id");
          if (ids.contains(id) && row.name("published_precision").equals("instant")) {
            toTheMinute.add(id);
          }
        });
  }

  /** The origin, then the others by time: a day without a time is its end, the unknown are last. */
  private List<Member> inTime(Group group) {
    Comparator<Long> unknownLast = Comparator.nullsLast(Comparator.naturalOrder());
    return group.members.stream()
        .sorted(
            Comparator.comparing((Member member) -> !member.role.equals("origin"))
                .thenComparing(this::latest, unknownLast)
                .thenComparing(Member::articleId))
        .toList();
  }

  private Long latest(Member member) {
    return member.publishedAt == null || toTheMinute.contains(member.articleId)
        ? member.publishedAt
        : (Long) (member.publishedAt + DAY_MILLIS - 1);
  }

  /** The articles that the page needs for these stories. */
  Set<String> articleIds() {
    Set<String> ids = new LinkedHashSet<>();
    for (Group group : groups.values()) {
      inTime(group).stream().limit(MAX_MEMBERS).forEach(member -> ids.add(member.articleId));
    }
    return ids;
  }

  /** The stories as the page reads them; times are those of the articles. */
  List<Map<String, Object>> data(ArticleList listed) {
    List<Map<String, Object>> data = new ArrayList<>();
    for (Group group : groups.values()) {
      List<Map<String, Object>> members = new ArrayList<>();
      for (Member member : inTime(group)) {
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
    data.put(
        "similarity",
        member.similarity == null ? null : Math.round(member.similarity * 100) / 100d);
    return data;
  }
}
