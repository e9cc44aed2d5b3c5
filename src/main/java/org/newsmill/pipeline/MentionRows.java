package org.newsmill.pipeline;

import java.util.List;
import org.newsmill.record.AnnotatedArticle;
import org.newsmill.record.Annotations;
import org.newsmill.record.Article;
import org.newsmill.record.ArticleAmountRow;
import org.newsmill.record.ArticleEntityRow;
import org.newsmill.record.ArticleQuoteRow;
import org.newsmill.record.EntityAliasRow;

/** The rows of an annotated article in the tables of mentions. */
final class MentionRows {
  private MentionRows() {}

  static List<ArticleEntityRow> entities(AnnotatedArticle annotated) {
    Article article = annotated.getArticle();
    Annotations annotations = annotated.getAnnotations();
    return annotations.getEntities().stream()
        .map(
            entity ->
                new ArticleEntityRow(
                    article.getArticleId(),
                    article.getPublisher(),
                    annotations.getLanguage(),
                    entity.getEntityId(),
                    entity.getType(),
                    entity.getName(),
                    entity.getSurface(),
                    entity.getStart(),
                    entity.getEnd(),
                    entity.getCountry(),
                    entity.getEvidence(),
                    annotations.getMentionVersion()))
        .toList();
  }

  static List<ArticleQuoteRow> quotes(AnnotatedArticle annotated) {
    Article article = annotated.getArticle();
    Annotations annotations = annotated.getAnnotations();
    return annotations.getQuotes().stream()
        .map(
            quote ->
                new ArticleQuoteRow(
                    article.getArticleId(),
                    article.getPublisher(),
                    annotations.getLanguage(),
                    quote.getKind(),
                    quote.getText(),
                    quote.getStart(),
                    quote.getEnd(),
                    quote.getSpeaker(),
                    quote.getSpeakerId(),
                    quote.getSpeakerStart(),
                    quote.getSpeakerEnd(),
                    quote.getVerb(),
                    annotations.getMentionVersion()))
        .toList();
  }

  static List<ArticleAmountRow> amounts(AnnotatedArticle annotated) {
    Article article = annotated.getArticle();
    Annotations annotations = annotated.getAnnotations();
    return annotations.getAmounts().stream()
        .map(
            amount ->
                new ArticleAmountRow(
                    article.getArticleId(),
                    article.getPublisher(),
                    annotations.getLanguage(),
                    amount.getSurface(),
                    amount.getStart(),
                    amount.getEnd(),
                    amount.getKind(),
                    amount.getUnit(),
                    amount.getLow(),
                    amount.getHigh(),
                    amount.getConvertedValue(),
                    amount.getConvertedUnit(),
                    amount.getCounts(),
                    amount.getContradiction(),
                    annotations.getMentionVersion()))
        .toList();
  }

  static List<EntityAliasRow> aliases(AnnotatedArticle annotated) {
    Article article = annotated.getArticle();
    Annotations annotations = annotated.getAnnotations();
    return annotations.getAliases().stream()
        .map(
            alias ->
                new EntityAliasRow(
                    article.getArticleId(),
                    article.getPublisher(),
                    annotations.getLanguage(),
                    alias.getEntityId(),
                    alias.getType(),
                    alias.getName(),
                    alias.getAlias(),
                    alias.getRule(),
                    alias.getStart(),
                    alias.getEnd(),
                    annotations.getMentionVersion()))
        .toList();
  }
}
