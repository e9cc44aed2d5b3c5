package org.newsmill.write;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;
import org.newsmill.record.ArticleAmountRow;
import org.newsmill.record.ArticleEntityRow;
import org.newsmill.record.ArticleKeywordRow;
import org.newsmill.record.ArticleQuoteRow;
import org.newsmill.record.ArticleRow;
import org.newsmill.record.ArticleToneRow;
import org.newsmill.record.ArticleTopicRow;
import org.newsmill.record.CoverageRow;
import org.newsmill.record.DailyEntityRow;
import org.newsmill.record.DailyKeywordRow;
import org.newsmill.record.DailyPairRow;
import org.newsmill.record.DailyPublisherRow;
import org.newsmill.record.DailyTopicRow;
import org.newsmill.record.DailyTotalRow;
import org.newsmill.record.DuplicateRow;
import org.newsmill.record.EntityAliasRow;
import org.newsmill.record.ErasureRow;
import org.newsmill.record.ExclusionRow;
import org.newsmill.record.LedgerRow;
import org.newsmill.record.NamedEntityRow;
import org.newsmill.record.RejectRow;
import org.newsmill.record.RemovedLineRow;
import org.newsmill.record.SignatureRow;
import org.newsmill.record.TopicRow;
import org.newsmill.record.TrendRow;

/** The tables that jobs write, with the schema of their rows and how they are divided. */
public enum Table {
  ARTICLE(ArticleRow.getClassSchema(), "dt"),
  ARTICLE_KEYWORD(ArticleKeywordRow.getClassSchema(), "dt"),
  ARTICLE_TOPIC(ArticleTopicRow.getClassSchema(), "dt"),
  ARTICLE_ENTITY(ArticleEntityRow.getClassSchema(), "dt"),
  ARTICLE_QUOTE(ArticleQuoteRow.getClassSchema(), "dt"),
  ARTICLE_AMOUNT(ArticleAmountRow.getClassSchema(), "dt"),
  ARTICLE_TONE(ArticleToneRow.getClassSchema(), "dt"),
  ENTITY_ALIAS(EntityAliasRow.getClassSchema(), "dt"),
  ENTITY(NamedEntityRow.getClassSchema(), "batch"),
  TOPIC(TopicRow.getClassSchema(), "batch"),
  DUPLICATE(DuplicateRow.getClassSchema(), "dt"),
  SIGNATURE(SignatureRow.getClassSchema(), "dt"),
  DAILY_TOTAL(DailyTotalRow.getClassSchema(), "dt"),
  DAILY_PUBLISHER(DailyPublisherRow.getClassSchema(), "dt"),
  DAILY_TOPIC(DailyTopicRow.getClassSchema(), "dt"),
  DAILY_ENTITY(DailyEntityRow.getClassSchema(), "dt"),
  DAILY_KEYWORD(DailyKeywordRow.getClassSchema(), "dt"),
  DAILY_PAIR(DailyPairRow.getClassSchema(), "dt"),
  REJECT(RejectRow.getClassSchema(), "batch"),
  EXCLUSION(ExclusionRow.getClassSchema(), "batch"),
  REMOVED_LINE(RemovedLineRow.getClassSchema(), "batch"),
  LEDGER(LedgerRow.getClassSchema(), "batch"),
  TREND(TrendRow.getClassSchema(), "dt"),
  COVERAGE(CoverageRow.getClassSchema(), "dt"),
  ERASURE(ErasureRow.getClassSchema(), "batch");

  @SuppressWarnings("ImmutableEnumChecker") // nothing changes a generated schema
  private final Schema schema;

  private final String partitionKey;

  Table(Schema schema, String partitionKey) {
    this.schema = schema;
    this.partitionKey = partitionKey;
  }

  /** The table's name: its directory in the output. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Schema of the rows. */
  public Schema schema() {
    return schema;
  }

  /** CRC-64-AVRO of the schema. */
  String fingerprint() {
    return Long.toHexString(SchemaNormalization.parsingFingerprint64(schema));
  }

  /** What the partitions are by: {@code dt} or {@code batch}. */
  public String partitionKey() {
    return partitionKey;
  }

  /** The tables that {@code newsmill mine} writes. */
  public static List<Table> ofMining() {
    return Arrays.stream(values())
        .filter(table -> !ofTrends().contains(table) && !ofErasing().contains(table))
        .toList();
  }

  /** The tables that {@code newsmill trends} writes. */
  public static List<Table> ofTrends() {
    return List.of(TREND, COVERAGE);
  }

  /** The tables that {@code newsmill erase} writes for itself, beside those that it rewrites. */
  public static List<Table> ofErasing() {
    return List.of(ERASURE);
  }

  /** The tables with rows of single articles, under the day of the article. */
  public static List<Table> ofArticles() {
    return Arrays.stream(values())
        .filter(table -> table.partitionKey.equals("dt"))
        .filter(table -> table.schema.getField("article_id") != null)
        .toList();
  }

  /** Directory of a partition within the output. */
  public String directory(String partition) {
    return id() + "/" + partitionKey + "=" + partition;
  }

  /** Path within the output of a file in the directory of a partition. */
  static String file(String directory, String batch, int shard) {
    return String.format(Locale.ROOT, "%s/part-%s-%05d.avro", directory, batch, shard);
  }

  /** The table of a name. */
  public static Table named(String id) {
    return valueOf(id.toUpperCase(Locale.ROOT));
  }

  /** The table to which a path within the output belongs. */
  public static Table ofFile(String path) {
    return named(path.substring(0, path.indexOf('/')));
  }
}
