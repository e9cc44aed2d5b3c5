package org.newsmill.pipeline;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.newsmill.dedup.KnownTexts;
import org.newsmill.record.AnnotatedArticle;
import org.newsmill.write.EncodeRows;
import org.newsmill.write.Table;

/**
 * The rows of articles in all tables that hold such rows. One step for all tables: an article is
 * decoded once, and a runner has one step to set up where it had twenty.
 */
final class ArticleRows {
  private ArticleRows() {}

  /** Encodes the rows of {@code batch}, with the articles' texts if {@code storeBody}. */
  static EncodeRows<AnnotatedArticle> of(String batch, boolean storeBody) {
    return EncodeRows.by(
        (article, out) ->
            rows(article, batch, storeBody)
                .forEach(
                    (table, rows) ->
                        rows.forEach(row -> out.add(table, article.getArticle().getDt(), row))));
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
}
