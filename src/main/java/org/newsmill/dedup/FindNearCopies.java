package org.newsmill.dedup;

import java.util.List;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.ListCoder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.transforms.Filter;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;
import org.newsmill.outcome.Branches;
import org.newsmill.outcome.GroupEncoded;
import org.newsmill.outcome.RecordCoders;
import org.newsmill.record.Article;
import org.newsmill.record.CapCount;
import org.newsmill.record.TextIndex;
import org.newsmill.record.TextPair;
import org.newsmill.record.TextPlace;

/**
 * In {@link #PLACES}, the places of those texts that have near-duplicates: each distinct text of
 * the articles that is a copy of another, and the text that leads its group.
 *
 * <p>Shuffles: index entries (some 90 keys a text, in lists by shard), pairs, the texts of doubtful
 * pairs, then {@link PlaceTexts}. Keys are shards, so that no story makes one hot; what a shard
 * holds is said at each step. Caps that were reached come out in {@link GroupCopies#CAPS}.
 */
final class FindNearCopies extends PTransform<PCollection<Article>, PCollectionTuple> {
  static final TupleTag<TextPlace> PLACES = new TupleTag<>("places") {};
  static final TupleTag<KV<Integer, List<TextIndex>>> INDEX = new TupleTag<>("index") {};

  private final Branches<Article> texts;
  private final double minJaccard;
  private final int shards;

  private FindNearCopies(Branches<Article> texts, double minJaccard, int shards) {
    this.texts = texts;
    this.minJaccard = minJaccard;
    this.shards = shards;
  }

  /**
   * Finds copies from a similarity on.
   *
   * @param texts the same articles, for those who compare bodies
   * @param minJaccard 0.5 to 0.95
   * @param shards parts of the index, at least 1; rows do not depend on it
   */
  static FindNearCopies of(Branches<Article> texts, double minJaccard, int shards) {
    return new FindNearCopies(texts, minJaccard, shards);
  }

  @Override
  public PCollectionTuple expand(PCollection<Article> articles) {
    PCollection<KV<Integer, List<TextIndex>>> index =
        articles
            .apply("Index texts", ParDo.of(new IndexTextsFn(minJaccard, shards)))
            .setCoder(KvCoder.of(VarIntCoder.of(), ListCoder.of(RecordCoders.of(TextIndex.class))));
    PCollectionTuple found =
        index
            .apply("Group the index", GroupEncoded.create())
            .apply(
                "Find pairs",
                ParDo.of(new FindPairsFn(minJaccard, shards))
                    .withOutputTags(FindPairsFn.PAIRS, TupleTagList.of(GroupCopies.CAPS)));
    PCollectionTuple judged =
        found
            .get(FindPairsFn.PAIRS)
            .setCoder(KvCoder.of(VarIntCoder.of(), RecordCoders.of(TextPair.class)))
            .apply("Group pairs", GroupEncoded.create())
            .apply(
                "Judge pairs",
                ParDo.of(new JudgePairsFn(minJaccard))
                    .withOutputTags(JudgePairsFn.COPIES, TupleTagList.of(JudgePairsFn.DOUBTFUL)));
    PCollection<TextPair> compared =
        judged
            .get(JudgePairsFn.DOUBTFUL)
            .setCoder(RecordCoders.of(TextPair.class))
            .apply("Compare texts", CompareTexts.of(texts.emittedTo("comparison"), minJaccard))
            .apply("Copies by their texts", Filter.by(TextPair::getCopies));
    PCollection<TextPlace> places =
        PCollectionList.of(
                judged.get(JudgePairsFn.COPIES).setCoder(RecordCoders.of(TextPair.class)))
            .and(compared)
            .apply("Copies", Flatten.pCollections())
            .apply("Place texts", PlaceTexts.of(texts.emittedTo("pivots"), minJaccard, shards));
    return PCollectionTuple.of(PLACES, places)
        .and(INDEX, index)
        .and(
            GroupCopies.CAPS,
            found.get(GroupCopies.CAPS).setCoder(RecordCoders.of(CapCount.class)));
  }
}
