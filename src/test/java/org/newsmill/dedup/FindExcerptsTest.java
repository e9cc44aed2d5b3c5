package org.newsmill.dedup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.ListCoder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.testing.TestPipeline;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.FlatMapElements;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTagList;
import org.apache.beam.sdk.values.TypeDescriptors;
import org.junit.jupiter.api.Test;
import org.newsmill.outcome.Branches;
import org.newsmill.outcome.GroupEncoded;
import org.newsmill.outcome.Outcome;
import org.newsmill.outcome.RecordCoders;
import org.newsmill.record.Article;
import org.newsmill.record.CapCount;
import org.newsmill.record.DatedBy;
import org.newsmill.record.GroupedArticle;
import org.newsmill.testing.Pipelines;
import org.newsmill.text.ContentHash;

class FindExcerptsTest {
  private static final String WIRE = FictionalTexts.korean(150, 1);
  private static final String OTHER = FictionalTexts.korean(150, 2);

  @Test
  void laterArticleQuotesTheEarlier_andJoinsNoGroup() {
    String part = WIRE.substring(0, WIRE.length() / 2);
    assertExcerpts(
        List.of(
            article("a1", "01:00", WIRE),
            article("a2", "02:00", WIRE),
            article("a3", "03:00", FictionalTexts.korean(100, 3) + "\n" + part)),
        "a1 in a1 quotes []",
        "a2 in a1 quotes []",
        "a3 in a3 quotes [a1]");
  }

  @Test
  void digestQuotesEachOfItsStories() {
    String digest = WIRE + "\n" + OTHER + "\n" + FictionalTexts.korean(150, 3);
    assertExcerpts(
        List.of(
            article("a1", "01:00", WIRE),
            article("a2", "02:00", OTHER),
            article("a3", "03:00", digest)),
        "a1 in a1 quotes []",
        "a2 in a2 quotes []",
        "a3 in a3 quotes [a1, a2]");
  }

  @Test
  void longerOneQuotes_whenTimesAreEqual() {
    String local = WIRE + "\n" + FictionalTexts.korean(300, 3);
    assertExcerpts(
        List.of(article("a1", "01:00", local), article("a2", "01:00", WIRE)),
        "a1 in a1 quotes [a2]",
        "a2 in a2 quotes []");
  }

  @Test
  void storyIsQuotedFromItsFirstPrintOn_thoughALaterOneLeadsTheGroup() {
    String longer = WIRE + " 덧붙인 말이다.";
    String part = WIRE.substring(0, WIRE.length() / 2);
    assertExcerpts(
        List.of(
            article("a1", "01:00", WIRE),
            article("a2", "04:00", longer),
            article("a3", "02:00", FictionalTexts.korean(100, 3) + "\n" + part)),
        "a1 in a2 quotes []",
        "a2 in a2 quotes []",
        "a3 in a3 quotes [a2]");
  }

  @Test
  void windowsOfManyTextsAreCounted_andPairOnlyWithTheFirst() {
    assertQuotes(FindQuotesFn.FEW, 1000, FindQuotesFn.FEW * (FindQuotesFn.FEW - 1) / 2);
    int many = FindQuotesFn.FEW + 1;
    int sources = FindQuotesFn.SOURCES;
    assertQuotes(
        many,
        1000,
        sources * (sources - 1) / 2 + (many - sources) * sources,
        new CapCount("quoted_windows_of_many_texts", 1L));
    assertQuotes(many, many - 1, 0, new CapCount("quoted_windows_too_common", 1L));
  }

  private static void assertQuotes(int texts, int maxWindow, int pairs, CapCount... caps) {
    List<KV<Integer, List<QuotableText>>> parts = new ArrayList<>();
    for (int i = 0; i < texts; i++) {
      parts.add(KV.of(0, List.of(new QuotableText(new TextRef("t" + i, 100 + i), 5, 7))));
    }
    TestPipeline pipeline = Pipelines.create();
    PCollectionTuple found =
        pipeline
            .apply(
                Create.of(parts)
                    .withCoder(
                        KvCoder.of(VarIntCoder.of(), ListCoder.of(QuotableTextCoder.INSTANCE))))
            .apply(GroupEncoded.create())
            .apply(
                ParDo.of(new FindQuotesFn(1, maxWindow))
                    .withOutputTags(FindQuotesFn.QUOTES, TupleTagList.of(GroupCopies.CAPS)));
    PAssert.that(
            found
                .get(FindQuotesFn.QUOTES)
                .setCoder(KvCoder.of(VarIntCoder.of(), ListCoder.of(QuoteCoder.INSTANCE))))
        .satisfies(
            all -> {
              List<Quote> quotes = new ArrayList<>();
              all.forEach(list -> quotes.addAll(list.getValue()));
              for (Quote quote : quotes) {
                assertTrue(quote.quoted().letters() < quote.quoting().letters());
                assertEquals(1, quote.windows());
              }
              assertEquals(pairs, quotes.size());
              return null;
            });
    PAssert.that(found.get(GroupCopies.CAPS).setCoder(RecordCoders.of(CapCount.class)))
        .containsInAnyOrder(caps);
    pipeline.run();
  }

  private static void assertExcerpts(List<Article> articles, String... expected) {
    List<Article> shuffled = new ArrayList<>(articles);
    Collections.shuffle(shuffled, new Random(3));
    TestPipeline pipeline = Pipelines.create();
    Outcome<GroupedArticle> outcome =
        Branches.of(pipeline.apply(Create.of(shuffled)))
            .apply("Group copies", GroupCopies.of(ZoneId.of("Asia/Seoul"), 0.7, 2));
    List<KV<String, String>> ids =
        articles.stream().map(a -> KV.of(a.getBodyHash(), a.getArticleId())).toList();
    PAssert.that(
            outcome
                .kept()
                .apply(
                    FlatMapElements.into(TypeDescriptors.strings())
                        .via(grouped -> List.of(described(grouped, ids)))))
        .containsInAnyOrder(expected);
    PAssert.that(outcome.caps().orElseThrow()).empty();
    pipeline.run();
  }

  private static String described(GroupedArticle grouped, List<KV<String, String>> ids) {
    String group = grouped.getMembership().getGroupId();
    String leader =
        ids.stream().filter(id -> id.getKey().equals(group)).findFirst().orElseThrow().getValue();
    return grouped.getArticle().getArticleId()
        + " in "
        + leader
        + " quotes "
        + grouped.getMembership().getExcerpts().stream()
            .map(excerpt -> excerpt.getArticleId())
            .sorted()
            .toList();
  }

  private static Article article(String id, String time, String body) {
    long published = Instant.parse("2024-12-01T" + time + ":00Z").toEpochMilli();
    return Article.newBuilder()
        .setArticleId(id)
        .setSourceUri("/dump/a.jsonl")
        .setPosition(Long.parseLong(id.substring(1)))
        .setStory(0)
        .setBody(body)
        .setBodyHash(ContentHash.of(body))
        .setPublished(new DatedBy(published, "instant", "Z", "iso8601"))
        .setDt("2024-12-01")
        .setDateBasis("published")
        .build();
  }
}
