package org.newsmill.dedup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.values.KV;
import org.newsmill.outcome.Encoded;
import org.newsmill.record.GroupLink;
import org.newsmill.record.KnownGroup;
import org.newsmill.record.KnownPart;
import org.newsmill.record.TextPlace;

/** Places with the earlier group that their group joins. Memory: the places of a shard. */
final class ChooseKnownFn extends DoFn<KV<Integer, Iterable<Encoded<KnownPart>>>, TextPlace> {
  @ProcessElement
  public void process(
      @Element KV<Integer, Iterable<Encoded<KnownPart>>> shard, OutputReceiver<TextPlace> out) {
    List<KnownPart> parts = new ArrayList<>();
    Map<String, KnownGroup> chosen = new HashMap<>();
    for (KnownPart part : Encoded.values(shard.getValue())) {
      parts.add(part);
      for (KnownGroup group : part.getGroups()) {
        chosen.merge(part.getPlace().getGroupId(), group, KnownGroups::better);
      }
    }
    for (KnownPart part : parts) {
      KnownGroup group = chosen.get(part.getPlace().getGroupId());
      out.output(group == null ? part.getPlace() : joined(part, group));
    }
  }

  private static TextPlace joined(KnownPart part, KnownGroup group) {
    KnownGroup own = null;
    boolean sameText = false;
    List<GroupLink> links = new ArrayList<>();
    for (KnownGroup match : part.getGroups()) {
      sameText |= match.getSameText();
      if (match.getGroupId().equals(group.getGroupId())) {
        own = match;
      } else {
        links.add(new GroupLink(match.getGroupId(), match.getSimilarity()));
      }
    }
    TextPlace.Builder place =
        TextPlace.newBuilder(part.getPlace())
            .setKnown(KnownGroup.newBuilder(group).setSameText(sameText).build())
            .setLinks(links);
    if (own == null) {
      String of = part.getPlace().getEvidence();
      place.setEvidence((of == null ? "" : of + "; ") + "a copy of it is in the earlier group");
    } else {
      place
          .setSimilarity(own.getSimilarity())
          .setEvidence(
              own.getSimilarity() == 1 ? null : "estimated from signatures of an earlier batch");
    }
    return place.build();
  }
}
