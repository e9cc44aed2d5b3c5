package org.newsmill.dedup;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.TupleTag;
import org.newsmill.outcome.Encoded;
import org.newsmill.record.KnownGroup;
import org.newsmill.record.KnownPart;
import org.newsmill.record.KnownText;
import org.newsmill.record.TextIndex;
import org.newsmill.text.ContentHash;

/**
 * The groups of history that the texts of a shard of the index resemble, by the shard of the text.
 *
 * <p>A band keeps up to {@value #MAX_OF_GROUP} texts of a group of history and {@value #MAX_KNOWN}
 * in all, the first by group and text; what is left out is counted in {@link GroupCopies#CAPS}.
 * Memory: the shard.
 */
final class MatchKnownFn
    extends DoFn<KV<Integer, Iterable<Encoded<KnownPart>>>, KV<Integer, KnownPart>> {
  static final TupleTag<KV<Integer, KnownPart>> MATCHES = new TupleTag<>("matches") {};
  static final int MAX_OF_GROUP = 4;
  static final int MAX_KNOWN = 256;

  private static final Comparator<KnownText> ORDER =
      Comparator.comparing((KnownText text) -> text.getGroup().getGroupId())
          .thenComparing(KnownText::getHash)
          .thenComparing(KnownText::getArticleId);

  private final double minJaccard;
  private final int shards;

  MatchKnownFn(double minJaccard, int shards) {
    this.minJaccard = minJaccard;
    this.shards = shards;
  }

  @ProcessElement
  public void process(
      @Element KV<Integer, Iterable<Encoded<KnownPart>>> shard, MultiOutputReceiver out) {
    Map<String, TextIndex> texts = new HashMap<>();
    Map<Long, List<KnownText>> bands = new HashMap<>();
    for (KnownPart part : Encoded.values(shard.getValue())) {
      if (part.getKnown() == null) {
        part.getTexts().forEach(text -> texts.putIfAbsent(text.getHash(), text));
      } else {
        for (long band : part.getKnown().getBands()) {
          bands.computeIfAbsent(band, b -> new ArrayList<>(1)).add(part.getKnown());
        }
      }
    }
    Caps caps = new Caps();
    bands.replaceAll((band, known) -> capped(known, caps));
    for (TextIndex text : texts.values()) {
      Collection<KnownGroup> groups = groups(text, bands);
      if (!groups.isEmpty()) {
        out.get(MATCHES)
            .output(
                KV.of(
                    ContentHash.bucket(text.getHash(), shards),
                    JoinHistory.part()
                        .setHash(text.getHash())
                        .setGroups(List.copyOf(groups))
                        .build()));
      }
    }
    caps.emit(out.get(GroupCopies.CAPS)::output);
  }

  private static List<KnownText> capped(List<KnownText> known, Caps caps) {
    known.sort(ORDER);
    List<KnownText> kept = new ArrayList<>();
    Map<String, Integer> ofGroup = new HashMap<>();
    Set<String> hashes = new HashSet<>();
    long left = 0;
    for (KnownText text : known) {
      String group = text.getGroup().getGroupId();
      if (hashes.add(group + text.getHash())) {
        boolean fits =
            kept.size() < MAX_KNOWN && ofGroup.merge(group, 1, Integer::sum) <= MAX_OF_GROUP;
        if (fits) {
          kept.add(text);
        } else {
          left++;
        }
      }
    }
    caps.add("texts_of_history_in_overfull_bands", left);
    return kept;
  }

  private Collection<KnownGroup> groups(TextIndex text, Map<Long, List<KnownText>> bands) {
    Sketch sketch = Sketch.of(text.getWide(), text.getNarrow());
    Map<String, KnownGroup> best = new TreeMap<>();
    Set<KnownText> seen = new HashSet<>();
    for (long band : text.getBands()) {
      for (KnownText known : bands.getOrDefault(band, List.of())) {
        if (seen.add(known)) {
          boolean same = known.getHash().equals(text.getHash());
          double similarity =
              same ? 1 : sketch.similarity(Sketch.of(known.getWide(), known.getNarrow()));
          if (similarity >= minJaccard) {
            KnownGroup group =
                KnownGroup.newBuilder(known.getGroup())
                    .setSimilarity(similarity)
                    .setSameText(same)
                    .build();
            best.merge(group.getGroupId(), group, KnownGroups::better);
          }
        }
      }
    }
    return best.values();
  }
}
