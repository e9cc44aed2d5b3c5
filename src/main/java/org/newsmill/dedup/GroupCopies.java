package org.newsmill.dedup;

import java.time.ZoneId;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.extensions.avro.coders.AvroCoder;
import org.apache.beam.sdk.transforms.Combine;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.MapElements;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.SerializableFunction;
import org.apache.beam.sdk.transforms.Values;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TypeDescriptor;
import org.apache.beam.sdk.values.TypeDescriptors;
import org.newsmill.outcome.Outcome;
import org.newsmill.record.Article;
import org.newsmill.record.CopyRef;
import org.newsmill.record.GroupedArticle;
import org.newsmill.record.Membership;

/**
 * Each article with its place among its copies: the group, the role in it, and whether it is the
 * first of its text.
 *
 * <p>Copies are articles with equal bodies after cleaning. Exclusions: {@code same_article}, for
 * every article whose id was met before (in the order of file name, position and story).
 *
 * <p>Three shuffles: article references by id (lifted combine), references by body, and one of the
 * articles themselves by id. Every grouping is read once and holds one value at a time, so a story
 * of which there are millions of copies costs time, not memory.
 */
public final class GroupCopies extends PTransform<PCollection<Article>, Outcome<GroupedArticle>> {
  static final String STAGE = "dedup";

  private final ZoneId zone;

  private GroupCopies(ZoneId zone) {
    this.zone = zone;
  }

  /**
   * Groups copies; {@code zone} tells when a day ends.
   *
   * @param zone zone of days without a time, which sort as their end
   */
  public static GroupCopies of(ZoneId zone) {
    return new GroupCopies(zone);
  }

  @Override
  public Outcome<GroupedArticle> expand(PCollection<Article> articles) {
    PCollection<KV<String, GroupedArticle>> places =
        articles
            .apply("Refer to articles", references(zone))
            .setCoder(keyed(CopyRef.class))
            .apply("Keep one of each id", Combine.perKey(CopyOrder::firstRead))
            .apply("References", Values.create())
            .apply("Key by text", keyBy(CopyRef::getBodyHash, CopyRef.class))
            .setCoder(keyed(CopyRef.class))
            .apply("Group by text", GroupByKey.create())
            .apply("Give roles", ParDo.of(new GiveRolesFn()))
            .setCoder(AvroCoder.of(Membership.class))
            .apply("Key places by id", places())
            .setCoder(keyed(GroupedArticle.class));
    PCollection<KV<String, GroupedArticle>> bodies =
        articles.apply("Key by id", bodies()).setCoder(keyed(GroupedArticle.class));
    TupleTag<GroupedArticle> grouped = new TupleTag<>("grouped") {};
    return Outcome.of(
        grouped,
        GroupedArticle.class,
        PCollectionList.of(places)
            .and(bodies)
            .apply("Places and articles", Flatten.pCollections())
            .apply("Group by id", GroupByKey.create())
            .apply(
                "Join",
                ParDo.of(new JoinPlaceFn(grouped)).withOutputTags(grouped, Outcome.sideTags())));
  }

  private static <T extends org.apache.avro.specific.SpecificRecord> KvCoder<String, T> keyed(
      Class<T> type) {
    return KvCoder.of(StringUtf8Coder.of(), AvroCoder.of(type));
  }

  private static MapElements<Article, KV<String, CopyRef>> references(ZoneId zone) {
    return MapElements.into(
            TypeDescriptors.kvs(TypeDescriptors.strings(), TypeDescriptor.of(CopyRef.class)))
        .via(article -> KV.of(article.getArticleId(), CopyOrder.reference(article, zone)));
  }

  private static <T> MapElements<T, KV<String, T>> keyBy(
      SerializableFunction<T, String> key, Class<T> type) {
    return MapElements.into(TypeDescriptors.kvs(TypeDescriptors.strings(), TypeDescriptor.of(type)))
        .via(element -> KV.of(key.apply(element), element));
  }

  private static MapElements<Membership, KV<String, GroupedArticle>> places() {
    return MapElements.into(
            TypeDescriptors.kvs(TypeDescriptors.strings(), TypeDescriptor.of(GroupedArticle.class)))
        .via(place -> KV.of(place.getArticleId(), new GroupedArticle(null, place)));
  }

  private static MapElements<Article, KV<String, GroupedArticle>> bodies() {
    return MapElements.into(
            TypeDescriptors.kvs(TypeDescriptors.strings(), TypeDescriptor.of(GroupedArticle.class)))
        .via(article -> KV.of(article.getArticleId(), new GroupedArticle(article, null)));
  }
}
