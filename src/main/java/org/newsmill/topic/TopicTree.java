package org.newsmill.topic;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.newsmill.job.JobError;

/** Topics with what lies above them. Immutable. */
final class TopicTree {
  private final Map<String, Topic> byKey;

  TopicTree(Collection<Topic> topics) {
    Map<String, Topic> all = new HashMap<>();
    topics.forEach(topic -> all.put(TopicFile.key(topic.scheme(), topic.id()), topic));
    this.byKey = all;
  }

  /** The topics above a topic, nearest first. */
  List<Topic> above(Topic topic) {
    List<Topic> above = new ArrayList<>();
    for (Topic at = parent(topic); at != null; at = parent(at)) {
      above.add(at);
    }
    return above;
  }

  private Topic parent(Topic topic) {
    return topic.parent() == null ? null : byKey.get(TopicFile.key(topic.scheme(), topic.parent()));
  }

  /**
   * Checks what no topic can tell alone.
   *
   * @throws JobError for a missing parent, a topic above itself, a topic that no article can have
   */
  static void check(Collection<Topic> topics) {
    TopicTree tree = new TopicTree(topics);
    Set<String> parents = new HashSet<>();
    for (Topic topic : topics) {
      if (topic.parent() != null) {
        parents.add(TopicFile.key(topic.scheme(), topic.parent()));
        tree.checkParents(topic);
      }
    }
    for (Topic topic : topics) {
      boolean bare = topic.sections().isEmpty() && topic.queries().isEmpty();
      if (bare && !parents.contains(TopicFile.key(topic.scheme(), topic.id()))) {
        throw error(
            topic, "has neither sections nor queries, and is no parent", "sections or a query");
      }
    }
  }

  private void checkParents(Topic topic) {
    Set<String> path = new LinkedHashSet<>();
    for (Topic at = topic; at.parent() != null; ) {
      if (!path.add(at.id())) {
        throw circle(at, path);
      }
      Topic next = parent(at);
      if (next == null) {
        throw error(
            at,
            "has the parent '" + at.parent() + "', which scheme " + at.scheme() + " lacks",
            "the id of a topic of the same scheme");
      }
      at = next;
    }
  }

  /** The way to a circle is no part of it. */
  private static JobError circle(Topic at, Set<String> path) {
    List<String> circle =
        new ArrayList<>(path.stream().dropWhile(id -> !id.equals(at.id())).toList());
    circle.add(at.id());
    return error(
        at,
        "lies below itself: " + String.join(" -> ", circle),
        "parents that end at a topic without one");
  }

  private static JobError error(Topic topic, String problem, String allowed) {
    return new JobError(topic.where(), "topics", "topic " + topic.id() + " " + problem, allowed);
  }
}
