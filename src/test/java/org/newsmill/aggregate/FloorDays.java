package org.newsmill.aggregate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;
import org.apache.beam.sdk.transforms.DoFn.MultiOutputReceiver;
import org.apache.beam.sdk.transforms.DoFn.OutputReceiver;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.OutputBuilder;
import org.apache.beam.sdk.values.Row;
import org.apache.beam.sdk.values.TupleTag;
import org.newsmill.record.AnnotatedArticle;
import org.newsmill.record.DailyCell;
import org.newsmill.write.Table;

/** The daily tables without a pipeline: the cells of articles in memory, then their sums. */
public final class FloorDays {
  private static final Map<TupleTag<?>, Table> TABLES =
      Map.of(
          DailyTables.TOTAL, Table.DAILY_TOTAL,
          DailyTables.PUBLISHER, Table.DAILY_PUBLISHER,
          DailyTables.TOPIC, Table.DAILY_TOPIC,
          DailyTables.KEYWORD, Table.DAILY_KEYWORD,
          DailyTables.ENTITY, Table.DAILY_ENTITY,
          DailyTables.PAIR, Table.DAILY_PAIR);

  private final Map<DailyCells.Key, DailyCell> folded = new HashMap<>();

  /** Takes the row of a daily table. */
  public interface RowSink {
    void accept(Table table, String day, SpecificRecord row);
  }

  /** Adds what an article counts for. */
  public void add(AnnotatedArticle article) {
    DailyCells.ofArticle(article).forEach(this::add);
  }

  /** Adds a reject. */
  public void addReject(String asOf) {
    DailyCells.ofReject(asOf).forEach(this::add);
  }

  private void add(DailyCell cell) {
    folded.merge(DailyCells.Key.of(cell), cell, DailyCells::add);
  }

  /** The cells of several threads by the key under which they are summed. */
  public static Map<String, List<DailyCell>> byShard(List<FloorDays> folds) {
    Map<String, List<DailyCell>> shards = new TreeMap<>();
    for (FloorDays fold : folds) {
      fold.folded.forEach(
          (key, cell) -> shards.computeIfAbsent(key.shard(), s -> new ArrayList<>()).add(cell));
    }
    return shards;
  }

  /** The rows of the cells under one key. */
  public static void sum(String shard, List<DailyCell> cells, RowSink rows) {
    DailyTables.SumFn.sum(shard, cells, new Receiver(rows));
  }

  private record Receiver(RowSink rows) implements MultiOutputReceiver {
    @Override
    public <T> OutputReceiver<T> get(TupleTag<T> tag) {
      return new OutputReceiver<>() {
        @Override
        public void output(T value) {
          KV<?, ?> row = (KV<?, ?>) value;
          rows.accept(TABLES.get(tag), (String) row.getKey(), (SpecificRecord) row.getValue());
        }

        @Override
        public OutputBuilder<T> builder(T value) {
          throw new UnsupportedOperationException("rows have no time");
        }
      };
    }

    @Override
    public <T> OutputReceiver<Row> getRowReceiver(TupleTag<T> tag) {
      throw new UnsupportedOperationException("rows are records");
    }
  }
}
