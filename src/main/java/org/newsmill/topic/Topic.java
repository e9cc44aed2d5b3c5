package org.newsmill.topic;

import java.util.List;
import java.util.Map;

/**
 * A topic that a file of topics defines.
 *
 * @param scheme to which it belongs: {@link TopicFile#QUERY_SCHEME}, or a taxonomy's id
 * @param id stable, unique within the scheme
 * @param parent id of a topic of the same scheme that holds it; null at the top
 * @param nameKo Korean name
 * @param nameEn English name
 * @param sections articles of these sections are about it; ids of {@link SectionNames}
 * @param queries Lucene query by language; an article of the language that matches is about it
 * @param where file and line, for errors
 */
public record Topic(
    String scheme,
    String id,
    String parent,
    String nameKo,
    String nameEn,
    List<String> sections,
    Map<String, String> queries,
    String where) {

  public Topic {
    sections = List.copyOf(sections);
    queries = java.util.Collections.unmodifiableMap(new java.util.TreeMap<>(queries));
  }

  /** Of what tells topics apart: those of the rules would take longer than a query. */
  @Override
  public int hashCode() {
    return 31 * scheme.hashCode() + id.hashCode();
  }

  /** What decides whether an article has the topic, beside the topics below it. */
  String rules() {
    return sections + "\u001F" + queries;
  }
}
