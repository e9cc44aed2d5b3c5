package org.newsmill.dedup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.TupleTag;
import org.newsmill.outcome.Encoded;
import org.newsmill.record.CopyRef;
import org.newsmill.record.KnownGroup;
import org.newsmill.record.KnownPart;
import org.newsmill.record.KnownText;
import org.newsmill.text.ContentHash;

/**
 * Articles of history by the shards of the index, except those that are in the input again: their
 * groups, by the shard of the text that they have now.
 */
final class SplitKnownFn
    extends DoFn<KV<Integer, Iterable<Encoded<KnownPart>>>, KV<Integer, KnownPart>> {
  static final TupleTag<KV<Integer, KnownPart>> ENTRIES = new TupleTag<>("entries") {};
  static final TupleTag<KV<Integer, KnownPart>> REPEATED = new TupleTag<>("repeated") {};

  private final double minJaccard;
  private final int shards;
  private transient BandPlan plan;

  SplitKnownFn(double minJaccard, int shards) {
    this.minJaccard = minJaccard;
    this.shards = shards;
  }

  @Setup
  public void setup() {
    plan = BandPlan.of(minJaccard);
  }

  @ProcessElement
  public void process(
      @Element KV<Integer, Iterable<Encoded<KnownPart>>> shard, MultiOutputReceiver out) {
    Map<String, CopyRef> batch = new HashMap<>();
    List<KnownText> texts = new ArrayList<>();
    for (KnownPart part : Encoded.values(shard.getValue())) {
      if (part.getRef() == null) {
        texts.add(part.getKnown());
      } else {
        batch.put(part.getRef().getArticleId(), part.getRef());
      }
    }
    for (KnownText text : texts) {
      CopyRef again = batch.get(text.getArticleId());
      if (again == null) {
        entries(text).forEach((s, known) -> out.get(ENTRIES).output(KV.of(s, part(known))));
      } else {
        KnownGroup group = KnownGroup.newBuilder(text.getGroup()).setSimilarity(1).build();
        out.get(REPEATED)
            .output(
                KV.of(
                    ContentHash.bucket(again.getBodyHash(), shards),
                    JoinHistory.part()
                        .setHash(again.getBodyHash())
                        .setGroups(List.of(group))
                        .build()));
      }
    }
  }

  private static KnownPart part(KnownText known) {
    return JoinHistory.part().setKnown(known).build();
  }

  private Map<Integer, KnownText> entries(KnownText text) {
    Signature signature = KnownTexts.signature(text);
    Sketch sketch = Sketch.of(signature);
    KnownText sketched =
        KnownText.newBuilder(text)
            .setWide(IndexTextsFn.bytes(sketch.wide()))
            .setNarrow(IndexTextsFn.bytes(sketch.narrow()))
            .build();
    Map<Integer, KnownText> entries = new HashMap<>();
    for (long key : plan.keys(signature)) {
      entry(entries, key, sketched);
    }
    entry(entries, KnownTexts.key(text.getHash()), sketched);
    return entries;
  }

  private void entry(Map<Integer, KnownText> entries, long key, KnownText text) {
    entries
        .computeIfAbsent(
            (int) Long.remainderUnsigned(key, shards),
            s -> KnownText.newBuilder(text).setBands(new ArrayList<>()).build())
        .getBands()
        .add(key);
  }
}
