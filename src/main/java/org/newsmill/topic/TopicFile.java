package org.newsmill.topic;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.newsmill.job.JobError;
import org.newsmill.job.TextFile;
import org.newsmill.job.YamlSection;
import org.newsmill.job.YamlTree;

/**
 * Reads files of topics: saved queries and taxonomies. The first thing that is wrong is one error
 * with file, line and id.
 *
 * <pre>
 * scheme: iptc                  # of all topics of the file; left out: query, the saved queries
 * topics:
 *   - id: sea-trade             # stable: tables carry it; unique in its scheme, over all files
 *     name: {ko: 해운, en: Sea trade}
 *     parent: trade             # in a taxonomy; an article on a topic is on its parents too
 *     sections: [economy]       # articles of these sections are about it
 *     query:                    # by language: ko, en, or any for both
 *       ko: 해운 OR "컨테이너 운임"
 *       en: title:shipping OR "freight rates"
 * </pre>
 *
 * <p>A topic has sections, queries or both; one of a taxonomy may have neither, when others name it
 * as their parent. {@code org.newsmill.topic.query.QueryReader} tells what a query may hold.
 *
 * <p>To add a topic or a taxonomy: write such a file and name it in the job file under {@code
 * topics}; no code changes. {@code pipelines/topics} and {@code pipelines/taxonomies} hold those
 * that come along.
 */
public final class TopicFile {
  /** Scheme of the saved queries. */
  public static final String QUERY_SCHEME = "query";

  /** Articles of every language that is analysed. */
  public static final String ANY = "any";

  private static final List<String> FILE_KEYS = List.of("scheme", "topics");
  private static final List<String> TOPIC_KEYS =
      List.of("id", "name", "parent", "sections", "query");
  private static final List<String> LANGUAGES = List.of("ko", "en", ANY);
  private static final String ID = "[A-Za-z0-9][A-Za-z0-9:._-]{0,79}";

  private TopicFile() {}

  /**
   * The topics of some files, in their order.
   *
   * @param ownSections ids of sections that models of the job give beside the shipped ones
   * @throws JobError at the first thing that is wrong: a malformed file, an id given twice, a
   *     parent that is missing or lies below its own child, a topic without rules
   */
  public static List<Topic> read(List<TextFile> files, List<String> ownSections) {
    Set<String> knownSections = new LinkedHashSet<>(SectionNames.shipped().ids());
    knownSections.addAll(ownSections);
    Map<String, Topic> byKey = new LinkedHashMap<>();
    for (TextFile file : files) {
      YamlSection keys = YamlTree.parse(file.name(), file.text(), FILE_KEYS);
      String scheme = scheme(keys);
      for (YamlSection section : keys.list("topics", TOPIC_KEYS)) {
        Topic topic = topic(section, scheme, knownSections);
        Topic other = byKey.putIfAbsent(key(scheme, topic.id()), topic);
        if (other != null) {
          throw section.error(
              "id",
              "'" + topic.id() + "' is already the id of the topic in " + other.where(),
              "an id that scheme " + scheme + " does not have yet");
        }
      }
    }
    TopicTree.check(byKey.values());
    return List.copyOf(byKey.values());
  }

  private static String scheme(YamlSection keys) {
    String scheme = keys.string("scheme", QUERY_SCHEME);
    if (!scheme.matches("[a-z][a-z0-9_-]{0,39}") || scheme.equals(SectionAnnotator.SCHEME)) {
      throw keys.error(
          "scheme",
          "'" + scheme + "' cannot name a scheme of topics",
          "1 to 40 of a-z 0-9 _ -, but not " + SectionAnnotator.SCHEME);
    }
    return scheme;
  }

  private static Topic topic(YamlSection section, String scheme, Set<String> knownSections) {
    String id = section.required("id", "a name such as sea-trade");
    if (!id.matches(ID)) {
      throw section.error("id", "'" + id + "' is no id", "1 to 80 of A-Z a-z 0-9 : . _ -");
    }
    Map<String, String> names = section.strings("name");
    if (!names.keySet().equals(Set.of("ko", "en"))) {
      throw section.error(
          "name", "topic " + id + " is named in " + names.keySet(), "a name for ko and one for en");
    }
    return new Topic(
        scheme,
        id,
        section.string("parent", null),
        names.get("ko"),
        names.get("en"),
        sections(section, id, knownSections),
        queries(section, id),
        section.whereOf("id"));
  }

  private static List<String> sections(YamlSection section, String id, Set<String> known) {
    List<String> sections = new ArrayList<>();
    for (String name : section.texts("sections")) {
      if (!known.contains(name)) {
        throw section.error(
            "sections",
            "topic " + id + ": unknown section '" + name + "'",
            String.join(", ", known));
      }
      sections.add(name);
    }
    return sections;
  }

  private static Map<String, String> queries(YamlSection section, String id) {
    Map<String, String> queries = new TreeMap<>(section.strings("query"));
    for (Map.Entry<String, String> query : queries.entrySet()) {
      if (!LANGUAGES.contains(query.getKey())) {
        throw section.error(
            "query",
            "topic " + id + ": unknown language '" + query.getKey() + "'",
            String.join(", ", LANGUAGES));
      }
      if (query.getValue().isBlank()) {
        throw section.error(
            "query", "topic " + id + ": the query for " + query.getKey() + " is empty", "a query");
      }
    }
    return queries;
  }

  static String key(String scheme, String id) {
    return scheme + "/" + id;
  }
}
