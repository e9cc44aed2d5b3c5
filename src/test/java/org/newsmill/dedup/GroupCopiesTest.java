package org.newsmill.dedup;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.testing.TestPipeline;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.MapElements;
import org.apache.beam.sdk.values.TypeDescriptor;
import org.junit.jupiter.api.Test;
import org.newsmill.outcome.Branches;
import org.newsmill.outcome.Outcome;
import org.newsmill.record.Article;
import org.newsmill.record.CapCount;
import org.newsmill.record.DatedBy;
import org.newsmill.record.ExclusionRow;
import org.newsmill.record.GroupedArticle;
import org.newsmill.record.Membership;
import org.newsmill.testing.Pipelines;
import org.newsmill.text.CleanText;
import org.newsmill.text.ContentHash;

class GroupCopiesTest {
  private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
  private static final String TEXT = "새들시가 다리를 고쳤다.";

  @Test
  void isAnOrigin_whenAnArticleHasNoCopies() {
    Article only = article("a1", TEXT, timed("2024-12-01T01:00:00Z"));
    Article other = article("a2", "다른 글.", timed("2024-12-01T01:00:00Z"));

    assertGroups(
        List.of(only, other),
        List.of(member(only, "origin", false), member(other, "origin", false)));
  }

  @Test
  void takesTheEarliestAsOrigin() {
    Article late = article("a1", TEXT, timed("2024-12-01T03:00:00Z"));
    Article early = article("a2", TEXT, timed("2024-12-01T01:00:00Z"));
    Article middle = article("a3", TEXT, timed("2024-12-01T02:00:00Z"));

    assertGroups(
        List.of(late, early, middle),
        List.of(
            member(early, "origin", true),
            member(late, "reprint", true),
            member(middle, "reprint", true)));
  }

  @Test
  void takesATimeBeforeADay_andADayBeforeNothing() {
    Article unknown = article("a1", TEXT, null);
    Article unreadable = article("a0", TEXT, new DatedBy(null, null, null, "unreadable: 어제"));
    Article day = article("a2", TEXT, day("2024-12-01"));
    Article endOfDay = article("a3", TEXT, timed("2024-12-01T14:59:59Z"));

    assertGroups(
        List.of(unknown, day),
        List.of(member(day, "origin", true), member(unknown, "reprint", true)));
    assertGroups(
        List.of(day, endOfDay),
        List.of(member(endOfDay, "origin", true), member(day, "reprint", true)));
    assertGroups(
        List.of(unreadable, day),
        List.of(member(day, "origin", true), member(unreadable, "reprint", true)));
  }

  @Test
  void takesADayBeforeTheTimesOfTheNextDay() {
    Article day = article("a2", TEXT, day("2024-12-01"));
    Article nextDay = article("a1", TEXT, timed("2024-12-01T15:00:00Z"));

    assertGroups(
        List.of(day, nextDay),
        List.of(member(day, "origin", true), member(nextDay, "reprint", true)));
  }

  @Test
  void breaksTiesByUrl_thenById() {
    DatedBy same = timed("2024-12-01T01:00:00Z");
    Article second = article("a1", TEXT, same, "https://b.example/");
    Article first = article("a9", TEXT, same, "https://a.example/");
    Article third = article("a2", TEXT, same, "https://b.example/");

    assertGroups(
        List.of(second, first, third),
        List.of(
            member(first, "origin", true),
            member(second, "reprint", true),
            member(third, "reprint", true)));
    assertGroups(
        List.of(third, second),
        List.of(member(second, "origin", true), member(third, "reprint", true)));
  }

  @Test
  void groupsTextsThatDifferInNormalFormOnly() {
    String decomposed =
        java.text.Normalizer.normalize(TEXT, java.text.Normalizer.Form.NFD) + "\r\n";
    Article composed = article("a1", TEXT, timed("2024-12-01T01:00:00Z"));
    Article copy = article("a2", CleanText.paragraphs(decomposed), timed("2024-12-01T02:00:00Z"));

    assertGroups(
        List.of(composed, copy),
        List.of(member(composed, "origin", true), member(copy, "reprint", true)));
  }

  @Test
  void excludesTheSameArticle_inWhateverOrderItComes() {
    Article first = article("a1", TEXT, timed("2024-12-01T01:00:00Z"));
    Article laterPosition = readAt(first, "/dump/a.jsonl", 50);
    Article laterFile = readAt(first, "/dump/b.jsonl", 0);
    List<Article> articles = new ArrayList<>(List.of(first, laterPosition, laterFile));

    for (int turn = 0; turn < 3; turn++) {
      assertGroups(
          articles,
          List.of(member(first, "origin", false)),
          exclusion(laterPosition),
          exclusion(laterFile));
      Collections.rotate(articles, 1);
    }
  }

  @Test
  void countsNoCopy_whenOnlyTheSameArticleHasTheText() {
    Article first = article("a1", TEXT, timed("2024-12-01T01:00:00Z"));
    Article copy = article("a2", TEXT, timed("2024-12-01T02:00:00Z"));

    assertGroups(
        List.of(readAt(first, "/dump/z.jsonl", 0), copy, first),
        List.of(member(first, "origin", true), member(copy, "reprint", true)),
        exclusion(readAt(first, "/dump/z.jsonl", 0)));
  }

  @Test
  void givesEqualRows_whenInputIsShuffled() {
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      articles.add(
          article(
              "a" + i,
              "글 " + i % 7,
              i % 5 == 0 ? null : timed("2024-12-01T0" + i % 4 + ":00:00Z"),
              "https://s" + i % 3 + ".example/" + i));
    }
    articles.add(readAt(articles.get(3), "/dump/z.jsonl", 0));
    List<GroupedArticle> expected = GroupedByHand.of(articles.subList(0, 60), SEOUL);

    for (int seed = 0; seed < 3; seed++) {
      Collections.shuffle(articles, new Random(seed));
      assertGroups(articles, expected, exclusion(readAt(byId(articles, "a3"), "/dump/z.jsonl", 0)));
    }
  }

  @Test
  void givesTheSame_whenItsOutputIsGroupedAgain() {
    Article early = article("a1", TEXT, timed("2024-12-01T01:00:00Z"));
    Article late = article("a2", TEXT, timed("2024-12-01T02:00:00Z"));
    TestPipeline pipeline = Pipelines.create();
    Outcome<GroupedArticle> once =
        Branches.of(pipeline.apply(Create.of(early, late, readAt(late, "/dump/z.jsonl", 0))))
            .apply("Once", GroupCopies.of(SEOUL, 0.7, 2));
    Outcome<GroupedArticle> twice =
        Branches.of(
                once.kept()
                    .apply(
                        MapElements.into(TypeDescriptor.of(Article.class))
                            .via(GroupedArticle::getArticle)))
            .apply("Twice", GroupCopies.of(SEOUL, 0.7, 2));

    List<GroupedArticle> expected =
        List.of(member(early, "origin", true), member(late, "reprint", true));
    PAssert.that(once.kept()).containsInAnyOrder(expected);
    PAssert.that(twice.kept()).containsInAnyOrder(expected);
    PAssert.that(twice.exclusions()).empty();
    pipeline.run();
  }

  @Test
  void groupsNearDuplicates_underTheLongestText() {
    String story = FictionalTexts.korean(200, 1);
    String edited = FictionalTexts.edited(story, 0.02, 1);
    String cut = story.substring(0, story.length() * 6 / 10);
    Article original = article("a1", story, timed("2024-12-01T01:00:00Z"));
    Article reworded = article("a2", edited, timed("2024-12-01T02:00:00Z"));
    Article shortened = article("a3", cut, timed("2024-12-01T00:30:00Z"));
    Article copyOfShortened = article("a4", cut, timed("2024-12-01T04:00:00Z"));
    Article other = article("a5", FictionalTexts.korean(200, 2), timed("2024-12-01T01:00:00Z"));
    Article leader = edited.length() > story.length() ? reworded : original;

    assertGroups(
        List.of(original, reworded, shortened, copyOfShortened, other),
        List.of(
            near(original, leader, "reprint", true, toLeader(original, leader)),
            near(reworded, leader, "reprint", true, toLeader(reworded, leader)),
            near(shortened, leader, "origin", true, toLeader(shortened, leader)),
            near(copyOfShortened, leader, "reprint", false, toLeader(shortened, leader)),
            member(other, "origin", false)));
  }

  private static Likeness toLeader(Article article, Article leader) {
    return article.getArticleId().equals(leader.getArticleId())
        ? null
        : likeness(article.getBody(), leader.getBody());
  }

  @Test
  void agencysOwnStoryIsTheOrigin_whateverTheTimes() {
    Article paper =
        Article.newBuilder(article("a1", TEXT, timed("2024-12-01T01:00:00Z")))
            .setPublisher("새들신문")
            .setAgency("누리통신")
            .build();
    Article agency =
        Article.newBuilder(article("a2", TEXT, timed("2024-12-01T03:00:00Z")))
            .setPublisher("누리 통신")
            .setAgency("누리통신")
            .build();

    assertGroups(
        List.of(paper, agency),
        List.of(member(agency, "origin", true), member(paper, "reprint", true)));
  }

  @Test
  void olderVersionsAtAnAddressAreRevisions() {
    String address = "https://saedeul.example/1";
    String story = FictionalTexts.korean(200, 1);
    Article old = article("a1", story, timed("2024-12-01T01:00:00Z"), address);
    Article now =
        Article.newBuilder(
                article("a2", story + " 고침: 다리는 둘이다.", timed("2024-12-01T01:00:00Z"), address))
            .setUpdated(timed("2024-12-01T05:00:00Z"))
            .build();
    Article reprint = article("a3", story, timed("2024-12-01T02:00:00Z"), "https://nuri.example/9");
    Likeness likeness = likeness(now.getBody(), story);

    assertGroups(
        List.of(old, now, reprint),
        List.of(
            near(now, now, "origin", true, null),
            near(reprint, now, "reprint", true, likeness),
            near(old, now, "revision", false, likeness)));
  }

  @Test
  void addressOfManyArticlesMakesNoRevisions_andIsReported() {
    List<Article> articles = new ArrayList<>();
    List<GroupedArticle> expected = new ArrayList<>();
    for (int i = 0; i <= FindRevisionsFn.MAX_VERSIONS; i++) {
      Article article =
          article("a" + i, "글 " + i, timed("2024-12-01T01:00:00Z"), "https://saedeul.example/");
      articles.add(article);
      expected.add(member(article, "origin", false));
    }
    assertGroups(articles, expected, List.of(new CapCount("addresses_of_many_articles", 1L)));
  }

  private static void assertGroups(
      List<Article> articles, List<GroupedArticle> expected, ExclusionRow... exclusions) {
    assertGroups(articles, expected, List.of(), exclusions);
  }

  private static void assertGroups(
      List<Article> articles,
      List<GroupedArticle> expected,
      List<CapCount> caps,
      ExclusionRow... exclusions) {
    TestPipeline pipeline = Pipelines.create();
    Outcome<GroupedArticle> outcome =
        Branches.of(pipeline.apply(Create.of(List.copyOf(articles))))
            .apply("Group copies", GroupCopies.of(SEOUL, 0.7, 2));

    PAssert.that(outcome.kept()).containsInAnyOrder(expected);
    PAssert.that(outcome.rejects()).empty();
    PAssert.that(outcome.exclusions()).containsInAnyOrder(exclusions);
    PAssert.that(outcome.counts()).empty();
    PAssert.that(outcome.caps().orElseThrow()).containsInAnyOrder(caps);
    pipeline.run();
  }

  private static Article byId(List<Article> articles, String id) {
    return articles.stream()
        .filter(a -> a.getArticleId().equals(id) && a.getSourceUri().equals("/dump/a.jsonl"))
        .findFirst()
        .orElseThrow();
  }

  static GroupedArticle member(Article article, String role, boolean hasCopies) {
    return new GroupedArticle(article, membership(article, role, hasCopies).build(), null);
  }

  private static Membership.Builder membership(Article article, String role, boolean hasCopies) {
    return Membership.newBuilder()
        .setArticleId(article.getArticleId())
        .setSourceUri(article.getSourceUri())
        .setPosition(article.getPosition())
        .setStory(article.getStory())
        .setGroupId(article.getBodyHash())
        .setRole(role)
        .setFirstOfText(role.equals("origin"))
        .setFirstInBatch(role.equals("origin"))
        .setOriginMillis(
            role.equals("origin")
                ? Long.valueOf(CopyOrder.sortMillis(article.getPublished(), SEOUL))
                : null)
        .setHasCopies(hasCopies);
  }

  /** A member whose text is a near-duplicate of that of {@code leader}. */
  private static GroupedArticle near(
      Article article, Article leader, String role, boolean firstOfText, Likeness likeness) {
    return new GroupedArticle(
        article,
        membership(article, role, true)
            .setGroupId(leader.getBodyHash())
            .setFirstOfText(firstOfText)
            .setFirstInBatch(firstOfText)
            .setSimilarity(likeness == null ? 1 : likeness.similarity())
            .setEvidence(likeness == null ? null : likeness.evidence())
            .build(),
        null);
  }

  private static Likeness likeness(String a, String b) {
    char[] folded = FoldedText.of(a);
    char[] other = FoldedText.of(b);
    CopyTest test = new CopyTest(0.7);
    double estimate =
        Sketch.of(SignatureScheme.sign(folded)).similarity(Sketch.of(SignatureScheme.sign(other)));
    return test.byEstimate(estimate)
        .filter(Likeness::copies)
        .orElseGet(() -> test.byTexts(folded, other));
  }

  private static ExclusionRow exclusion(Article article) {
    byte[] body = article.getBody().getBytes(StandardCharsets.UTF_8);
    return ExclusionRow.newBuilder()
        .setStage("dedup")
        .setReason("same_article")
        .setSourceUri(article.getSourceUri())
        .setPosition(article.getPosition())
        .setStory(article.getStory())
        .setArticleId(article.getArticleId())
        .setUrl(article.getUrl())
        .setDetail("article_id " + article.getArticleId() + " was read before")
        .setBytes(ByteBuffer.wrap(body))
        .setTotalBytes((long) body.length)
        .build();
  }

  private static Article article(String id, String body, DatedBy published) {
    return article(id, body, published, null);
  }

  private static Article article(String id, String body, DatedBy published, String url) {
    return Article.newBuilder()
        .setArticleId(id)
        .setSourceUri("/dump/a.jsonl")
        .setPosition(Long.parseLong(id.substring(1)))
        .setStory(0)
        .setUrl(url)
        .setBody(body)
        .setBodyHash(ContentHash.of(body))
        .setPublished(published)
        .setDt("2024-12-01")
        .setDateBasis("published")
        .build();
  }

  private static Article readAt(Article article, String file, long position) {
    return Article.newBuilder(article).setSourceUri(file).setPosition(position).build();
  }

  private static DatedBy timed(String instant) {
    return new DatedBy(Instant.parse(instant).toEpochMilli(), "instant", "Z", "iso8601");
  }

  private static DatedBy day(String day) {
    long start = LocalDate.parse(day).atStartOfDay(SEOUL).toInstant().toEpochMilli();
    return new DatedBy(start, "day", "Asia/Seoul", "iso8601");
  }
}
