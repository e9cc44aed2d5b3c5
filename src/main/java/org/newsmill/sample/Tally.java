package org.newsmill.sample;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.newsmill.outcome.Reason;

/**
 * Counts what was written. Lines are counted in the order of their index; memory depends on the
 * numbers of days and publishers, not of lines.
 */
final class Tally {
  final Map<Kind, Long> kinds = new EnumMap<>(Kind.class);
  final Map<Reason, Long> rejects = new EnumMap<>(Reason.class);
  final Map<Spacing, Long> spacings = new EnumMap<>(Spacing.class);
  final Map<Language, Long> languages = new EnumMap<>(Language.class);
  final Map<Integer, Long> editedGroups = new TreeMap<>();
  final long[] publishers;
  final long[] days;
  final long[][] extraTexts;
  final long[][] termArticles;
  private final int[] editedInBlock = new int[Lineage.BLOCK];
  private long block;

  Tally(int publishers, int days, int terms) {
    this.publishers = new long[publishers];
    this.days = new long[days];
    extraTexts = new long[terms][days];
    termArticles = new long[terms][days];
  }

  void broken(Reason reason) {
    count(kinds, Kind.BROKEN);
    count(rejects, reason);
  }

  void repeated() {
    count(kinds, Kind.REPEATED);
  }

  void spacing(Spacing spacing) {
    count(spacings, spacing);
  }

  /** Counts an article that gets a row. */
  void article(Kind kind, Entry entry) {
    count(kinds, kind);
    count(languages, entry.language());
    int day = NewsCalendar.dayOf(entry.moment());
    publishers[entry.publisher().number()]++;
    days[day]++;
    Bursts.Subject subject = entry.subject();
    if (subject.term() >= 0) {
      termArticles[subject.term()][day]++;
      if (kind == Kind.ORIGINAL && subject.extra()) {
        extraTexts[subject.term()][day]++;
      }
    }
  }

  /** Counts an edited reprint for its original, which lies in the same block. */
  void edited(long source) {
    if (source / Lineage.BLOCK != block) {
      endBlock();
      block = source / Lineage.BLOCK;
    }
    editedInBlock[(int) (source % Lineage.BLOCK)]++;
  }

  /** Adds the groups of the block; to be called once more behind the last line. */
  void endBlock() {
    for (int edited : editedInBlock) {
      if (edited > 0) {
        editedGroups.merge(edited + 1, 1L, Long::sum);
      }
    }
    Arrays.fill(editedInBlock, 0);
  }

  long of(Kind kind) {
    return kinds.getOrDefault(kind, 0L);
  }

  private static <K> void count(Map<K, Long> counts, K key) {
    counts.merge(key, 1L, Long::sum);
  }
}
