package org.newsmill.dedup;

import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.values.KV;
import org.newsmill.record.CopyRef;
import org.newsmill.record.Membership;

/**
 * Gives each member of a group its role while the group streams by: of two members the later one is
 * a reprint, whoever the origin turns out to be.
 */
final class GiveRolesFn extends DoFn<KV<String, Iterable<CopyRef>>, Membership> {

  @ProcessElement
  public void process(
      @Element KV<String, Iterable<CopyRef>> group, OutputReceiver<Membership> out) {
    CopyRef first = null;
    boolean hasCopies = false;
    for (CopyRef member : group.getValue()) {
      if (first == null) {
        first = member;
        continue;
      }
      hasCopies = true;
      boolean earlier = CopyOrder.ORIGIN.compare(member, first) < 0;
      out.output(place(earlier ? first : member, group.getKey(), false, true));
      first = earlier ? member : first;
    }
    out.output(place(first, group.getKey(), true, hasCopies));
  }

  private static Membership place(
      CopyRef member, String groupId, boolean origin, boolean hasCopies) {
    return new Membership(
        member.getArticleId(),
        member.getSourceUri(),
        member.getPosition(),
        member.getStory(),
        groupId,
        origin ? "origin" : "reprint",
        origin,
        hasCopies);
  }
}
