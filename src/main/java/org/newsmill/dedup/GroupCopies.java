package org.newsmill.dedup;

import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.transforms.Combine;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.MapElements;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.SerializableFunction;
import org.apache.beam.sdk.transforms.View;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.PCollectionView;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;
import org.apache.beam.sdk.values.TypeDescriptor;
import org.apache.beam.sdk.values.TypeDescriptors;
import org.newsmill.outcome.Branches;
import org.newsmill.outcome.GroupEncoded;
import org.newsmill.outcome.Kept;
import org.newsmill.outcome.Outcome;
import org.newsmill.outcome.Projection;
import org.newsmill.outcome.RecordCoders;
import org.newsmill.record.Article;
import org.newsmill.record.CapCount;
import org.newsmill.record.CopyRef;
import org.newsmill.record.GroupedArticle;
import org.newsmill.record.KnownText;
import org.newsmill.record.Membership;
import org.newsmill.record.TextMember;
import org.newsmill.record.TextPlace;

/**
 * Each article with its place among its copies: the group, the role in it, and whether it is the
 * first of its text.
 *
 * <p>Copies are articles with equal bodies after cleaning, and articles whose texts are
 * near-duplicates ({@link FindNearCopies}). An older article at the address of a newer one with
 * another text is a revision. Articles that quote or embed another one without being its copy join
 * no group; their memberships tell what they hold of others ({@link FindExcerpts}). Exclusions:
 * {@code same_article}, for every article whose id was met before (in the order of file name,
 * position and story).
 *
 * <p>Shuffles: article references by address, by id (lifted combine), by text, and one per text by
 * group; counts of texts ({@link FindHotTexts}); those of {@link FindNearCopies}, of {@link
 * FindExcerpts} and, with history, of {@link JoinHistory}; and one of the articles themselves by
 * id. Every grouping is read once, so a story of which there are millions of copies costs time, not
 * memory.
 */
public final class GroupCopies extends PTransform<Branches<Article>, Outcome<GroupedArticle>> {
  /** What is asked of articles but for their texts. */
  public static final Projection<Article> HEADER =
      CopyOrder.OF_ARTICLES.and(FindHotTexts.OF_ARTICLES);

  static final String STAGE = "dedup";

  /** Tag of the caps that a step reached. */
  static final TupleTag<CapCount> CAPS = new TupleTag<>("caps") {};

  private final ZoneId zone;
  private final double minJaccard;
  private final int shards;
  private final Optional<PCollection<KnownText>> history;

  private GroupCopies(
      ZoneId zone, double minJaccard, int shards, Optional<PCollection<KnownText>> history) {
    this.zone = zone;
    this.minJaccard = minJaccard;
    this.shards = shards;
    this.history = history;
  }

  /**
   * Groups copies.
   *
   * @param zone zone of days without a time, which sort as their end
   * @param minJaccard similarity from which two texts are copies, 0.5 to 0.95
   * @param shards parts into which the work on texts is divided, at least 1; rows do not depend on
   *     it, the memory of a worker does
   */
  public static GroupCopies of(ZoneId zone, double minJaccard, int shards) {
    return new GroupCopies(zone, minJaccard, shards, Optional.empty());
  }

  /** With articles of earlier batches, whose groups copies join under the ids they have. */
  public GroupCopies withHistory(PCollection<KnownText> known) {
    return new GroupCopies(zone, minJaccard, shards, Optional.of(known));
  }

  @Override
  public Outcome<GroupedArticle> expand(Branches<Article> articles) {
    PCollectionTuple near =
        articles
            .to("near-copies")
            .apply("Find near-copies", FindNearCopies.of(articles, minJaccard, shards));
    PCollection<Article> headers = articles.to("headers", HEADER);
    PCollectionTuple read = headers.apply("Refer", ReferToArticles.of(zone, shards));
    PCollectionTuple placed = placed(near, read.get(ReferToArticles.REFERENCES));
    PCollection<TextPlace> places = placed.get(JoinHistory.PLACES);
    PCollectionList<KV<String, TextMember>> members =
        PCollectionList.of(texts(read.get(ReferToArticles.REFERENCES)))
            .and(
                places
                    .apply(
                        "Key places by text",
                        keyed(
                            place -> KV.of(place.getHash(), new TextMember(null, place)),
                            TextMember.class))
                    .setCoder(coder(TextMember.class)));
    PCollection<KV<String, GroupedArticle>> roles =
        roles(headers, places, members)
            .apply(
                "Key roles by id",
                keyed(
                    role -> KV.of(role.getArticleId(), new GroupedArticle(null, role, null)),
                    GroupedArticle.class))
            .setCoder(coder(GroupedArticle.class));
    PCollectionTuple quotes =
        articles
            .to("excerpts")
            .apply("Find excerpts", FindExcerpts.of(articles, places, zone, shards));
    PCollection<CapCount> caps =
        PCollectionList.of(near.get(CAPS))
            .and(placed.get(CAPS))
            .and(read.get(CAPS))
            .and(quotes.get(CAPS))
            .apply("Caps", Flatten.pCollections());
    return joined(articles, PCollectionList.of(roles).and(quotes.get(FindExcerpts.EXCERPTS)), caps);
  }

  /** The places of texts, and the caps that were reached while they joined history. */
  private PCollectionTuple placed(PCollectionTuple near, PCollection<CopyRef> references) {
    PCollection<TextPlace> places = near.get(FindNearCopies.PLACES);
    if (history.isEmpty()) {
      return PCollectionTuple.of(JoinHistory.PLACES, places)
          .and(
              CAPS,
              places.getPipeline().apply("No caps", Create.empty(RecordCoders.of(CapCount.class))));
    }
    return places.apply(
        "Join history",
        JoinHistory.of(
            history.get(), references, near.get(FindNearCopies.INDEX), minJaccard, shards));
  }

  private static PCollection<KV<String, TextMember>> texts(PCollection<CopyRef> references) {
    return references
        .apply(
            "Key by text",
            keyed(ref -> KV.of(ref.getBodyHash(), new TextMember(ref, null)), TextMember.class))
        .setCoder(coder(TextMember.class));
  }

  private PCollection<Membership> roles(
      PCollection<Article> headers,
      PCollection<TextPlace> places,
      PCollectionList<KV<String, TextMember>> members) {
    PCollectionView<Set<String>> hotTexts =
        headers
            .apply("Find hot texts", FindHotTexts.of(shards))
            .apply("Hot texts", Combine.globally(new CollectFn<String>()).asSingletonView());
    PCollectionView<Map<String, TextPlace>> hotPlaces =
        places
            .apply(
                "Places of hot texts",
                ParDo.of(new OfHotTextsFn(hotTexts)).withSideInputs(hotTexts))
            .setCoder(coder(TextPlace.class))
            .apply("Hot places", View.asMap());
    PCollectionTuple contests =
        members
            .apply("Group by text", GroupEncoded.together())
            .apply(
                "Give roles",
                ParDo.of(new GiveRolesFn(hotTexts, hotPlaces))
                    .withSideInputs(hotTexts, hotPlaces)
                    .withOutputTags(GiveRolesFn.ROLES, TupleTagList.of(GiveRolesFn.FIRSTS)));
    PCollection<Membership> ofGroups =
        contests
            .get(GiveRolesFn.FIRSTS)
            .setCoder(coder(TextMember.class))
            .apply("Group by story", GroupEncoded.create())
            .apply("Give roles in groups", ParDo.of(new GiveGroupRolesFn()))
            .setCoder(RecordCoders.of(Membership.class));
    return PCollectionList.of(
            contests.get(GiveRolesFn.ROLES).setCoder(RecordCoders.of(Membership.class)))
        .and(ofGroups)
        .apply("All roles", Flatten.pCollections());
  }

  private static Outcome<GroupedArticle> joined(
      Branches<Article> articles,
      PCollectionList<KV<String, GroupedArticle>> found,
      PCollection<CapCount> caps) {
    Kept<GroupedArticle> grouped = Kept.of("grouped articles", GroupedArticle.class);
    PCollection<KV<String, GroupedArticle>> bodies =
        articles
            .to("join")
            .apply(
                "Key articles by id",
                keyed(
                    article ->
                        KV.of(article.getArticleId(), new GroupedArticle(article, null, null)),
                    GroupedArticle.class))
            .setCoder(coder(GroupedArticle.class));
    return Outcome.of(
            grouped,
            found
                .and(bodies)
                .apply("Group by id", GroupEncoded.together())
                .apply("Join", ParDo.of(new JoinPlaceFn(grouped))))
        .withCaps(caps);
  }

  private static <T extends SpecificRecord> KvCoder<String, T> coder(Class<T> type) {
    return KvCoder.of(StringUtf8Coder.of(), RecordCoders.of(type));
  }

  private static <T, V> MapElements<T, KV<String, V>> keyed(
      SerializableFunction<T, KV<String, V>> entry, Class<V> type) {
    return MapElements.into(TypeDescriptors.kvs(TypeDescriptors.strings(), TypeDescriptor.of(type)))
        .via(entry);
  }
}
