package org.newsmill.dedup;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollectionView;
import org.apache.beam.sdk.values.TupleTag;
import org.newsmill.outcome.Encoded;
import org.newsmill.record.CopyRef;
import org.newsmill.record.Membership;
import org.newsmill.record.TextMember;
import org.newsmill.record.TextPlace;

/**
 * Gives each article with a text its role while they stream by: of two the later one is a reprint,
 * whoever the origin turns out to be. The first of a text with near-duplicates is handed on, to the
 * contest of its group.
 *
 * <p>Memory: up to {@link FindHotTexts#MANY} articles, which wait for the place of their text; the
 * places of texts with more are known beforehand.
 */
final class GiveRolesFn extends DoFn<KV<String, Iterable<Encoded<TextMember>>>, Membership> {
  static final TupleTag<Membership> ROLES = new TupleTag<>("roles") {};
  static final TupleTag<KV<String, TextMember>> FIRSTS = new TupleTag<>("firsts") {};

  private final PCollectionView<Set<String>> hotTexts;
  private final PCollectionView<Map<String, TextPlace>> hotPlaces;

  GiveRolesFn(
      PCollectionView<Set<String>> hotTexts, PCollectionView<Map<String, TextPlace>> hotPlaces) {
    this.hotTexts = hotTexts;
    this.hotPlaces = hotPlaces;
  }

  @ProcessElement
  public void process(ProcessContext context) {
    KV<String, Iterable<TextMember>> text =
        KV.of(context.element().getKey(), Encoded.values(context.element().getValue()));
    boolean hot = context.sideInput(hotTexts).contains(text.getKey());
    Consumer<Membership> roles = role -> context.output(ROLES, role);
    TextMember first =
        hot
            ? contest(text, context.sideInput(hotPlaces).get(text.getKey()), roles)
            : contest(text, roles);
    if (first != null) {
      context.output(FIRSTS, KV.of(groupOf(first.getPlace()), first));
    }
  }

  private static String groupOf(TextPlace place) {
    return place.getKnown() == null ? place.getGroupId() : place.getKnown().getGroupId();
  }

  /** Lets articles wait until all were seen; returns the first of a text with near-duplicates. */
  static TextMember contest(KV<String, Iterable<TextMember>> text, Consumer<Membership> roles) {
    TextPlace place = null;
    List<TextMember> waiting = new ArrayList<>();
    for (TextMember part : text.getValue()) {
      if (part.getPlace() == null) {
        waiting.add(part);
      } else {
        place = part.getPlace();
      }
    }
    return contest(KV.of(text.getKey(), waiting), place, roles);
  }

  /** Lets no article wait; {@code place} is the text's, or null for none. */
  static TextMember contest(
      KV<String, ? extends Iterable<TextMember>> text,
      TextPlace place,
      Consumer<Membership> roles) {
    TextPlace own =
        place == null
            ? new TextPlace(text.getKey(), text.getKey(), 1.0, null, null, List.of())
            : place;
    Contest contest = new Contest(false);
    for (TextMember part : text.getValue()) {
      CopyRef ref = part.getRef();
      if (ref != null) {
        contest.add(ref, own, roles);
      }
    }
    if (contest.first() == null) {
      throw new IllegalStateException("text " + text.getKey() + " has a place and no article");
    }
    if (place == null) {
      contest.end(roles);
      return null;
    }
    return new TextMember(contest.first(), place);
  }
}
