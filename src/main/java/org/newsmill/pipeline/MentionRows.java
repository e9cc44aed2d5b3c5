package org.newsmill.pipeline;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.newsmill.record.AnnotatedArticle;
import org.newsmill.record.Annotations;
import org.newsmill.record.Article;
import org.newsmill.record.ArticleAmountRow;
import org.newsmill.record.ArticleEntityRow;
import org.newsmill.record.ArticleQuoteRow;
import org.newsmill.record.EntityAliasRow;
import org.newsmill.record.EntityTone;

/** The rows of an annotated article in the tables of mentions. */
final class MentionRows {
  private MentionRows() {}

  static List<ArticleEntityRow> entities(AnnotatedArticle annotated) {
    Article article = annotated.getArticle();
    Annotations annotations = annotated.getAnnotations();
    Map<Long, EntityTone> tones = new HashMap<>();
    annotations.getEntityTones().forEach(tone -> tones.put(tone.getStart(), tone));
    return annotations.getEntities().stream()
        .map(
            entity -> {
              ArticleEntityRow row = new ArticleEntityRow();
              row.setArticleId(article.getArticleId());
              row.setPublisher(article.getPublisher());
              row.setLanguage(annotations.getLanguage());
              row.setEntityId(entity.getEntityId());
              row.setType(entity.getType());
              row.setName(entity.getName());
              row.setSurface(entity.getSurface());
              row.setStart(entity.getStart());
              row.setEnd(entity.getEnd());
              row.setCountry(entity.getCountry());
              row.setEvidence(entity.getEvidence());
              ToneRows.setTone(row, tones.get(entity.getStart()), annotations.getTone());
              row.setMentionVersion(annotations.getMentionVersion());
              return row;
            })
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
