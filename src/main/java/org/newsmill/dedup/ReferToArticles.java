package org.newsmill.dedup;

import java.time.ZoneId;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.transforms.Combine;
import org.apache.beam.sdk.transforms.Filter;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.MapElements;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.Values;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;
import org.apache.beam.sdk.values.TypeDescriptor;
import org.apache.beam.sdk.values.TypeDescriptors;
import org.newsmill.outcome.GroupEncoded;
import org.newsmill.outcome.RecordCoders;
import org.newsmill.record.Article;
import org.newsmill.record.CapCount;
import org.newsmill.record.CopyRef;
import org.newsmill.text.ContentHash;

/**
 * One reference for each article id, which says whether a newer text stands at its address; of
 * several readings of an id the first. Caps that were reached come out in {@link GroupCopies#CAPS}.
 * Shuffles: references by address, and by id with a lifted combine.
 */
final class ReferToArticles extends PTransform<PCollection<Article>, PCollectionTuple> {
  static final TupleTag<CopyRef> REFERENCES = new TupleTag<>("references") {};

  private final ZoneId zone;
  private final int shards;

  private ReferToArticles(ZoneId zone, int shards) {
    this.zone = zone;
    this.shards = shards;
  }

  /** Refers; days without a time end in {@code zone}, addresses are divided into shards. */
  static ReferToArticles of(ZoneId zone, int shards) {
    return new ReferToArticles(zone, shards);
  }

  @Override
  public PCollectionTuple expand(PCollection<Article> articles) {
    ZoneId ofDays = zone;
    PCollection<CopyRef> read =
        articles
            .apply(
                "Refer to articles",
                MapElements.into(TypeDescriptor.of(CopyRef.class))
                    .via(article -> CopyOrder.reference(article, ofDays)))
            .setCoder(RecordCoders.of(CopyRef.class));
    PCollectionTuple addresses = addresses(read);
    PCollection<CopyRef> references =
        PCollectionList.of(read)
            .and(addresses.get(FindRevisionsFn.REVISIONS).setCoder(RecordCoders.of(CopyRef.class)))
            .apply("References and revisions", Flatten.pCollections())
            .apply(
                "Key by id",
                MapElements.into(
                        TypeDescriptors.kvs(
                            TypeDescriptors.strings(), TypeDescriptor.of(CopyRef.class)))
                    .via(ref -> KV.of(ref.getArticleId(), ref)))
            .setCoder(KvCoder.of(StringUtf8Coder.of(), RecordCoders.of(CopyRef.class)))
            .apply("Keep one of each id", Combine.perKey(CopyOrder::firstRead))
            .apply("References", Values.create());
    return PCollectionTuple.of(REFERENCES, references)
        .and(
            GroupCopies.CAPS,
            addresses.get(GroupCopies.CAPS).setCoder(RecordCoders.of(CapCount.class)));
  }

  private PCollectionTuple addresses(PCollection<CopyRef> read) {
    int count = shards;
    return read.apply("With an address", Filter.by(ref -> !ref.getUrl().isEmpty()))
        .apply(
            "Key by address",
            MapElements.into(
                    TypeDescriptors.kvs(
                        TypeDescriptors.integers(), TypeDescriptor.of(CopyRef.class)))
                .via(ref -> KV.of(ContentHash.bucket(ContentHash.of(ref.getUrl()), count), ref)))
        .setCoder(KvCoder.of(VarIntCoder.of(), RecordCoders.of(CopyRef.class)))
        .apply("Group by address", GroupEncoded.create())
        .apply(
            "Find revisions",
            ParDo.of(new FindRevisionsFn())
                .withOutputTags(FindRevisionsFn.REVISIONS, TupleTagList.of(GroupCopies.CAPS)));
  }
}
