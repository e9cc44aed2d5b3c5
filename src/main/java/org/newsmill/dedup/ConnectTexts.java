package org.newsmill.dedup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.transforms.Combine;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.Sum;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.PCollectionView;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;
import org.newsmill.outcome.Encoded;
import org.newsmill.outcome.GroupEncoded;
import org.newsmill.outcome.RecordCoders;
import org.newsmill.record.TextPair;
import org.newsmill.text.ContentHash;

/**
 * The connected components of pairs, as one pair of each text with the pivot of its component.
 *
 * <p>Alternating large-star and small-star (Kiveris et al. 2014, doi:10.1145/2670979.2670997): a
 * large star ties the neighbours of a text that come after it to the first of its neighbourhood, a
 * small star those before it. {@value #STARS} stars are laid out, one shuffle of the pairs each;
 * pairs lead from a text to the first of its bucket already, so two are the rule. When the last two
 * still changed something, all pairs of then are solved on one worker, up to {@value #MAX_RESIDUE};
 * beyond that the job fails, before anything is published.
 */
final class ConnectTexts extends PTransform<PCollection<TextPair>, PCollection<TextPair>> {
  static final int STARS = 8;
  static final long MAX_RESIDUE = 2_000_000;

  private static final TupleTag<TextPair> PAIRS = new TupleTag<>("pairs") {};
  private static final TupleTag<Long> CHANGES = new TupleTag<>("changes") {};
  private static final TupleTag<KV<Integer, TextPair>> RESIDUE = new TupleTag<>("residue") {};

  private final int shards;
  private final int stars;
  private final long maxResidue;

  private ConnectTexts(int shards, int stars, long maxResidue) {
    this.shards = shards;
    this.stars = stars;
    this.maxResidue = maxResidue;
  }

  /** Connects over so many shards, at least 1; each is held in memory by itself. */
  static ConnectTexts of(int shards) {
    return new ConnectTexts(shards, STARS, MAX_RESIDUE);
  }

  /** With an even number of stars, at least 2, and another limit of the residue. */
  ConnectTexts withLimits(int newStars, long newMaxResidue) {
    return new ConnectTexts(shards, newStars, newMaxResidue);
  }

  @Override
  public PCollection<TextPair> expand(PCollection<TextPair> pairs) {
    PCollection<TextPair> current = pairs;
    PCollectionList<Long> changes = PCollectionList.empty(pairs.getPipeline());
    for (int star = 1; star <= stars; star++) {
      PCollectionTuple next = star(current, star);
      current = next.get(PAIRS);
      changes = star > stars - 2 ? changes.and(next.get(CHANGES)) : changes;
    }
    PCollectionView<Long> changed =
        changes
            .apply("Collect changes", Flatten.pCollections())
            .apply("Count changes", Combine.globally(Sum.ofLongs()).asSingletonView());
    return solved(current, changed);
  }

  private PCollectionTuple star(PCollection<TextPair> pairs, int number) {
    boolean large = number % 2 == 1;
    String name = (large ? "Large star " : "Small star ") + (number + 1) / 2;
    PCollectionTuple next =
        pairs
            .apply(name + ": by text", ParDo.of(new ByTextFn(shards, large)))
            .setCoder(KvCoder.of(VarIntCoder.of(), RecordCoders.of(TextPair.class)))
            .apply(name + ": group", GroupEncoded.create())
            .apply(
                name,
                ParDo.of(new StarFn(shards, large))
                    .withOutputTags(PAIRS, TupleTagList.of(CHANGES)));
    next.get(PAIRS).setCoder(RecordCoders.of(TextPair.class));
    return next;
  }

  private PCollection<TextPair> solved(PCollection<TextPair> pairs, PCollectionView<Long> changed) {
    PCollectionTuple parted =
        pairs.apply(
            "Part residue",
            ParDo.of(new PartFn(changed))
                .withSideInputs(changed)
                .withOutputTags(PAIRS, TupleTagList.of(RESIDUE)));
    PCollection<TextPair> residue =
        parted
            .get(RESIDUE)
            .setCoder(KvCoder.of(VarIntCoder.of(), RecordCoders.of(TextPair.class)))
            .apply("Group residue", GroupEncoded.create())
            .apply("Solve residue", ParDo.of(new SolveFn(maxResidue)))
            .setCoder(RecordCoders.of(TextPair.class));
    return PCollectionList.of(parted.get(PAIRS).setCoder(RecordCoders.of(TextPair.class)))
        .and(residue)
        .apply("Components", Flatten.pCollections());
  }

  private static int shardOf(TextRef text, int shards) {
    return ContentHash.bucket(text.hash(), shards);
  }

  private static final class ByTextFn extends DoFn<TextPair, KV<Integer, TextPair>> {
    private final int shards;
    private final boolean both;

    ByTextFn(int shards, boolean both) {
      this.shards = shards;
      this.both = both;
    }

    @ProcessElement
    public void process(@Element TextPair pair, OutputReceiver<KV<Integer, TextPair>> out) {
      int ofMember = shardOf(TextPairs.member(pair), shards);
      int ofAnchor = shardOf(TextPairs.anchor(pair), shards);
      out.output(KV.of(ofMember, pair));
      if (both && ofAnchor != ofMember) {
        out.output(KV.of(ofAnchor, pair));
      }
    }
  }

  /** Memory: the pairs of a shard. */
  private static final class StarFn
      extends DoFn<KV<Integer, Iterable<Encoded<TextPair>>>, TextPair> {
    private final int shards;
    private final boolean large;

    StarFn(int shards, boolean large) {
      this.shards = shards;
      this.large = large;
    }

    @ProcessElement
    public void process(
        @Element KV<Integer, Iterable<Encoded<TextPair>>> shard, MultiOutputReceiver out) {
      Map<TextRef, NavigableSet<TextRef>> neighbours = new HashMap<>();
      for (TextPair pair : Encoded.values(shard.getValue())) {
        TextRef anchor = TextPairs.anchor(pair);
        TextRef member = TextPairs.member(pair);
        if (shardOf(member, shards) == shard.getKey()) {
          neighbours.computeIfAbsent(member, t -> new TreeSet<>()).add(anchor);
        }
        if (large && shardOf(anchor, shards) == shard.getKey()) {
          neighbours.computeIfAbsent(anchor, t -> new TreeSet<>()).add(member);
        }
      }
      neighbours.forEach((text, around) -> star(text, around, out));
    }

    private void star(TextRef text, NavigableSet<TextRef> around, MultiOutputReceiver out) {
      TextRef first = around.first().compareTo(text) < 0 ? around.first() : text;
      if (large) {
        var after = around.tailSet(text, false);
        after.forEach(t -> tie(first, t, out));
        if (!after.isEmpty() && !first.equals(text)) {
          out.get(CHANGES).output(1L);
        }
        return;
      }
      tie(first, text, out);
      around.tailSet(first, false).forEach(t -> tie(first, t, out));
      if (around.size() > 1) {
        out.get(CHANGES).output(1L);
      }
    }

    private static void tie(TextRef first, TextRef text, MultiOutputReceiver out) {
      out.get(PAIRS).output(TextPairs.of(new CandidatePair(first, text)));
    }
  }

  private static final class PartFn extends DoFn<TextPair, TextPair> {
    private final PCollectionView<Long> changed;

    PartFn(PCollectionView<Long> changed) {
      this.changed = changed;
    }

    @ProcessElement
    public void process(ProcessContext context) {
      if (context.sideInput(changed) == 0) {
        context.output(context.element());
      } else {
        context.output(RESIDUE, KV.of(0, context.element()));
      }
    }
  }

  private static final class SolveFn
      extends DoFn<KV<Integer, Iterable<Encoded<TextPair>>>, TextPair> {
    private final long maxResidue;

    SolveFn(long maxResidue) {
      this.maxResidue = maxResidue;
    }

    @ProcessElement
    public void process(
        @Element KV<Integer, Iterable<Encoded<TextPair>>> residue, OutputReceiver<TextPair> out) {
      List<CandidatePair> pairs = new ArrayList<>();
      for (TextPair pair : Encoded.values(residue.getValue())) {
        pairs.add(TextPairs.refs(pair));
        if (pairs.size() > maxResidue) {
          throw new IllegalStateException(
              "near-duplicates form chains that did not end after the last star, and more than "
                  + maxResidue
                  + " pairs are left; a larger min_jaccard makes fewer");
        }
      }
      Components.of(pairs)
          .forEach(
              (text, pivot) -> {
                if (!text.equals(pivot)) {
                  out.output(TextPairs.of(new CandidatePair(pivot, text)));
                }
              });
    }
  }
}
