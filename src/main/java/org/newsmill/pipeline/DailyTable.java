package org.newsmill.pipeline;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericRecord;
import org.newsmill.record.CoverageCell;
import org.newsmill.record.TrendCell;
import org.newsmill.write.Table;

/**
 * How the rows of a daily table tell of items: the kind is the table's name, the item its columns
 * of text but for language, publisher, scheme and versions. So a new daily table of items has
 * trends without a change here.
 */
record DailyTable(Table table) implements Serializable {
  private static final String PREFIX = "daily_";
  private static final String PUBLISHER = "publisher";
  private static final String SCHEME = "scheme";
  private static final String VERSION = "_version";

  /** Columns of text that are no part of an item. */
  private static final Set<String> DIMENSIONS = Set.of("language", PUBLISHER, SCHEME);

  /** The daily tables of items. */
  static List<DailyTable> all() {
    return Arrays.stream(Table.values())
        .filter(table -> table.id().startsWith(PREFIX))
        .filter(table -> table != Table.DAILY_TOTAL && table != Table.DAILY_PUBLISHER)
        .map(DailyTable::new)
        .toList();
  }

  /** A row as it adds to the history of its item. */
  TrendCell cell(String day, GenericRecord row, boolean mixVersions) {
    return TrendCell.newBuilder()
        .setKind(table.id().substring(PREFIX.length()))
        .setScheme(text(row, SCHEME))
        .setItem(item(row))
        .setLanguage(text(row, "language"))
        .setVersion(mixVersions ? null : version(row))
        .setStratum(text(row, PUBLISHER))
        .setStratified(table.schema().getField(PUBLISHER) != null)
        .setDay(day(day))
        .setOrigins((Long) row.get("origins"))
        .setArticles((Long) row.get("articles"))
        .build();
  }

  /** A row of {@code daily_total}; null for the row that counts rejects. */
  static CoverageCell coverage(String day, GenericRecord row) {
    String language = text(row, "language");
    return language == null
        ? null
        : CoverageCell.newBuilder()
            .setLanguage(language)
            .setPublisher(text(row, PUBLISHER))
            .setDay(day(day))
            .setOrigins((Long) row.get("origins"))
            .setArticles((Long) row.get("articles"))
            .setUndated((Long) row.get("undated"))
            .build();
  }

  private static int day(String day) {
    return (int) LocalDate.parse(day).toEpochDay();
  }

  private String item(GenericRecord row) {
    return table.schema().getFields().stream()
        .filter(field -> isText(field.schema()) && !isDimension(field.name()))
        .map(field -> String.valueOf(text(row, field.name())))
        .collect(Collectors.joining(" + "));
  }

  private String version(GenericRecord row) {
    List<String> versions =
        table.schema().getFields().stream()
            .filter(field -> field.name().endsWith(VERSION))
            .map(field -> String.valueOf(text(row, field.name())))
            .toList();
    return versions.isEmpty() ? null : String.join(" ", versions);
  }

  private static boolean isDimension(String column) {
    return DIMENSIONS.contains(column) || column.endsWith(VERSION);
  }

  private static boolean isText(Schema schema) {
    return schema.getType() == Schema.Type.UNION
        ? schema.getTypes().stream().anyMatch(DailyTable::isText)
        : schema.getType() == Schema.Type.STRING;
  }

  private static String text(GenericRecord row, String column) {
    Object value = row.getSchema().getField(column) == null ? null : row.get(column);
    return value == null ? null : value.toString();
  }
}
