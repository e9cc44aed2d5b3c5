package org.newsmill.dedup;

import java.util.List;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;
import org.newsmill.outcome.GroupEncoded;
import org.newsmill.outcome.RecordCoders;
import org.newsmill.record.CapCount;
import org.newsmill.record.CopyRef;
import org.newsmill.record.KnownPart;
import org.newsmill.record.KnownText;
import org.newsmill.record.TextIndex;
import org.newsmill.record.TextPlace;
import org.newsmill.text.ContentHash;

/**
 * The places of texts, with the earlier group that each group of them joins: the one to which one
 * of its texts is most similar, of equally similar ones that with the smaller id. What else a text
 * resembles becomes a link.
 *
 * <p>An article of an earlier batch that is in the input again is compared with nothing; the text
 * that it has now joins its group. Equal texts are found by their hash, others by the bands of
 * their signatures; the estimate of the signatures decides alone, because texts of earlier batches
 * are not read. Caps that were reached come out in {@link GroupCopies#CAPS}.
 *
 * <p>Shuffles, all by shard: rows of history by group and by article, the index of both, and places
 * by text and by group. A worker holds a shard.
 */
final class JoinHistory extends PTransform<PCollection<TextPlace>, PCollectionTuple> {
  static final TupleTag<TextPlace> PLACES = new TupleTag<>("places") {};

  private final PCollection<KnownText> history;
  private final PCollection<CopyRef> references;
  private final PCollection<KV<Integer, List<TextIndex>>> index;
  private final double minJaccard;
  private final int shards;

  private JoinHistory(
      PCollection<KnownText> history,
      PCollection<CopyRef> references,
      PCollection<KV<Integer, List<TextIndex>>> index,
      double minJaccard,
      int shards) {
    this.history = history;
    this.references = references;
    this.index = index;
    this.minJaccard = minJaccard;
    this.shards = shards;
  }

  /**
   * Joins the groups of a batch to those of history.
   *
   * @param references the articles of the batch
   * @param index their texts, as {@link IndexTextsFn} enters them into shards
   */
  static JoinHistory of(
      PCollection<KnownText> history,
      PCollection<CopyRef> references,
      PCollection<KV<Integer, List<TextIndex>>> index,
      double minJaccard,
      int shards) {
    return new JoinHistory(history, references, index, minJaccard, shards);
  }

  @Override
  public PCollectionTuple expand(PCollection<TextPlace> places) {
    int count = shards;
    PCollection<KV<Integer, KnownPart>> known =
        history
            .apply(
                "Key history by group",
                KeyParts.of(
                    KnownPart.class,
                    (KnownText text) ->
                        KV.of(
                            ContentHash.bucket(text.getGroup().getGroupId(), count),
                            part().setKnown(text).build())))
            .apply("Group history", GroupEncoded.create())
            .apply("Tell origins", ParDo.of(new TellOriginsFn(shards)))
            .setCoder(coder());
    PCollection<KV<Integer, KnownPart>> read =
        references.apply(
            "Key references by id",
            KeyParts.of(
                KnownPart.class,
                (CopyRef ref) ->
                    KV.of(
                        ContentHash.bucket(ref.getArticleId(), count),
                        part().setRef(ref).build())));
    PCollectionTuple split =
        PCollectionList.of(known)
            .and(read)
            .apply("Group by article", GroupEncoded.together())
            .apply(
                "Set repeated articles apart",
                ParDo.of(new SplitKnownFn(minJaccard, shards))
                    .withOutputTags(SplitKnownFn.ENTRIES, TupleTagList.of(SplitKnownFn.REPEATED)));
    PCollection<KV<Integer, KnownPart>> texts =
        index.apply(
            "Texts of the batch",
            KeyParts.of(
                KnownPart.class,
                (KV<Integer, List<TextIndex>> entry) ->
                    KV.of(entry.getKey(), part().setTexts(entry.getValue()).build())));
    PCollectionTuple matched =
        PCollectionList.of(texts)
            .and(split.get(SplitKnownFn.ENTRIES).setCoder(coder()))
            .apply("Group the index of history", GroupEncoded.together())
            .apply(
                "Match history",
                ParDo.of(new MatchKnownFn(minJaccard, shards))
                    .withOutputTags(MatchKnownFn.MATCHES, TupleTagList.of(GroupCopies.CAPS)));
    PCollectionList<KV<Integer, KnownPart>> matches =
        PCollectionList.of(matched.get(MatchKnownFn.MATCHES).setCoder(coder()))
            .and(split.get(SplitKnownFn.REPEATED).setCoder(coder()));
    return PCollectionTuple.of(PLACES, joined(places, matches))
        .and(
            GroupCopies.CAPS,
            matched.get(GroupCopies.CAPS).setCoder(RecordCoders.of(CapCount.class)));
  }

  private PCollection<TextPlace> joined(
      PCollection<TextPlace> places, PCollectionList<KV<Integer, KnownPart>> matches) {
    int count = shards;
    PCollection<KV<Integer, KnownPart>> placed =
        places.apply(
            "Key places by text",
            KeyParts.of(
                KnownPart.class,
                (TextPlace place) ->
                    KV.of(
                        ContentHash.bucket(place.getHash(), count),
                        part().setPlace(place).build())));
    return matches
        .and(placed)
        .apply("Group matches by text", GroupEncoded.together())
        .apply("Place matches", ParDo.of(new PlaceMatchesFn(shards)))
        .setCoder(coder())
        .apply("Group matches by group", GroupEncoded.create())
        .apply("Choose earlier groups", ParDo.of(new ChooseKnownFn()))
        .setCoder(RecordCoders.of(TextPlace.class));
  }

  static KnownPart.Builder part() {
    return KnownPart.newBuilder();
  }

  private static KvCoder<Integer, KnownPart> coder() {
    return KvCoder.of(VarIntCoder.of(), RecordCoders.of(KnownPart.class));
  }
}
