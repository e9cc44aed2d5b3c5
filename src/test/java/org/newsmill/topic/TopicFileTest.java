package org.newsmill.topic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.newsmill.job.JobError;
import org.newsmill.job.TextFile;

class TopicFileTest {
  private static final String SEA =
      """
      topics:
        - id: sea-trade
          name: {ko: 해운, en: Sea trade}
          query: {ko: 해운, en: shipping}
      """;
  private static final String TREE =
      """
      scheme: tree
      topics:
        - id: '1'
          name: {ko: 뿌리, en: Root}
        - id: '2'
          name: {ko: 가지, en: Branch}
          parent: '1'
          sections: [economy, world]
      """;

  @Test
  void readsQueriesAndTaxonomies() {
    assertEquals(
        List.of(
            new Topic(
                "query",
                "sea-trade",
                null,
                "해운",
                "Sea trade",
                List.of(),
                Map.of("ko", "해운", "en", "shipping"),
                "file0:2"),
            new Topic("tree", "1", null, "뿌리", "Root", List.of(), Map.of(), "file1:3"),
            new Topic(
                "tree",
                "2",
                "1",
                "가지",
                "Branch",
                List.of("economy", "world"),
                Map.of(),
                "file1:5")),
        read(SEA, TREE));
  }

  @Test
  void refusesIdsGivenTwice_alsoInAnotherFile() {
    assertEquals(
        "file1:2: topics[0].id: 'sea-trade' is already the id of the topic in file0:2; allowed: an"
            + " id that scheme query does not have yet",
        error(SEA, SEA));
  }

  @Test
  void refusesParentsThatAreMissing() {
    assertEquals(
        "file0:5: topics: topic 2 has the parent '9', which scheme tree lacks; allowed: the id of a"
            + " topic of the same scheme",
        error(TREE.replace("parent: '1'", "parent: '9'")));
  }

  @Test
  void refusesCycles() {
    assertEquals(
        "file0:3: topics: topic 1 lies below itself: 1 -> 2 -> 1; allowed: parents that end at a"
            + " topic without one",
        error(TREE.replace("en: Root}", "en: Root}\n    parent: '2'")));
  }

  /** What only leads to a circle is not in it. */
  @Test
  void namesTheTopicsOfACycleInTheirOrder() {
    String circle =
        """
        scheme: tree
        topics:
          - {id: '0', name: {ko: 잎, en: Leaf}, parent: '2', query: {ko: 잎}}
          - {id: '1', name: {ko: 뿌리, en: Root}, parent: '2'}
          - {id: '2', name: {ko: 가지, en: Branch}, parent: '3'}
          - {id: '3', name: {ko: 줄기, en: Trunk}, parent: '1'}
        """;
    assertEquals(
        "file0:5: topics: topic 2 lies below itself: 2 -> 3 -> 1 -> 2; allowed: parents that end"
            + " at a topic without one",
        error(circle));
  }

  @Test
  void topicsMayHaveSectionsOfTheJobsOwnModels() {
    assertEquals(
        List.of("entertainment", "weather"),
        TopicFile.read(
                List.of(
                    new TextFile(
                        "file0", TREE.replace("[economy, world]", "[entertainment, weather]"))),
                List.of("weather", "world"))
            .get(1)
            .sections());
  }

  @Test
  void refusesTopicsThatNoArticleCanHave() {
    assertEquals(
        "file0:2: topics: topic sea-trade has neither sections nor queries, and is no parent;"
            + " allowed: sections or a query",
        error(SEA.replace("    query: {ko: 해운, en: shipping}\n", "")));
  }

  @Test
  void refusesWrongNames_sections_languages_schemes_ids_andKeys() {
    assertEquals(
        "file0:3: topics[0].name: topic sea-trade is named in [ko]; allowed: a name for ko and one"
            + " for en",
        error(SEA.replace(", en: Sea trade", "")));
    assertEquals(
        "file0:8: topics[1].sections: topic 2: unknown section 'economics'; allowed: politics,"
            + " economy, society, culture, world, it_science, sports, entertainment",
        error(TREE.replace("[economy,", "[economics,")));
    assertEquals(
        "file0:4: topics[0].query: topic sea-trade: unknown language 'ja'; allowed: ko, en, any",
        error(SEA.replace("{ko: 해운, en: shipping}", "{ja: 海運}")));
    assertEquals(
        "file0:4: topics[0].query: topic sea-trade: the query for ko is empty; allowed: a query",
        error(SEA.replace("{ko: 해운, en: shipping}", "{ko: ' '}")));
    assertEquals(
        "file0:1: scheme: 'section' cannot name a scheme of topics; allowed: 1 to 40 of a-z 0-9 _"
            + " -, but not section",
        error(TREE.replace("scheme: tree", "scheme: section")));
    assertEquals(
        "file0:2: topics[0].id: 'sea trade' is no id; allowed: 1 to 80 of A-Z a-z 0-9 : . _ -",
        error(SEA.replace("sea-trade", "sea trade")));
    assertEquals(
        "file0:4: topics[0].querry: unknown key (did you mean 'query'?); allowed: id, name, parent,"
            + " sections, query",
        error(SEA.replace("query:", "querry:")));
  }

  private static List<Topic> read(String... texts) {
    List<TextFile> files = new ArrayList<>();
    for (String text : texts) {
      files.add(new TextFile("file" + files.size(), text));
    }
    return TopicFile.read(files, List.of());
  }

  private static String error(String... texts) {
    return assertThrows(JobError.class, () -> read(texts)).getMessage();
  }
}
