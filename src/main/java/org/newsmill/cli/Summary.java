package org.newsmill.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.newsmill.write.Manifest;
import org.newsmill.write.Table;
import org.newsmill.write.TableReader;

/** What a person sees of a finished job. */
final class Summary {
  private static final int TOP = 10;
  private static final long COUNTED_KEYWORD_ROWS = 1_000_000;

  private final PrintWriter out;
  private final String output;

  Summary(PrintWriter out, String output) {
    this.out = out;
    this.output = output;
  }

  void print(Manifest manifest) throws IOException {
    Map<String, Long> ledger = manifest.ledger();
    SummaryFrame.begin(out, manifest);
    equation(
        ledger, "documents_read", "documents_yielded", "documents_rejected", "documents_excluded");
    equation(ledger, "stories_cut", "articles", "stories_rejected", "stories_excluded");
    equation(ledger, "articles", "articles_annotated", "articles_rejected", "articles_excluded");
    equation(ledger, "articles_annotated", "origins", "reprints", "revisions");
    for (Manifest.Rejects rejects : manifest.rejects()) {
      out.printf(
          Locale.ROOT,
          "  rejected %s: %,d, first in %s at byte %d%n",
          rejects.reason(),
          rejects.count(),
          SummaryFrame.shorter(rejects.source_uri()),
          rejects.position());
    }
    manifest
        .caps()
        .forEach((cap, count) -> out.printf(Locale.ROOT, "  cap reached: %s, %,d%n", cap, count));
    out.println();
    out.println("Languages     " + languages(manifest));
    out.println("Top keywords  " + keywords(manifest));
    SummaryFrame.end(out, manifest, output, Table.ARTICLE.id());
  }

  private void equation(Map<String, Long> ledger, String whole, String... parts) {
    StringBuilder right = new StringBuilder();
    for (String part : parts) {
      right
          .append(right.isEmpty() ? "" : " + ")
          .append(String.format(Locale.ROOT, "%,d %s", ledger.get(part), words(part)));
    }
    out.printf(Locale.ROOT, "  %,d %s = %s%n", ledger.get(whole), words(whole), right);
  }

  private static String words(String column) {
    return column.replace('_', ' ');
  }

  private String languages(Manifest manifest) throws IOException {
    Map<String, Long> articles = new TreeMap<>();
    TableReader.of(output, manifest, Table.DAILY_TOTAL)
        .forEach(
            row -> {
              if (row.get("language") != null) {
                long count = (Long) row.get("articles") + (Long) row.get("undated");
                articles.merge(row.get("language").toString(), count, Long::sum);
              }
            });
    return top(articles);
  }

  /**
   * Keywords by articles. Small batches are counted article by article, so that undated ones count
   * too; of large ones the daily table tells without reading gigabytes.
   */
  private String keywords(Manifest manifest) throws IOException {
    Map<String, Long> articles = new TreeMap<>();
    boolean small =
        manifest.tables().get(Table.ARTICLE_KEYWORD.id()).rows() <= COUNTED_KEYWORD_ROWS;
    TableReader.of(output, manifest, small ? Table.ARTICLE_KEYWORD : Table.DAILY_KEYWORD)
        .forEach(
            row -> {
              long count = small ? 1 : (Long) row.get("articles");
              articles.merge(row.get("keyword").toString(), count, Long::sum);
            });
    return top(articles);
  }

  private static String top(Map<String, Long> counts) {
    List<Map.Entry<String, Long>> entries = new ArrayList<>(counts.entrySet());
    entries.sort(Map.Entry.comparingByValue(Comparator.reverseOrder()));
    Map<String, Long> first = new LinkedHashMap<>();
    entries.stream().limit(TOP).forEach(entry -> first.put(entry.getKey(), entry.getValue()));
    return first.isEmpty()
        ? "none"
        : first.entrySet().stream()
            .map(entry -> String.format(Locale.ROOT, "%s %,d", entry.getKey(), entry.getValue()))
            .collect(Collectors.joining(", "));
  }
}
