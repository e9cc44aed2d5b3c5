package org.newsmill.dedup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.beam.sdk.values.KV;
import org.junit.jupiter.api.Test;
import org.newsmill.record.CopyRef;
import org.newsmill.record.Membership;
import org.newsmill.record.TextMember;
import org.newsmill.record.TextPlace;

class GiveRolesFnTest {
  private static final int MEMBERS = 200_000;

  /** All members at once would take 4 GB, more than the memory of a test. */
  private static final int MEMBER_BYTES = 20_000;

  @Test
  void holdsOneMemberAtATime_whenATextIsHot() {
    Tally tally = new Tally("text");
    OnceIterable members = new OnceIterable();

    assertNull(GiveRolesFn.contest(KV.of("text", members), null, tally));

    assertEquals(MEMBERS - 1, tally.reprints);
    assertEquals(1, tally.origins);
    assertEquals("id00000000", tally.origin);
    assertEquals(1, members.iterations);
  }

  @Test
  void handsOnTheFirst_whenAHotTextHasNearDuplicates() {
    Tally tally = new Tally("story");
    TextPlace place = new TextPlace("text", "story", 0.9, "exact", null, List.of());

    TextMember first = GiveRolesFn.contest(KV.of("text", new OnceIterable()), place, tally);

    assertEquals("id00000000", first.getRef().getArticleId());
    assertEquals(place, first.getPlace());
    assertEquals(MEMBERS - 1, tally.reprints);
    assertEquals(0, tally.origins);
  }

  @Test
  void placeMayComeAnywhereAmongTheArticles() {
    TextPlace place = new TextPlace("text", "story", 0.9, "exact", null, List.of());
    for (int at = 0; at < 4; at++) {
      List<TextMember> parts = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        parts.add(new TextMember(OnceIterable.reference(i), null));
      }
      parts.add(at, new TextMember(null, place));
      Tally tally = new Tally("story");
      Iterable<TextMember> stream = parts;
      TextMember first = GiveRolesFn.contest(KV.of("text", stream), tally);
      assertEquals("id00000000", first.getRef().getArticleId());
      assertEquals(2, tally.reprints);
    }
  }

  @Test
  void groupHoldsOneTextAtATime() {
    Tally tally = new Tally("story");
    Contest contest = new Contest(true);
    for (TextMember member : new OnceIterable()) {
      contest.add(
          member.getRef(), new TextPlace("t", "story", 0.8, "exact", null, List.of()), tally);
    }
    contest.end(tally);
    assertEquals(1, tally.origins);
    assertEquals(MEMBERS - 1, tally.reprints);
  }

  /** Members from the latest to the earliest, so that the origin changes with each. */
  private static final class OnceIterable implements Iterable<TextMember> {
    private int iterations;

    @Override
    public Iterator<TextMember> iterator() {
      iterations++;
      return IntStream.range(0, MEMBERS)
          .mapToObj(i -> new TextMember(reference(MEMBERS - 1 - i), null))
          .iterator();
    }

    private static CopyRef reference(int rank) {
      return CopyRef.newBuilder()
          .setArticleId("id" + String.format(Locale.ROOT, "%08d", rank))
          .setSourceUri("/" + "x".repeat(MEMBER_BYTES))
          .setPosition(0)
          .setStory(0)
          .setBodyHash("text")
          .setUrl("")
          .setSortMillis(rank)
          .build();
    }
  }

  private static final class Tally implements Consumer<Membership> {
    private final String group;
    private int origins;
    private int reprints;
    private String origin;

    Tally(String group) {
      this.group = group;
    }

    @Override
    public void accept(Membership role) {
      assertEquals(group, role.getGroupId());
      assertEquals(true, role.getHasCopies());
      if (role.getRole().equals("origin")) {
        origins++;
        origin = role.getArticleId();
      } else {
        reprints++;
      }
    }
  }
}
