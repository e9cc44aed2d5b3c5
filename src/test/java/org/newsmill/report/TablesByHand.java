package org.newsmill.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.newsmill.write.Table;

/** Tables of rows that a test writes down; fields that it does not name are null. */
final class TablesByHand implements Tables {
  private final Map<String, List<Row>> rows = new LinkedHashMap<>();

  /** Adds a row: table, day or batch, then names and values of fields in turn. */
  TablesByHand with(String table, String partition, Object... fields) {
    Table known = Table.valueOf(table.toUpperCase(Locale.ROOT));
    GenericData.Record row = new GenericData.Record(known.schema());
    for (int i = 0; i < fields.length; i += 2) {
      Object value =
          fields[i + 1] instanceof Integer number ? (Long) number.longValue() : fields[i + 1];
      row.put((String) fields[i], value);
    }
    rows.computeIfAbsent(table, t -> new ArrayList<>())
        .add(new Row(known.partitionKey() + "=" + partition, row));
    return this;
  }

  /** Adds a row of a table that another job writes. */
  TablesByHand withOther(String table, String partition, GenericRecord row) {
    rows.computeIfAbsent(table, t -> new ArrayList<>()).add(new Row(partition, row));
    return this;
  }

  /** A row of daily_total with as many distinct texts as articles. */
  TablesByHand withTotal(String day, String publisher, int articles, int origins) {
    return with(
        "daily_total",
        day,
        "language",
        "ko",
        "publisher",
        publisher,
        "articles",
        articles,
        "distinct_texts",
        articles,
        "origins",
        origins);
  }

  /** An article of its day. */
  TablesByHand withArticle(String day, String id, String title, String url) {
    return with(
        "article",
        day,
        "article_id",
        id,
        "title",
        title,
        "url",
        url,
        "publisher",
        "가온통신",
        "language",
        "ko",
        "role",
        "origin",
        "first_of_text",
        true,
        "date_basis",
        "published",
        "published_precision",
        "day",
        "tone_body",
        0.25);
  }

  @Override
  public void forEach(String table, Consumer<Row> consumer) {
    rows.getOrDefault(table, List.of()).forEach(consumer);
  }
}
