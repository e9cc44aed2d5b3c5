package org.newsmill.dedup;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.TupleTag;
import org.newsmill.outcome.Encoded;
import org.newsmill.record.CopyRef;

/**
 * The articles of a shard of addresses that are older versions: the newest article at an address
 * stands, one at the same address with another text is a revision.
 *
 * <p>An address with more than {@value #MAX_VERSIONS} articles belongs to a list page or a site,
 * not to an article; such addresses are counted in {@link GroupCopies#CAPS}, and make no revisions.
 * Memory: a reference per article of the shard that has an address.
 */
final class FindRevisionsFn extends DoFn<KV<Integer, Iterable<Encoded<CopyRef>>>, CopyRef> {
  static final TupleTag<CopyRef> REVISIONS = new TupleTag<>("revisions") {};
  static final int MAX_VERSIONS = 100;

  private static final Comparator<CopyRef> NEWEST_LAST =
      Comparator.comparing(CopyRef::getVersionMillis).thenComparing(CopyRef::getArticleId);

  @ProcessElement
  public void process(
      @Element KV<Integer, Iterable<Encoded<CopyRef>>> shard, MultiOutputReceiver out) {
    Map<String, List<CopyRef>> versions = new HashMap<>();
    Set<String> crowded = new HashSet<>();
    for (CopyRef ref : Encoded.values(shard.getValue())) {
      if (!crowded.contains(ref.getUrl())) {
        List<CopyRef> same = versions.computeIfAbsent(ref.getUrl(), u -> new ArrayList<>(1));
        same.add(ref);
        if (same.size() > MAX_VERSIONS) {
          crowded.add(ref.getUrl());
          versions.remove(ref.getUrl());
        }
      }
    }
    versions.values().forEach(same -> revisions(same, out.get(REVISIONS)::output));
    Caps caps = new Caps();
    caps.add("addresses_of_many_articles", crowded.size());
    caps.emit(out.get(GroupCopies.CAPS)::output);
  }

  /** Hands on those that are older versions, of the articles at one address. */
  static void revisions(List<CopyRef> same, Consumer<CopyRef> out) {
    CopyRef newest = same.stream().max(NEWEST_LAST).orElseThrow();
    for (CopyRef ref : same) {
      if (!ref.getBodyHash().equals(newest.getBodyHash())) {
        out.accept(CopyRef.newBuilder(ref).setRevision(true).build());
      }
    }
  }
}
