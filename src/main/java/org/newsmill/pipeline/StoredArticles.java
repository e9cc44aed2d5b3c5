package org.newsmill.pipeline;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.newsmill.record.Annotations;
import org.newsmill.record.Article;
import org.newsmill.record.ArticleEntityRow;
import org.newsmill.record.ArticleKeywordRow;
import org.newsmill.record.ArticleRow;
import org.newsmill.record.ArticleToneRow;
import org.newsmill.record.ArticleTopicRow;
import org.newsmill.record.DatedBy;
import org.newsmill.record.EntityAliasRow;
import org.newsmill.record.EntityMention;
import org.newsmill.record.EntityTone;
import org.newsmill.record.Keyword;
import org.newsmill.record.NameAlias;
import org.newsmill.record.StoredRow;
import org.newsmill.record.TopicLabel;
import org.newsmill.write.RowBytes;
import org.newsmill.write.Table;

/**
 * Articles as they were before they became rows, in so far as copies are grouped by it and daily
 * tables count it.
 */
final class StoredArticles {
  private StoredArticles() {}

  /** What grouping needs to know of an article. */
  static Article article(StoredRow stored) throws IOException {
    ArticleRow row = RowBytes.decode(ArticleRow.class, stored.getRow());
    return Article.newBuilder()
        .setArticleId(row.getArticleId())
        .setSourceUri(row.getSourceUri())
        .setPosition(row.getPosition())
        .setStory(row.getStory())
        .setUrl(row.getUrl())
        .setPublisher(row.getPublisher())
        .setTitle(row.getTitle())
        .setBody(row.getBody())
        .setAgency(row.getAgency())
        .setPublished(
            date(row.getPublishedAt(), row.getPublishedPrecision(), row.getPublishedEvidence()))
        .setUpdated(date(row.getUpdatedAt(), row.getUpdatedPrecision(), row.getUpdatedEvidence()))
        .setCrawled(date(row.getCrawledAt(), row.getCrawledPrecision(), row.getCrawledEvidence()))
        .setDt(stored.getPartition())
        .setDateBasis(row.getDateBasis())
        .setBodyHash(row.getBodyHash())
        .build();
  }

  private static DatedBy date(Instant at, String precision, String evidence) {
    return at == null ? null : new DatedBy(at.toEpochMilli(), precision, null, evidence);
  }

  /**
   * What the daily tables count of an article.
   *
   * @param article its row
   * @param parts all of its rows
   */
  static Annotations annotations(ArticleRow article, List<StoredRow> parts) throws IOException {
    List<ArticleEntityRow> mentions = rows(Table.ARTICLE_ENTITY, ArticleEntityRow.class, parts);
    List<EntityAliasRow> aliases = rows(Table.ENTITY_ALIAS, EntityAliasRow.class, parts);
    String version = mentions.isEmpty() ? null : mentions.get(0).getMentionVersion();
    if (version == null && !aliases.isEmpty()) {
      version = aliases.get(0).getMentionVersion();
    }
    List<ArticleToneRow> tones = rows(Table.ARTICLE_TONE, ArticleToneRow.class, parts);
    return Annotations.newBuilder()
        .setLanguage(article.getLanguage())
        .setLanguageParts(List.of())
        .setLanguageVersion(article.getLanguageVersion())
        .setAnalyzerVersion(article.getAnalyzerVersion())
        .setKeywords(keywords(rows(Table.ARTICLE_KEYWORD, ArticleKeywordRow.class, parts)))
        .setTopics(topics(rows(Table.ARTICLE_TOPIC, ArticleTopicRow.class, parts)))
        .setTone(StoredTone.of(article, tones))
        .setEntities(mentions.stream().map(StoredArticles::mention).toList())
        .setEntityTones(
            mentions.stream()
                .filter(row -> row.getToneLabel() != null)
                .map(StoredArticles::tone)
                .toList())
        .setAliases(aliases.stream().map(StoredArticles::alias).toList())
        .setMentionVersion(version)
        .build();
  }

  /** The rows of one table among those of an article. */
  private static <R extends SpecificRecord> List<R> rows(
      Table table, Class<R> type, List<StoredRow> parts) throws IOException {
    List<R> rows = new ArrayList<>();
    for (StoredRow part : parts) {
      if (part.getTable().equals(table.id())) {
        rows.add(RowBytes.decode(type, part.getRow()));
      }
    }
    return rows;
  }

  private static List<Keyword> keywords(List<ArticleKeywordRow> rows) {
    return rows.stream()
        .sorted(Comparator.comparing(ArticleKeywordRow::getRank))
        .map(row -> new Keyword(row.getKeyword(), row.getMentions(), row.getStart(), row.getEnd()))
        .toList();
  }

  /** The section is one of them: the daily tables count it as they count the others. */
  private static List<TopicLabel> topics(List<ArticleTopicRow> rows) {
    return rows.stream()
        .map(
            row ->
                new TopicLabel(
                    row.getScheme(),
                    row.getTopic(),
                    row.getConfidence(),
                    row.getScore(),
                    List.of(),
                    row.getModelVersion()))
        .toList();
  }

  private static EntityMention mention(ArticleEntityRow row) {
    return new EntityMention(
        row.getEntityId(),
        row.getType(),
        row.getName(),
        row.getSurface(),
        row.getStart(),
        row.getEnd(),
        row.getCountry(),
        row.getEvidence());
  }

  private static EntityTone tone(ArticleEntityRow row) {
    return new EntityTone(
        row.getStart(),
        row.getToneVoice(),
        row.getToneLabel(),
        StoredTone.micros(row.getTone()),
        StoredTone.micros(row.getToneConfidence()));
  }

  private static NameAlias alias(EntityAliasRow row) {
    return new NameAlias(
        row.getName(),
        row.getAlias(),
        row.getEntityId(),
        row.getType(),
        row.getRule(),
        row.getStart(),
        row.getEnd());
  }
}
