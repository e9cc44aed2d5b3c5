package org.newsmill.topic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.newsmill.job.TextFile;
import org.newsmill.job.TopicModel;
import org.newsmill.job.TopicModelFixtures;
import org.newsmill.korean.KoreanAnalyzer;
import org.newsmill.record.TopicLabel;
import org.newsmill.text.TextAnalyzer;
import org.newsmill.text.UserDictionary;
import org.newsmill.text.WordAnalyzer;
import org.newsmill.topic.query.SavedQueries;

class TopicAnnotatorTest {
  private static final Map<String, TextAnalyzer> ANALYZERS =
      Map.of("ko", KoreanAnalyzer.fast(UserDictionary.EMPTY), "en", new WordAnalyzer());
  private static final String TREE =
      """
      scheme: tree
      topics:
        - id: life
          name: {ko: 삶, en: Life}
          query: {ko: 축제, en: festival}
        - id: games
          parent: life
          name: {ko: 운동, en: Games}
          sections: [sports]
          query: {ko: 홈런}
        - id: sea
          parent: life
          name: {ko: 바다, en: Sea}
          query: {ko: 바다, en: sea}
      """;
  private static final List<String> KOREAN_TITLES =
      List.of("", "바다 축제", "달빛구단, 프로야구 개막전 9회말 역전 홈런", "😀 조용한 저녁", "항구");
  private static final List<String> ENGLISH_TITLES =
      List.of("", "Sea festival", "Rainbow City win the Champions League", "Quiet evening");
  private static final List<String> KOREAN_TEXTS =
      List.of(
          "",
          "바다가 잔잔하다. 항구에 배가 들어온다.",
          "달빛구단이 안방에서 열린 프로야구 개막전에서 역전승을 거뒀다. 타자 노을은 홈런을 쳤다.",
          "축제가 열린 바다에서 프로야구 구단 감독과 타자가 홈런을 이야기했다.");
  private static final List<String> ENGLISH_TEXTS =
      List.of("The sea is calm.", "A late goal in the cup final. The coach smiled.", "Lamps.");

  @Test
  void aBatchHasOneVersionOfATopic_whateverGivesIt() {
    TopicModel desk = TopicModelFixtures.trained("desk", "ko", "harbour", "항구", "games", "구단");
    TopicModel others = TopicModelFixtures.trained("desk", "en", "games", "goal", "harbour", "sea");
    TopicModel sections =
        TopicModelFixtures.trained("section", "ko", "sports", "구단 홈런", "world", "항구 바다");
    for (List<TopicModel> models :
        List.of(List.<TopicModel>of(), List.of(desk, others), List.of(sections, others, desk))) {
      JobTopics job = job(TREE, models);
      Map<String, Set<String>> versions = new TreeMap<>();
      for (TopicLabel label : labels(job)) {
        versions
            .computeIfAbsent(label.getScheme() + "/" + label.getTopic(), t -> new TreeSet<>())
            .add(label.getVersion());
      }
      assertTrue(
          versions.keySet().containsAll(List.of("tree/life", "tree/games", "tree/sea")),
          versions.toString());
      assertTrue(versions.containsKey("section/sports"), versions.toString());
      assertEquals(models.contains(desk), versions.containsKey("desk/harbour"));
      versions.forEach((topic, all) -> assertEquals(1, all.size(), topic + " " + all));
    }
  }

  @Test
  void versionOfATopic_changesWithWhatLiesBelow_andWithTheModelsOfItsSections() {
    Map<String, String> before = versions(TREE, List.of());
    Map<String, String> below = versions(TREE.replace("홈런", "안타"), List.of());
    assertNotEquals(before.get("life"), below.get("life"));
    assertNotEquals(before.get("games"), below.get("games"));
    assertEquals(before.get("sea"), below.get("sea"));
    assertEquals(before, versions(TREE.replace("Life", "Living"), List.of()));

    Map<String, String> modelled =
        versions(
            TREE,
            List.of(TopicModelFixtures.trained("section", "ko", "sports", "구", "world", "항")));
    String shipped = "+section-2024-12-01.2";
    String rules = before.get("life").replace(shipped, "");
    assertEquals(before.get("life"), rules + shipped);
    assertEquals(
        rules + "+section-2031-02-03-HASH" + shipped,
        modelled.get("life").replaceFirst("-[0-9a-f]{8}(?=\\+section-2024)", "-HASH"));
    assertEquals(before.get("sea"), modelled.get("sea"));
  }

  /** What a text says is reckoned once, and is the same as if it were read for each headline. */
  @Test
  void aTextReadOnce_givesUnderEachHeadlineWhatItGivesAlone() {
    TopicAnnotator annotator = annotator(job(TREE, List.of()));
    for (String text : KOREAN_TEXTS) {
      TopicAnnotator.Body once = read(annotator, "ko", text);
      for (String title : KOREAN_TITLES) {
        assertEquals(all(read(annotator, "ko", text), "ko", title), all(once, "ko", title));
      }
    }
    for (String text : ENGLISH_TEXTS) {
      TopicAnnotator.Body once = read(annotator, "en", text);
      for (String title : ENGLISH_TITLES) {
        assertEquals(all(read(annotator, "en", text), "en", title), all(once, "en", title));
      }
    }
  }

  @Test
  void otherLanguagesHaveNoTopics_unlessAModelReadsThem() {
    TopicAnnotator annotator = annotator(job(TREE, List.of()));
    TopicAnnotator.Body body = annotator.read("ja", "海は静かだ。", List.of());
    assertEquals(null, body.section("海"));
    assertEquals(List.of(), body.topics("海", List.of(), null));

    TopicModel any = TopicModelFixtures.trained("desk", "any", "sea", "海", "hill", "山");
    TopicAnnotator.Body read = annotator(job(TREE, List.of(any))).read("ja", "海は静かだ。", List.of());
    assertEquals(
        List.of("desk/sea"),
        read.topics("", List.of(), null).stream()
            .map(label -> label.getScheme() + "/" + label.getTopic())
            .toList());
  }

  private static List<TopicLabel> labels(JobTopics job) {
    TopicAnnotator annotator = annotator(job);
    List<TopicLabel> labels = new ArrayList<>();
    for (String title : KOREAN_TITLES) {
      KOREAN_TEXTS.forEach(text -> labels.addAll(all(read(annotator, "ko", text), "ko", title)));
    }
    for (String title : ENGLISH_TITLES) {
      ENGLISH_TEXTS.forEach(text -> labels.addAll(all(read(annotator, "en", text), "en", title)));
    }
    return labels;
  }

  private static Map<String, String> versions(String file, List<TopicModel> models) {
    JobTopics job = job(file, models);
    TopicVersions versions = new TopicVersions(job);
    Map<String, String> byId = new TreeMap<>();
    job.topics().forEach(topic -> byId.put(topic.id(), versions.of(topic)));
    return byId;
  }

  private static JobTopics job(String file, List<TopicModel> models) {
    return new TopicRules(List.of(new TextFile("tree.yaml", file)), models).read();
  }

  private static TopicAnnotator annotator(JobTopics job) {
    return new TopicAnnotator(
        job, SavedQueries.of(job.topics(), List.of("ko", "en"), ANALYZERS::get));
  }

  private static TopicAnnotator.Body read(TopicAnnotator annotator, String language, String text) {
    return annotator.read(language, text, ANALYZERS.get(language).analyze(text));
  }

  private static List<TopicLabel> all(TopicAnnotator.Body body, String language, String title) {
    List<TopicLabel> labels = new ArrayList<>();
    TopicLabel section = body.section(title);
    labels.add(section);
    labels.addAll(body.topics(title, ANALYZERS.get(language).analyze(title), section));
    return labels;
  }
}
