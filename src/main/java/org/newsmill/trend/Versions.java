package org.newsmill.trend;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntPredicate;
import org.newsmill.record.TrendCell;
import org.newsmill.record.TrendVersion;

/**
 * On which days a version was in use. A model's version, which several items have, was from the
 * first to the last day on which one of them was found. A version that one item alone has is that
 * of a saved query, whose days without a match are days all the same: it was in use between the
 * versions of the item before and after it.
 */
final class Versions {
  private final Map<List<String>, TrendVersion> byVersion = new HashMap<>();
  private final Map<List<String>, List<TrendVersion>> byItem = new HashMap<>();

  /** The versions of all kinds, languages and schemes. */
  static Versions of(Iterable<TrendVersion> all) {
    Versions versions = new Versions();
    for (TrendVersion version : all) {
      versions.byVersion.put(
          key(version.getKind(), version.getScheme(), version.getLanguage(), version.getVersion()),
          version);
      if (version.getItem() != null) {
        versions
            .byItem
            .computeIfAbsent(
                key(
                    version.getKind(),
                    version.getScheme(),
                    version.getLanguage(),
                    version.getItem()),
                k -> new ArrayList<>())
            .add(version);
      }
    }
    return versions;
  }

  /** What one row tells of its version. */
  static TrendVersion of(TrendCell cell) {
    return new TrendVersion(
        cell.getKind(),
        cell.getScheme(),
        cell.getLanguage(),
        cell.getVersion(),
        cell.getItem(),
        cell.getDay(),
        cell.getDay());
  }

  /** What two rows, or sums of rows, tell of the same version. */
  static TrendVersion both(TrendVersion one, TrendVersion other) {
    return TrendVersion.newBuilder(one)
        .setItem(Objects.equals(one.getItem(), other.getItem()) ? one.getItem() : null)
        .setFirstDay(Math.min(one.getFirstDay(), other.getFirstDay()))
        .setLastDay(Math.max(one.getLastDay(), other.getLastDay()))
        .build();
  }

  /** The days on which an item's version was in use. */
  IntPredicate usedOn(ItemHistory.Key item) {
    if (item.version() == null) {
      return day -> true;
    }
    TrendVersion own =
        byVersion.get(key(item.kind(), item.scheme(), item.language(), item.version()));
    if (own.getItem() == null) {
      return day -> day >= own.getFirstDay() && day <= own.getLastDay();
    }
    int lastBefore = Integer.MIN_VALUE;
    int firstAfter = Integer.MAX_VALUE;
    for (TrendVersion other :
        byItem.get(key(item.kind(), item.scheme(), item.language(), item.item()))) {
      if (other.getFirstDay() < own.getFirstDay()) {
        lastBefore = Math.max(lastBefore, other.getLastDay());
      } else if (other.getFirstDay() > own.getFirstDay()) {
        firstAfter = Math.min(firstAfter, other.getFirstDay());
      }
    }
    int last = lastBefore;
    int first = firstAfter;
    return day -> day > last && day < first;
  }

  private static List<String> key(String kind, String scheme, String language, String last) {
    return java.util.Arrays.asList(kind, scheme, language, last);
  }
}
