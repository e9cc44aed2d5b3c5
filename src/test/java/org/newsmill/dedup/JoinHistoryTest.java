package org.newsmill.dedup;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.testing.TestPipeline;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.MapElements;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.TypeDescriptor;
import org.apache.beam.sdk.values.TypeDescriptors;
import org.junit.jupiter.api.Test;
import org.newsmill.outcome.Branches;
import org.newsmill.outcome.Outcome;
import org.newsmill.outcome.RecordCoders;
import org.newsmill.record.Article;
import org.newsmill.record.DatedBy;
import org.newsmill.record.Excerpt;
import org.newsmill.record.GroupedArticle;
import org.newsmill.record.KnownGroup;
import org.newsmill.record.KnownText;
import org.newsmill.record.Membership;
import org.newsmill.testing.Pipelines;
import org.newsmill.text.ContentHash;

class JoinHistoryTest {
  private static final String STORY = FictionalTexts.korean(200, 1);
  private static final String EDITED = FictionalTexts.edited(STORY, 0.02, 1);
  private static final String LONGER = STORY + " 덧붙인 말이다.";
  private static final String GROUP_1 = "1".repeat(32);
  private static final String GROUP_2 = "2".repeat(32);
  private static final String GROUP_9 = "9".repeat(32);
  private static final String OTHER = FictionalTexts.korean(200, 2);

  @Test
  void copiesJoinTheGroupOfTheDayBefore_andAreReprints() {
    assertSecondDay(
        List.of(article("a1", 1, STORY), article("a2", 1, OTHER)),
        List.of(
            article("b1", 25, STORY),
            article("b2", 26, LONGER),
            article("b3", 27, FictionalTexts.korean(200, 3)),
            article("b4", 28, OTHER)),
        place("b1", STORY, "reprint"),
        place("b2", STORY, "reprint first"),
        place("b3", FictionalTexts.korean(200, 3), "origin first"),
        place("b4", OTHER, "reprint"));
  }

  @Test
  void groupKeepsItsId_whenALongerTextComes_andAThirdDayStillFindsIt() {
    TestPipeline pipeline = Pipelines.create();
    PCollection<KnownText> first =
        known("1", grouped(pipeline, "1", List.of(article("a1", 1, STORY)), null));
    PCollection<KnownText> second =
        known("2", grouped(pipeline, "2", List.of(article("b1", 25, LONGER)), first));
    // The first day is no longer read: the second knows the origin.
    PCollection<GroupedArticle> third =
        grouped(
            pipeline, "3", List.of(article("c1", 50, LONGER), article("c2", 0, EDITED)), second);
    assertPlaces(
        third, place("c1", STORY, "reprint"), place("c2", STORY, "reprint first late_origin"));
    pipeline.run();
  }

  @Test
  void earlierCopyThatArrivesLateIsAReprint() {
    assertSecondDay(
        List.of(article("a1", 10, STORY)),
        List.of(article("b1", 3, STORY), article("b2", 12, STORY)),
        place("b1", STORY, "reprint late_origin"),
        place("b2", STORY, "reprint"));
  }

  @Test
  void repeatedArticlesKeepTheirRolesAndTheirGroup() {
    List<Article> day = List.of(article("a1", 2, STORY), article("a2", 3, EDITED));
    String group = leader(STORY, EDITED);
    assertSecondDay(
        day, day, place("a1", group, "origin first"), place("a2", group, "reprint first"));
    assertSecondDay(
        day,
        List.of(day.get(0), day.get(1), article("b1", 1, LONGER)),
        place("a1", group, "origin first"),
        place("a2", group, "reprint first"),
        place("b1", group, "reprint first late_origin"));
  }

  @Test
  void bridgeJoinsTheMoreSimilarGroup_andLinksTheOther() {
    assertHistory(
        List.of(known("k1", GROUP_9, STORY), known("k2", GROUP_1, EDITED)),
        List.of(article("b1", 25, STORY)),
        "b1 " + GROUP_9 + " reprint links [" + GROUP_1 + "]");
  }

  @Test
  void bridgeJoinsTheSmallerId_whenGroupsAreEquallySimilar() {
    assertHistory(
        List.of(known("k1", GROUP_2, STORY), known("k2", GROUP_1, STORY)),
        List.of(article("b1", 25, STORY)),
        "b1 " + GROUP_1 + " reprint links [" + GROUP_2 + "]");
  }

  @Test
  void storyOfTheDayBeforeIsQuoted_byWhatComesBeforeItsReprint() {
    String blog = FictionalTexts.korean(150, 7) + "\n" + STORY.substring(0, STORY.length() / 2);
    assertQuotes(
        List.of(article("a1", 1, STORY)),
        List.of(article("b1", 25, blog), article("b2", 27, STORY)),
        "b1 quotes [" + ContentHash.of(STORY) + "]",
        "b2 quotes []");
  }

  @Test
  void groupsThatJoinedOneOfTheDayBeforeDoNotQuoteEachOther() {
    // Both are copies of the whole and none of each other.
    String[] parts = STORY.split("(?<=다\\.) ");
    int third = parts.length / 3;
    String head = String.join(" ", List.of(parts).subList(0, parts.length - third));
    String tail = String.join(" ", List.of(parts).subList(third, parts.length));
    assertQuotes(
        List.of(article("a1", 1, STORY)),
        List.of(article("b1", 25, head), article("b2", 27, tail)),
        "b1 quotes []",
        "b2 quotes []");
  }

  @Test
  void signatureOfAnotherVersionIsNotCompared_butEqualTextsAre() {
    KnownText old =
        KnownTexts.of(
            org.newsmill.record.SignatureRow.newBuilder(
                    KnownTexts.row(article("k1", 1, STORY), membership("k1", STORY)))
                .setScheme("another")
                .build());
    assertHistory(
        List.of(old),
        List.of(article("b1", 25, STORY)),
        "b1 " + ContentHash.of(STORY) + " reprint links []");
    assertHistory(
        List.of(old),
        List.of(article("b1", 25, EDITED)),
        "b1 " + ContentHash.of(EDITED) + " origin first links []");
  }

  private static void assertSecondDay(
      List<Article> first, List<Article> second, String... expected) {
    TestPipeline pipeline = Pipelines.create();
    PCollection<KnownText> history = known("1", grouped(pipeline, "1", first, null));
    assertPlaces(grouped(pipeline, "2", second, history), expected);
    pipeline.run();
  }

  private static void assertQuotes(List<Article> first, List<Article> second, String... expected) {
    TestPipeline pipeline = Pipelines.create();
    PCollection<KnownText> history = known("1", grouped(pipeline, "1", first, null));
    PAssert.that(
            grouped(pipeline, "2", second, history)
                .apply(
                    MapElements.into(TypeDescriptors.strings())
                        .via(
                            article ->
                                article.getMembership().getSourceUri()
                                    + " quotes "
                                    + article.getMembership().getExcerpts().stream()
                                        .map(Excerpt::getGroupId)
                                        .toList())))
        .containsInAnyOrder(expected);
    pipeline.run();
  }

  private static void assertHistory(
      List<KnownText> known, List<Article> articles, String expected) {
    TestPipeline pipeline = Pipelines.create();
    PCollection<KnownText> history =
        pipeline.apply("Known", Create.of(known).withCoder(RecordCoders.of(KnownText.class)));
    PAssert.that(
            grouped(pipeline, "1", articles, history)
                .apply(
                    MapElements.into(TypeDescriptors.strings())
                        .via(
                            grouped ->
                                described(grouped)
                                    + " links "
                                    + grouped.getMembership().getLinks().stream()
                                        .map(link -> link.getGroupId())
                                        .toList())))
        .containsInAnyOrder(expected);
    pipeline.run();
  }

  private static void assertPlaces(PCollection<GroupedArticle> grouped, String... expected) {
    PAssert.that(
            grouped.apply(
                MapElements.into(TypeDescriptors.strings()).via(JoinHistoryTest::described)))
        .containsInAnyOrder(expected);
  }

  private static PCollection<GroupedArticle> grouped(
      TestPipeline pipeline, String day, List<Article> articles, PCollection<KnownText> history) {
    GroupCopies copies = GroupCopies.of(ZoneId.of("Asia/Seoul"), 0.7, 2);
    Outcome<GroupedArticle> outcome =
        Branches.of(pipeline.apply("Day " + day, Create.of(new ArrayList<>(articles))))
            .apply("Group " + day, history == null ? copies : copies.withHistory(history));
    return outcome.kept();
  }

  private static PCollection<KnownText> known(String day, PCollection<GroupedArticle> grouped) {
    return grouped
        .apply(
            "Rows " + day,
            MapElements.into(TypeDescriptor.of(KnownText.class))
                .via(g -> KnownTexts.of(KnownTexts.row(g.getArticle(), g.getMembership()))))
        .setCoder(RecordCoders.of(KnownText.class));
  }

  private static KnownText known(String id, String group, String body) {
    KnownText text = KnownTexts.of(KnownTexts.row(article(id, 1, body), membership(id, body)));
    return KnownText.newBuilder(text)
        .setGroup(KnownGroup.newBuilder().setGroupId(group).setOrigin(ContentHash.of(id)).build())
        .build();
  }

  private static Membership membership(String id, String body) {
    return Membership.newBuilder()
        .setArticleId(ContentHash.of(id))
        .setSourceUri(id)
        .setPosition(0)
        .setStory(0)
        .setGroupId(ContentHash.of(body))
        .setRole("origin")
        .setFirstOfText(true)
        .setFirstInBatch(true)
        .setHasCopies(false)
        .build();
  }

  private static String place(String id, String group, String role) {
    return id + " " + ContentHash.of(group) + " " + role;
  }

  private static String leader(String a, String b) {
    return FoldedText.of(a).length >= FoldedText.of(b).length ? a : b;
  }

  private static String described(GroupedArticle grouped) {
    Membership place = grouped.getMembership();
    return place.getSourceUri()
        + " "
        + place.getGroupId()
        + " "
        + place.getRole()
        + (place.getFirstOfText() ? " first" : "")
        + (place.getLateOrigin() ? " late_origin" : "");
  }

  private static Article article(String id, int hour, String body) {
    Instant published = Instant.parse("2024-12-01T00:00:00Z").plusSeconds(hour * 3600L);
    return Article.newBuilder()
        .setArticleId(ContentHash.of(id))
        .setSourceUri(id)
        .setPosition(Long.parseLong(id.substring(1)))
        .setStory(0)
        .setBody(body)
        .setBodyHash(ContentHash.of(body))
        .setPublished(new DatedBy(published.toEpochMilli(), "instant", "Z", "iso8601"))
        .setDt("2024-12-01")
        .setDateBasis("published")
        .build();
  }
}
