package org.newsmill.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.newsmill.job.TextFile;
import org.newsmill.job.TopicModel;
import org.newsmill.job.TopicModelFixtures;
import org.newsmill.record.TopicRow;
import org.newsmill.topic.TopicRules;

class TopicTableTest {
  private static final List<String> SHIPPED =
      List.of(
          "section/culture 생활문화 Life & Culture",
          "section/economy 경제 Economy",
          "section/it_science IT과학 IT & Science",
          "section/politics 정치 Politics",
          "section/society 사회 Society",
          "section/sports 스포츠 Sports",
          "section/world 세계 World");

  @Test
  void holdsTheShippedSections_whereAJobAddsNothing() {
    assertEquals(SHIPPED, rows(TopicRules.NONE));
  }

  @Test
  void holdsEachLabelOnce_ofModelsThatShareThem() {
    TopicModel korean = TopicModelFixtures.trained("desk", "ko", "harbour", "항구", "games", "구단");
    TopicModel any = TopicModelFixtures.trained("desk", "any", "harbour", "sea", "hills", "hill");
    TopicRules rules = new TopicRules(List.of(), List.of(any, korean));

    assertEquals(
        Stream.concat(
                Stream.of(
                    "desk/games games games",
                    "desk/harbour harbour harbour",
                    "desk/hills hills hills"),
                SHIPPED.stream())
            .toList(),
        rows(rules));
    assertEquals(
        1,
        TopicTable.rows(rules).stream()
            .filter(row -> row.getScheme().equals("desk"))
            .map(TopicRow::getModelVersion)
            .distinct()
            .count());
  }

  @Test
  void namesTheSectionsOfOwnModels_andLeavesOutThoseThatNoArticleCanHave() {
    TopicModel own =
        TopicModelFixtures.trained(
            "section", "any", "sports", "구단", "entertainment", "배우", "sea", "항구");
    TopicRules rules = new TopicRules(List.of(), List.of(own));
    assertEquals(
        List.of(
            "section/entertainment 연예 Entertainment",
            "section/sea sea sea",
            "section/sports 스포츠 Sports"),
        rows(rules));
  }

  @Test
  void leavesOutShippedSections_whereOwnModelsReadBothLanguages() {
    TopicModel korean = TopicModelFixtures.trained("section", "ko", "port", "항구", "games", "구단");
    TopicModel english =
        TopicModelFixtures.trained("section", "en", "port", "sea", "games", "goal");
    TopicRules both = new TopicRules(List.of(), List.of(korean, english));

    assertEquals(List.of("section/games games games", "section/port port port"), rows(both));
  }

  @Test
  void holdsTheTopicsOfFiles_withTheirRules() {
    TextFile file =
        new TextFile(
            "tree.yaml",
            """
            scheme: tree
            topics:
              - id: sea
                name: {ko: 바다, en: Sea}
              - id: port
                parent: sea
                name: {ko: 항구, en: Port}
                sections: [world]
                query: {ko: 항구, en: port}
            """);
    List<TopicRow> rows =
        TopicTable.rows(new TopicRules(List.of(file), List.of())).stream()
            .filter(row -> row.getScheme().equals("tree"))
            .toList();
    assertEquals(List.of("sea", "null"), parents(rows));
    assertEquals(
        List.of(List.of("world"), List.of()), rows.stream().map(TopicRow::getSections).toList());
    assertEquals(
        List.of(List.of("en: port", "ko: 항구"), List.of()),
        rows.stream().map(TopicRow::getQueries).toList());
  }

  private static List<String> parents(List<TopicRow> rows) {
    return rows.stream().map(row -> String.valueOf(row.getParent())).toList();
  }

  private static List<String> rows(TopicRules rules) {
    return TopicTable.rows(rules).stream()
        .map(
            row ->
                row.getScheme()
                    + "/"
                    + row.getTopic()
                    + " "
                    + row.getNameKo()
                    + " "
                    + row.getNameEn())
        .toList();
  }
}
