package org.newsmill.dedup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.MapElements;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;
import org.apache.beam.sdk.values.TypeDescriptor;
import org.apache.beam.sdk.values.TypeDescriptors;
import org.newsmill.outcome.Emitted;
import org.newsmill.outcome.Encoded;
import org.newsmill.outcome.GroupEncoded;
import org.newsmill.outcome.RecordCoders;
import org.newsmill.record.Article;
import org.newsmill.record.TextPair;
import org.newsmill.record.TextPlace;
import org.newsmill.text.ContentHash;

/**
 * The places of texts that have near-duplicates, out of the pairs that are copies: each text of a
 * component is compared with the component's pivot, unless it was before; those that are no copies
 * of it form groups of their own ({@link PivotGroups}).
 *
 * <p>Shuffles: those of {@link ConnectTexts} and {@link CompareTexts}, and two of the pairs. Texts
 * of a group stream by; of a component, the pairs without its pivot are held, up to {@value
 * #MAX_INNER}, but for those of texts that were found to be copies of the pivot before.
 */
final class PlaceTexts extends PTransform<PCollection<TextPair>, PCollection<TextPlace>> {
  static final int MAX_INNER = 1_000_000;

  private static final TupleTag<KV<String, TextPair>> KNOWN = new TupleTag<>("known") {};
  private static final TupleTag<TextPair> UNKNOWN = new TupleTag<>("unknown") {};

  private final PCollection<Emitted<Article>> articles;
  private final double minJaccard;
  private final int shards;

  private PlaceTexts(PCollection<Emitted<Article>> articles, double minJaccard, int shards) {
    this.articles = articles;
    this.minJaccard = minJaccard;
    this.shards = shards;
  }

  /** Places texts that are bodies of {@code articles}. */
  static PlaceTexts of(PCollection<Emitted<Article>> articles, double minJaccard, int shards) {
    return new PlaceTexts(articles, minJaccard, shards);
  }

  @Override
  public PCollection<TextPlace> expand(PCollection<TextPair> copies) {
    int count = shards;
    PCollection<TextPair> stars = copies.apply("Connect", ConnectTexts.of(shards));
    PCollectionTuple parted =
        PCollectionList.of(copies)
            .and(stars)
            .apply("Copies and components", Flatten.pCollections())
            .apply(
                "Key by member",
                MapElements.into(
                        TypeDescriptors.kvs(
                            TypeDescriptors.integers(), TypeDescriptor.of(TextPair.class)))
                    .via(pair -> KV.of(ContentHash.bucket(pair.getMember(), count), pair)))
            .setCoder(KvCoder.of(VarIntCoder.of(), RecordCoders.of(TextPair.class)))
            .apply("Group by member", GroupEncoded.create())
            .apply(
                "Find pivots",
                ParDo.of(new FindPivotsFn()).withOutputTags(KNOWN, TupleTagList.of(UNKNOWN)));
    KvCoder<String, TextPair> coder =
        KvCoder.of(StringUtf8Coder.of(), RecordCoders.of(TextPair.class));
    PCollection<KV<String, TextPair>> compared =
        parted
            .get(UNKNOWN)
            .setCoder(RecordCoders.of(TextPair.class))
            .apply("Compare with pivots", CompareTexts.of(articles, minJaccard))
            .apply(
                "Key by pivot",
                MapElements.into(
                        TypeDescriptors.kvs(
                            TypeDescriptors.strings(), TypeDescriptor.of(TextPair.class)))
                    .via(pair -> KV.of(pair.getAnchor(), pair)))
            .setCoder(coder);
    return PCollectionList.of(parted.get(KNOWN).setCoder(coder))
        .and(compared)
        .apply("Group by pivot", GroupEncoded.together())
        .apply("Place", ParDo.of(new PlaceFn()))
        .setCoder(RecordCoders.of(TextPlace.class));
  }

  /**
   * Pairs of a text under the pivot of its component: the one with the pivot, compared or not, and
   * those with others where it is not known yet that the text is a copy of the pivot. A pair that
   * comes from a component is no copy yet.
   */
  private static final class FindPivotsFn
      extends DoFn<KV<Integer, Iterable<Encoded<TextPair>>>, KV<String, TextPair>> {
    @ProcessElement
    public void process(
        @Element KV<Integer, Iterable<Encoded<TextPair>>> shard, MultiOutputReceiver out) {
      Map<String, TextPair> stars = new HashMap<>();
      List<TextPair> copies = new ArrayList<>();
      for (TextPair pair : Encoded.values(shard.getValue())) {
        if (pair.getCopies()) {
          copies.add(pair);
        } else {
          stars.put(pair.getMember(), pair);
        }
      }
      Set<String> compared = new HashSet<>();
      for (TextPair pair : copies) {
        if (pair.getAnchor().equals(stars.get(pair.getMember()).getAnchor())) {
          compared.add(pair.getMember());
        }
      }
      for (TextPair pair : copies) {
        String pivot = stars.get(pair.getMember()).getAnchor();
        if (pair.getAnchor().equals(pivot) || !compared.contains(pair.getMember())) {
          out.get(KNOWN).output(KV.of(pivot, pair));
        }
      }
      for (TextPair star : stars.values()) {
        if (!compared.contains(star.getMember())) {
          out.get(UNKNOWN).output(star);
        }
      }
    }
  }

  private static final class PlaceFn
      extends DoFn<KV<String, Iterable<Encoded<TextPair>>>, TextPlace> {
    @ProcessElement
    public void process(
        @Element KV<String, Iterable<Encoded<TextPair>>> component, OutputReceiver<TextPlace> out) {
      String pivot = component.getKey();
      boolean leads = false;
      Set<TextRef> others = new HashSet<>();
      Map<CandidatePair, Likeness> inner = new HashMap<>();
      for (TextPair pair : Encoded.values(component.getValue())) {
        if (!pair.getAnchor().equals(pivot)) {
          keep(inner, pair, pivot);
        } else if (pair.getCopies()) {
          leads = true;
          out.output(place(pair.getMember(), pivot, pair.getSimilarity(), pair.getEvidence()));
        } else {
          others.add(TextPairs.member(pair));
        }
      }
      if (leads) {
        out.output(place(pivot, pivot, 1, null));
      }
      placeOthers(others, inner, out);
    }

    private static void keep(Map<CandidatePair, Likeness> inner, TextPair pair, String pivot) {
      inner.put(TextPairs.refs(pair), new Likeness(true, pair.getSimilarity(), pair.getEvidence()));
      if (inner.size() > MAX_INNER) {
        throw new IllegalStateException(
            "the near-duplicates of text "
                + pivot
                + " have more than "
                + MAX_INNER
                + " pairs among them; a larger min_jaccard makes fewer");
      }
    }

    private static void placeOthers(
        Set<TextRef> others, Map<CandidatePair, Likeness> inner, OutputReceiver<TextPlace> out) {
      PivotGroups.ofKnown(others, inner)
          .forEach(
              (text, placed) -> {
                Likeness likeness = placed.likeness();
                out.output(
                    likeness == null
                        ? place(text.hash(), text.hash(), 1, null)
                        : place(
                            text.hash(),
                            placed.pivot().hash(),
                            likeness.similarity(),
                            likeness.evidence()));
              });
    }

    private static TextPlace place(String hash, String group, double similarity, String evidence) {
      return new TextPlace(hash, group, similarity, evidence, null, List.of());
    }
  }
}
