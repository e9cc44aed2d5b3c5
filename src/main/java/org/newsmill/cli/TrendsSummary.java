package org.newsmill.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.avro.generic.GenericRecord;
import org.newsmill.job.TrendsSpec;
import org.newsmill.write.Manifest;
import org.newsmill.write.Table;
import org.newsmill.write.TableReader;

/** What a person sees of finished trends: the first items of the youngest day, and breaks. */
final class TrendsSummary {
  private static final int TOP = 5;

  private final PrintWriter out;
  private final TrendsSpec job;
  private final String youngest;

  TrendsSummary(PrintWriter out, TrendsSpec job) {
    this.out = out;
    this.job = job;
    this.youngest = "dt=" + job.settings().asOf();
  }

  void print(Manifest manifest) throws IOException {
    SummaryFrame.begin(out, manifest);
    Map<String, Map<Long, String>> lists = new TreeMap<>();
    visit(manifest, Table.TREND, row -> add(lists, row));
    lists.forEach(
        (list, items) -> out.printf("  %-30s %s%n", list, String.join(", ", items.values())));
    if (lists.isEmpty()) {
      out.println("  no trends on " + job.settings().asOf() + ": see table coverage");
    }
    Map<String, Integer> breaks = new TreeMap<>();
    visit(
        manifest,
        Table.COVERAGE,
        row -> breaks.merge(row.get("language") + " " + row.get("kind"), 1, Integer::sum));
    breaks.forEach((kind, count) -> out.printf(Locale.ROOT, "  break: %s, %,d%n", kind, count));
    SummaryFrame.end(out, manifest, job.output(), Table.TREND.id());
  }

  private void visit(
      Manifest manifest, Table table, java.util.function.Consumer<GenericRecord> consumer)
      throws IOException {
    TableReader.of(job.output(), manifest, table)
        .forEachWhile(
            (partition, row) -> {
              if (partition.equals(youngest)) {
                consumer.accept(row);
              }
              return true;
            });
  }

  private static void add(Map<String, Map<Long, String>> lists, GenericRecord row) {
    long rank = (Long) row.get("rank");
    if (rank <= TOP) {
      String scheme = row.get("scheme") == null ? "" : " " + row.get("scheme");
      String list = row.get("language") + " " + row.get("kind") + scheme + " " + row.get("state");
      lists
          .computeIfAbsent(list, l -> new TreeMap<>())
          .put(rank, row.get("item") + " " + row.get("origins"));
    }
  }
}
