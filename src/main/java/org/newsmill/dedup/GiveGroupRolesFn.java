package org.newsmill.dedup;

import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.values.KV;
import org.newsmill.outcome.Encoded;
import org.newsmill.record.Membership;
import org.newsmill.record.TextMember;

/**
 * Gives the firsts of the texts of a group of near-duplicates their roles while they stream by.
 * Memory: one of them.
 */
final class GiveGroupRolesFn extends DoFn<KV<String, Iterable<Encoded<TextMember>>>, Membership> {
  @ProcessElement
  public void process(
      @Element KV<String, Iterable<Encoded<TextMember>>> group, OutputReceiver<Membership> out) {
    Contest contest = new Contest(true);
    for (TextMember first : Encoded.values(group.getValue())) {
      contest.add(first.getRef(), first.getPlace(), out::output);
    }
    contest.end(out::output);
  }
}
