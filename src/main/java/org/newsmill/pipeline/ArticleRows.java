package org.newsmill.pipeline;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.beam.sdk.coders.ByteArrayCoder;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.newsmill.dedup.KnownTexts;
import org.newsmill.record.AnnotatedArticle;
import org.newsmill.write.RowBytes;
import org.newsmill.write.Table;

/**
 * The rows of articles in all tables that hold such rows, encoded as {@link
 * org.newsmill.write.WriteFiles} takes them. One step for all tables: an article is decoded once,
 * and a runner has one step to set up where it had twenty. No shuffle.
 */
final class ArticleRows
    extends PTransform<PCollection<AnnotatedArticle>, PCollection<KV<String, byte[]>>> {
  private final String batch;
  private final boolean storeBody;

  private ArticleRows(String batch, boolean storeBody) {
    this.batch = batch;
    this.storeBody = storeBody;
  }

  /** Rows of {@code batch}, with the articles' texts if {@code storeBody}. */
  static ArticleRows of(String batch, boolean storeBody) {
    return new ArticleRows(batch, storeBody);
  }

  @Override
  public PCollection<KV<String, byte[]>> expand(PCollection<AnnotatedArticle> articles) {
    return articles
        .apply("Encode", ParDo.of(new EncodeFn(batch, storeBody)))
        .setCoder(KvCoder.of(StringUtf8Coder.of(), ByteArrayCoder.of()));
  }

  /** The rows of an article by their table. */
  static Map<Table, List<? extends SpecificRecord>> rows(
      AnnotatedArticle article, String batch, boolean storeBody) {
    Map<Table, List<? extends SpecificRecord>> rows = new EnumMap<>(Table.class);
    rows.put(Table.ARTICLE, List.of(Rows.article(article, batch, storeBody)));
    rows.put(Table.ARTICLE_KEYWORD, Rows.keywords(article));
    rows.put(Table.ARTICLE_TOPIC, Rows.topics(article));
    rows.put(Table.ARTICLE_ENTITY, MentionRows.entities(article));
    rows.put(Table.ARTICLE_QUOTE, MentionRows.quotes(article));
    rows.put(Table.ARTICLE_AMOUNT, MentionRows.amounts(article));
    rows.put(Table.ARTICLE_TONE, ToneRows.tones(article));
    rows.put(Table.ENTITY_ALIAS, MentionRows.aliases(article));
    rows.put(Table.DUPLICATE, Rows.duplicates(article));
    rows.put(
        Table.SIGNATURE, List.of(KnownTexts.row(article.getArticle(), article.getMembership())));
    return rows;
  }

  private static final class EncodeFn extends DoFn<AnnotatedArticle, KV<String, byte[]>> {
    private final String batch;
    private final boolean storeBody;
    private transient Map<Table, RowBytes> encoders;

    EncodeFn(String batch, boolean storeBody) {
      this.batch = batch;
      this.storeBody = storeBody;
    }

    @Setup
    public void setup() {
      encoders = new EnumMap<>(Table.class);
    }

    @ProcessElement
    public void process(@Element AnnotatedArticle article, OutputReceiver<KV<String, byte[]>> out) {
      String day = article.getArticle().getDt();
      rows(article, batch, storeBody)
          .forEach(
              (table, rows) -> {
                RowBytes encoder = encoders.computeIfAbsent(table, RowBytes::of);
                for (SpecificRecord row : rows) {
                  out.output(KV.of(table.directory(day), encoder.encode(row)));
                }
              });
    }
  }
}
