package org.newsmill.aggregate;

import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;
import org.newsmill.outcome.Encoded;
import org.newsmill.outcome.RecordCoders;
import org.newsmill.record.DailyCell;
import org.newsmill.record.DailyEntityRow;
import org.newsmill.record.DailyKeywordRow;
import org.newsmill.record.DailyPairRow;
import org.newsmill.record.DailyPublisherRow;
import org.newsmill.record.DailyTopicRow;
import org.newsmill.record.DailyTotalRow;

/** Sums the cells of a shard and makes rows of them. */
public final class DailyTables
    extends PTransform<PCollection<KV<String, Iterable<Encoded<DailyCell>>>>, PCollectionTuple> {
  /** Rows of each daily table by their day. */
  public static final TupleTag<KV<String, DailyTotalRow>> TOTAL = new TupleTag<>("total") {};

  public static final TupleTag<KV<String, DailyPublisherRow>> PUBLISHER =
      new TupleTag<>("publisher") {};
  public static final TupleTag<KV<String, DailyTopicRow>> TOPIC = new TupleTag<>("topic") {};
  public static final TupleTag<KV<String, DailyKeywordRow>> KEYWORD = new TupleTag<>("keyword") {};
  public static final TupleTag<KV<String, DailyEntityRow>> ENTITY = new TupleTag<>("entity") {};
  public static final TupleTag<KV<String, DailyPairRow>> PAIR = new TupleTag<>("pair") {};

  DailyTables() {}

  @Override
  public PCollectionTuple expand(PCollection<KV<String, Iterable<Encoded<DailyCell>>>> shards) {
    PCollectionTuple tables =
        shards.apply(
            "Sum and emit rows",
            ParDo.of(new SumFn())
                .withOutputTags(
                    TOTAL,
                    TupleTagList.of(PUBLISHER).and(TOPIC).and(KEYWORD).and(ENTITY).and(PAIR)));
    tables.get(TOTAL).setCoder(byDay(DailyTotalRow.class));
    tables.get(PUBLISHER).setCoder(byDay(DailyPublisherRow.class));
    tables.get(TOPIC).setCoder(byDay(DailyTopicRow.class));
    tables.get(KEYWORD).setCoder(byDay(DailyKeywordRow.class));
    tables.get(ENTITY).setCoder(byDay(DailyEntityRow.class));
    tables.get(PAIR).setCoder(byDay(DailyPairRow.class));
    return tables;
  }

  private static <R extends SpecificRecord> KvCoder<String, R> byDay(Class<R> type) {
    return KvCoder.of(StringUtf8Coder.of(), RecordCoders.of(type));
  }

  /** Sums the cells under one key; memory is the distinct cells of it. */
  static final class SumFn
      extends DoFn<KV<String, Iterable<Encoded<DailyCell>>>, KV<String, DailyTotalRow>> {
    private static final Comparator<DailyCells.Key> ORDER =
        Comparator.comparing(DailyCells.Key::dt)
            .thenComparing(DailyCells.Key::scheme, nullsFirst())
            .thenComparing(DailyCells.Key::item, nullsFirst())
            .thenComparing(DailyCells.Key::other, nullsFirst())
            .thenComparing(DailyCells.Key::language, nullsFirst())
            .thenComparing(DailyCells.Key::version, nullsFirst())
            .thenComparing(DailyCells.Key::publisher, nullsFirst());

    private static Comparator<String> nullsFirst() {
      return Comparator.nullsFirst(Comparator.naturalOrder());
    }

    @ProcessElement
    public void process(
        @Element KV<String, Iterable<Encoded<DailyCell>>> shard, MultiOutputReceiver out) {
      sum(shard.getKey(), Encoded.values(shard.getValue()), out);
    }

    /** Sums cells, which are no longer those that came when it ends. */
    static void sum(String shard, Iterable<DailyCell> cells, MultiOutputReceiver out) {
      Map<DailyCells.Key, DailyCell> sums = new TreeMap<>(ORDER);
      String table = shard.substring(shard.lastIndexOf('/') + 1);
      for (DailyCell cell : cells) {
        sums.merge(DailyCells.Key.of(cell), cell, DailyCells::add);
      }
      switch (table) {
        case DailyCells.TOTAL -> sums.values().forEach(cell -> total(cell, out));
        case DailyCells.PUBLISHER -> sums.values().forEach(cell -> publisher(cell, out));
        case DailyCells.TOPIC -> sums.values().forEach(cell -> topic(cell, out));
        case DailyCells.ENTITY -> sums.values().forEach(cell -> entity(cell, out));
        case DailyCells.KEYWORD -> byPublishers(sums, SumFn::keyword, out);
        case DailyCells.PAIR -> byPublishers(sums, SumFn::pair, out);
        default -> throw new IllegalStateException("unknown daily table " + table);
      }
    }

    private static void total(DailyCell cell, MultiOutputReceiver out) {
      out.get(TOTAL).output(KV.of(cell.getDt(), DailyCells.fill(new DailyTotalRow(), cell)));
    }

    private static void publisher(DailyCell cell, MultiOutputReceiver out) {
      out.get(PUBLISHER)
          .output(KV.of(cell.getDt(), DailyCells.fill(new DailyPublisherRow(), cell)));
    }

    private static void topic(DailyCell cell, MultiOutputReceiver out) {
      DailyTopicRow row = DailyCells.fill(new DailyTopicRow(), cell);
      row.setTopic(cell.getItem());
      row.setModelVersion(cell.getVersion());
      out.get(TOPIC).output(KV.of(cell.getDt(), row));
    }

    private static void entity(DailyCell cell, MultiOutputReceiver out) {
      DailyEntityRow row = DailyCells.fill(new DailyEntityRow(), cell);
      row.setEntityId(cell.getItem());
      row.setMentionVersion(cell.getVersion());
      out.get(ENTITY).output(KV.of(cell.getDt(), row));
    }

    /** Makes a row of the cells of all publishers. */
    private interface Emit {
      void row(DailyCell sum, long publishers, MultiOutputReceiver out);
    }

    /** Cells are by publisher, so that the publishers can be counted exactly. */
    private static void byPublishers(
        Map<DailyCells.Key, DailyCell> sums, Emit emit, MultiOutputReceiver out) {
      DailyCells.Key key = null;
      DailyCell sum = null;
      long publishers = 0;
      for (Map.Entry<DailyCells.Key, DailyCell> entry : sums.entrySet()) {
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

    private static void keyword(DailyCell sum, long publishers, MultiOutputReceiver out) {
      DailyKeywordRow row = DailyCells.fill(new DailyKeywordRow(), sum);
      row.setKeyword(sum.getItem());
      row.setPublishers(publishers);
      out.get(KEYWORD).output(KV.of(sum.getDt(), row));
    }

    private static void pair(DailyCell sum, long publishers, MultiOutputReceiver out) {
      DailyPairRow row = DailyCells.fill(new DailyPairRow(), sum);
      row.setEntityId(sum.getItem());
      row.setOtherId(sum.getOther());
      row.setMentionVersion(sum.getVersion());
      row.setPublishers(publishers);
      out.get(PAIR).output(KV.of(sum.getDt(), row));
    }
  }
}
