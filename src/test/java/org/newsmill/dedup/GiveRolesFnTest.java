package org.newsmill.dedup;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Iterator;
import java.util.stream.IntStream;
import org.apache.beam.sdk.transforms.DoFn.OutputReceiver;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.OutputBuilder;
import org.junit.jupiter.api.Test;
import org.newsmill.record.CopyRef;
import org.newsmill.record.Membership;

class GiveRolesFnTest {
  private static final int MEMBERS = 200_000;

  /** All members at once would take 4 GB, more than the memory of a test. */
  private static final int MEMBER_BYTES = 20_000;

  @Test
  void holdsOneMemberAtATime_whenAGroupIsLarge() {
    Tally tally = new Tally();
    OnceIterable members = new OnceIterable();

    new GiveRolesFn().process(KV.of("group", members), tally);

    assertEquals(MEMBERS - 1, tally.reprints);
    assertEquals(1, tally.origins);
    assertEquals("id00000000", tally.origin);
    assertEquals(1, members.iterations);
  }

  /** Members from the latest to the earliest, so that the origin changes with each. */
  private static final class OnceIterable implements Iterable<CopyRef> {
    private int iterations;

    @Override
    public Iterator<CopyRef> iterator() {
      iterations++;
      return IntStream.range(0, MEMBERS).mapToObj(i -> reference(MEMBERS - 1 - i)).iterator();
    }

    private static CopyRef reference(int rank) {
      String id = "id" + String.format(java.util.Locale.ROOT, "%08d", rank);
      return new CopyRef(id, "/" + "x".repeat(MEMBER_BYTES), 0L, 0L, "group", "", (long) rank);
    }
  }

  private static final class Tally implements OutputReceiver<Membership> {
    private int origins;
    private int reprints;
    private String origin;

    @Override
    public void output(Membership place) {
      assertEquals("group", place.getGroupId());
      assertEquals(true, place.getHasCopies());
      assertEquals(place.getRole().equals("origin"), place.getFirstOfText());
      if (place.getFirstOfText()) {
        origins++;
        origin = place.getArticleId();
      } else {
        reprints++;
      }
    }

    @Override
    public OutputBuilder<Membership> builder(Membership place) {
      throw new UnsupportedOperationException();
    }
  }
}
