package org.newsmill.aggregate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.newsmill.record.DailyCell;
import org.newsmill.record.DailyEntityRow;
import org.newsmill.record.DailyKeywordRow;
import org.newsmill.record.DailyPairRow;
import org.newsmill.record.DailyPublisherRow;
import org.newsmill.record.DailyTopicRow;
import org.newsmill.record.DailyTotalRow;

/** Makes the rows of the daily tables of their cells. */
public final class DailyTables {
  /** Takes rows. */
  public interface Rows {
    /**
     * Takes a row.
     *
     * @param table name of the table
     * @param dt its day, ISO 8601
     */
    void add(String table, String dt, SpecificRecord row);
  }

  private static final Comparator<DailyCells.Key> ORDER =
      Comparator.comparing(DailyCells.Key::table)
          .thenComparing(DailyCells.Key::dt)
          .thenComparing(DailyCells.Key::scheme, nullsFirst())
          .thenComparing(DailyCells.Key::item, nullsFirst())
          .thenComparing(DailyCells.Key::other, nullsFirst())
          .thenComparing(DailyCells.Key::language, nullsFirst())
          .thenComparing(DailyCells.Key::version, nullsFirst())
          .thenComparing(DailyCells.Key::publisher, nullsFirst());

  private static Comparator<String> nullsFirst() {
    return Comparator.nullsFirst(Comparator.naturalOrder());
  }

  private DailyTables() {}

  /**
   * The rows of the cells of one shard of {@link AggregateDays}; memory is the distinct cells.
   *
   * @param cells changed by the call
   */
  public static void sum(Iterable<List<DailyCell>> cells, Rows out) {
    Map<DailyCells.Key, DailyCell> sums = new HashMap<>();
    for (List<DailyCell> some : cells) {
      for (DailyCell cell : some) {
        sums.merge(DailyCells.Key.of(cell), cell, DailyCells::add);
      }
    }
    List<Map.Entry<DailyCells.Key, DailyCell>> sorted = new ArrayList<>(sums.entrySet());
    sorted.sort(Map.Entry.comparingByKey(ORDER));
    for (int start = 0; start < sorted.size(); ) {
      String table = sorted.get(start).getKey().table();
      int end = start + 1;
      while (end < sorted.size() && sorted.get(end).getKey().table().equals(table)) {
        end++;
      }
      rows(table, sorted.subList(start, end), out);
      start = end;
    }
  }

  private static void rows(
      String table, List<Map.Entry<DailyCells.Key, DailyCell>> sums, Rows out) {
    switch (table) {
      case DailyCells.TOTAL -> sums.forEach(cell -> total(cell.getValue(), out));
      case DailyCells.PUBLISHER -> sums.forEach(cell -> publisher(cell.getValue(), out));
      case DailyCells.TOPIC -> sums.forEach(cell -> topic(cell.getValue(), out));
      case DailyCells.ENTITY -> sums.forEach(cell -> entity(cell.getValue(), out));
      case DailyCells.KEYWORD -> byPublishers(sums, DailyTables::keyword, out);
      case DailyCells.PAIR -> byPublishers(sums, DailyTables::pair, out);
      default -> throw new IllegalStateException("unknown daily table " + table);
    }
  }

  private static void total(DailyCell cell, Rows out) {
    out.add(DailyCells.TOTAL, cell.getDt(), DailyCells.fill(new DailyTotalRow(), cell));
  }

  private static void publisher(DailyCell cell, Rows out) {
    out.add(DailyCells.PUBLISHER, cell.getDt(), DailyCells.fill(new DailyPublisherRow(), cell));
  }

  private static void topic(DailyCell cell, Rows out) {
    DailyTopicRow row = DailyCells.fill(new DailyTopicRow(), cell);
    row.setTopic(cell.getItem());
    row.setModelVersion(cell.getVersion());
    out.add(DailyCells.TOPIC, cell.getDt(), row);
  }

  private static void entity(DailyCell cell, Rows out) {
    DailyEntityRow row = DailyCells.fill(new DailyEntityRow(), cell);
    row.setEntityId(cell.getItem());
    row.setMentionVersion(cell.getVersion());
    out.add(DailyCells.ENTITY, cell.getDt(), row);
  }

  /** Makes a row of the cells of all publishers. */
  private interface Emit {
    void row(DailyCell sum, long publishers, Rows out);
  }

  /** Cells are by publisher, so that the publishers can be counted exactly. */
  private static void byPublishers(
      List<Map.Entry<DailyCells.Key, DailyCell>> sums, Emit emit, Rows out) {
    DailyCells.Key key = null;
    DailyCell sum = null;
    long publishers = 0;
    for (Map.Entry<DailyCells.Key, DailyCell> entry : sums) {
      if (key == null || !key.sameButPublisher(entry.getKey())) {
        if (sum != null) {
          emit.row(sum, publishers, out);
        }
        key = entry.getKey();
        sum = entry.getValue();
        publishers = 0;
      } else {
        DailyCells.add(sum, entry.getValue());
      }
      publishers += entry.getKey().publisher() == null ? 0 : 1;
    }
    if (sum != null) {
      emit.row(sum, publishers, out);
    }
  }

  private static void keyword(DailyCell sum, long publishers, Rows out) {
    DailyKeywordRow row = DailyCells.fill(new DailyKeywordRow(), sum);
    row.setKeyword(sum.getItem());
    row.setPublishers(publishers);
    out.add(DailyCells.KEYWORD, sum.getDt(), row);
  }

  private static void pair(DailyCell sum, long publishers, Rows out) {
    DailyPairRow row = DailyCells.fill(new DailyPairRow(), sum);
    row.setEntityId(sum.getItem());
    row.setOtherId(sum.getOther());
    row.setMentionVersion(sum.getVersion());
    row.setPublishers(publishers);
    out.add(DailyCells.PAIR, sum.getDt(), row);
  }
}
