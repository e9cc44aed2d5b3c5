package org.newsmill.topic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.newsmill.job.JobError;
import org.newsmill.job.TextFile;
import org.newsmill.job.TopicModel;
import org.newsmill.job.TopicModelFixtures;
import org.newsmill.record.TopicFeature;
import org.newsmill.record.TopicLabel;

class OwnModelTest {
  private static final String[] DESKS = {"harbour", "항구 뱃길 등대", "stadium", "구단 홈런 타자"};
  private static final String ALLOWED =
      "; allowed: a model of task 'topic', made by newsmill train topic, or the name of a shipped"
          + " one such as section-ko";

  @Test
  void refusesModelsOfOtherTasks_andNamesTheirs() {
    assertEquals(
        "topic_models: desk: register-ko is a model of task 'sentiment'" + ALLOWED,
        error(TopicModelFixtures.shipped("desk", "register-ko")));
    assertEquals(
        "topic_models: desk: own.nmlm is a model of task 'language'" + ALLOWED,
        error(TopicModelFixtures.trained("language", 0, "desk", "any", DESKS)));
    assertTrue(error(TopicModelFixtures.broken("desk")).endsWith(ALLOWED));
    assertEquals(
        7, OwnModel.load(TopicModelFixtures.shipped("desk", "section-ko")).labels().size());
  }

  @Test
  void refusesALabel_thatMeansNoLabel() {
    assertEquals(
        "topic_models: desk: own.nmlm has a label 'unknown', which means no label at all" + ALLOWED,
        error(TopicModelFixtures.trained("desk", "any", "unknown", "항구", "stadium", "구단")));
  }

  @Test
  void evidenceStandsInWhatTheModelRead() {
    OwnModel model = OwnModel.load(TopicModelFixtures.trained("topic", 12, "desk", "any", DESKS));
    // Of headline and text together twelve characters, spaces counted: "😀 ab" and "항구 뱃길".
    TopicLabel label = model.classify("😀 ab", "항구 뱃길 등대 항구", "v");

    assertEquals("harbour", label.getTopic());
    assertEquals(List.of("body"), fields(label));
    assertTrue(last(label) > 0 && last(label) <= 7, label.toString());
    TopicLabel untitled = model.classify("", "항구 뱃길 등대 항구 뱃길 등대", "v");
    assertTrue(last(untitled) > 7 && last(untitled) <= 12, untitled.toString());
    TopicLabel titled = model.classify("조용한 저녁의 긴 산책 항구", "뱃길 등대", "v");
    assertTrue(!fields(titled).contains("body"), titled.toString());
    assertTrue(last(titled) <= 12, titled.toString());
  }

  @Test
  void readsTheWhole_whereItHasNoLead() {
    OwnModel model = OwnModel.load(TopicModelFixtures.trained("desk", "any", DESKS));
    String body = "그리고 ".repeat(200) + "항구";
    assertEquals(802, last(model.classify("", body, "v")));
    assertEquals(List.of(), model.classify("", "", "v").getEvidence());
  }

  @Test
  void versionChanges_withModelLanguageAndConfidence() {
    TopicModel settings = TopicModelFixtures.trained("desk", "ko", DESKS);
    String version = OwnModel.load(settings).version();
    assertTrue(version.matches("desk-2031-02-03-[0-9a-f]{8}"), version);
    assertEquals(version, OwnModel.load(TopicModelFixtures.trained("desk", "ko", DESKS)).version());
    assertNotEquals(
        version, OwnModel.load(TopicModelFixtures.trained("desk", "en", DESKS)).version());
    assertNotEquals(
        version, OwnModel.load(new TopicModel("desk", "ko", settings.model(), 0.5)).version());
    assertNotEquals(
        version,
        OwnModel.load(TopicModelFixtures.trained("desk", "ko", "a", "항구", "b", "구단")).version());
  }

  @Test
  void ofModelsThatReadAnArticle_theOneForFewerLanguagesIsAsked() {
    TopicModel any = TopicModelFixtures.trained("desk", "any", "a", "항구", "b", "구단");
    TopicModel korean = TopicModelFixtures.trained("desk", "ko", "c", "항구", "d", "구단");
    TopicModel northern = TopicModelFixtures.trained("desk", "ko-KP", "e", "항구", "f", "구단");
    List<OwnModel> models =
        new TopicRules(List.of(), List.of(any, korean, northern)).read().models();

    assertEquals(List.of("c", "d"), TopicRules.model(models, "desk", "ko").get().labels());
    assertEquals(List.of("c", "d"), TopicRules.model(models, "desk", "ko-KR").get().labels());
    assertEquals(List.of("e", "f"), TopicRules.model(models, "desk", "ko-KP").get().labels());
    assertEquals(List.of("a", "b"), TopicRules.model(models, "desk", "en").get().labels());
  }

  @Test
  void refusesASchemeThatAFileHasToo() {
    TextFile file =
        new TextFile(
            "tree.yaml",
            "scheme: tree\ntopics:\n  - id: a\n    name: {ko: 가, en: A}\n    query: {ko: 항구}\n");
    TopicRules rules =
        new TopicRules(List.of(file), List.of(TopicModelFixtures.trained("tree", "ko", DESKS)));
    assertEquals(
        "topic_models: tree: it is the scheme of the topics in tree.yaml:3 too; allowed: a scheme"
            + " that no file of topics has",
        assertThrows(JobError.class, rules::read).getMessage());
  }

  private static String error(TopicModel settings) {
    return assertThrows(JobError.class, () -> OwnModel.load(settings)).getMessage();
  }

  private static List<String> fields(TopicLabel label) {
    return label.getEvidence().stream().map(TopicFeature::getField).distinct().toList();
  }

  private static long last(TopicLabel label) {
    return label.getEvidence().stream().mapToLong(TopicFeature::getEnd).max().orElse(0);
  }
}
