package org.newsmill.pipeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.newsmill.mention.keyword.KeywordExtractor;
import org.newsmill.record.AnnotatedArticle;
import org.newsmill.record.Annotations;
import org.newsmill.record.Article;
import org.newsmill.record.ArticleKeywordRow;
import org.newsmill.record.ArticleRow;
import org.newsmill.record.ArticleTopicRow;
import org.newsmill.record.DatedBy;
import org.newsmill.record.DuplicateRow;
import org.newsmill.record.Excerpt;
import org.newsmill.record.ExcerptPassage;
import org.newsmill.record.GroupLink;
import org.newsmill.record.Keyword;
import org.newsmill.record.LanguagePart;
import org.newsmill.record.LanguageSegment;
import org.newsmill.record.LanguageShare;
import org.newsmill.record.LanguageSpan;
import org.newsmill.record.Membership;
import org.newsmill.record.Passage;
import org.newsmill.record.Span;
import org.newsmill.record.TopicEvidence;
import org.newsmill.record.TopicFeature;
import org.newsmill.record.TopicLabel;
import org.newsmill.topic.SectionClassifier;

/** The table rows of an annotated article. */
final class Rows {
  private static final DatedBy UNKNOWN = new DatedBy(null, null, null, null);

  private Rows() {}

  static ArticleRow article(AnnotatedArticle annotated, String batch, boolean storeBody) {
    Article article = annotated.getArticle();
    ArticleRow row = new ArticleRow();
    row.setArticleId(article.getArticleId());
    row.setBatch(batch);
    row.setUrl(article.getUrl());
    row.setPublisher(article.getPublisher());
    row.setTitle(article.getTitle());
    row.setBody(storeBody ? article.getBody() : null);
    row.setBodyChars((long) article.getBody().codePointCount(0, article.getBody().length()));
    row.setByline(article.getByline());
    row.setDateBasis(article.getDateBasis());
    row.setBodyHash(article.getBodyHash());
    row.setStory(article.getStory());
    row.setSourceUri(article.getSourceUri());
    row.setPosition(article.getPosition());
    setExtracted(row, article);
    setDates(row, article);
    setPlace(row, annotated.getMembership());
    setAnalysis(row, annotated.getAnnotations());
    return row;
  }

  private static void setExtracted(ArticleRow row, Article article) {
    List<Span> spans = new ArrayList<>();
    article
        .getSpans()
        .forEach(span -> spans.add(new Span(span.getKind(), span.getStart(), span.getEnd())));
    row.setBodySpans(spans);
    row.setCaptions(article.getCaptions());
    row.setReferences(article.getReferences());
    row.setLinks(article.getLinks());
    row.setGenre(article.getGenre());
    row.setGenreEvidence(article.getGenreEvidence());
    row.setPortal(article.getPortal());
    row.setPublisherEvidence(article.getPublisherEvidence());
    row.setAgency(article.getAgency());
    row.setCopyrightOwner(article.getCopyrightOwner());
    row.setDateConflicts(article.getDateConflicts());
  }

  private static void setDates(ArticleRow row, Article article) {
    DatedBy published = article.getPublished() == null ? UNKNOWN : article.getPublished();
    row.setPublishedAt(instant(published));
    row.setPublishedPrecision(published.getPrecision());
    row.setPublishedZone(published.getZone());
    row.setPublishedEvidence(published.getEvidence());
    DatedBy updated = article.getUpdated() == null ? UNKNOWN : article.getUpdated();
    row.setUpdatedAt(instant(updated));
    row.setUpdatedPrecision(updated.getPrecision());
    row.setUpdatedZone(updated.getZone());
    row.setUpdatedEvidence(updated.getEvidence());
    DatedBy event = article.getEvent() == null ? UNKNOWN : article.getEvent();
    row.setEventAt(instant(event));
    row.setEventPrecision(event.getPrecision());
    row.setEventZone(event.getZone());
    row.setEventEvidence(event.getEvidence());
    DatedBy crawled = article.getCrawled() == null ? UNKNOWN : article.getCrawled();
    row.setCrawledAt(instant(crawled));
    row.setCrawledPrecision(crawled.getPrecision());
    row.setCrawledZone(crawled.getZone());
    row.setCrawledEvidence(crawled.getEvidence());
  }

  private static Instant instant(DatedBy date) {
    return date.getAtMillis() == null ? null : Instant.ofEpochMilli(date.getAtMillis());
  }

  private static void setPlace(ArticleRow row, Membership place) {
    row.setGroupId(place.getGroupId());
    row.setRole(place.getRole());
    row.setFirstOfText(place.getFirstOfText());
  }

  private static void setAnalysis(ArticleRow row, Annotations annotations) {
    List<LanguageShare> shares = new ArrayList<>();
    for (LanguagePart part : annotations.getLanguageParts()) {
      shares.add(new LanguageShare(part.getLanguage(), part.getShare()));
    }
    List<LanguageSegment> segments = new ArrayList<>();
    for (LanguageSpan span : annotations.getLanguageSpans()) {
      segments.add(new LanguageSegment(span.getLanguage(), span.getStart(), span.getEnd()));
    }
    row.setLanguage(annotations.getLanguage());
    row.setLanguageReason(annotations.getLanguageReason());
    row.setLanguageShares(shares);
    row.setLanguageSegments(segments);
    row.setLanguageVersion(annotations.getLanguageVersion());
    row.setAnalyzerVersion(annotations.getAnalyzerVersion());
    if (annotations.getSection() != null) {
      row.setSection(annotations.getSection().getTopic());
      row.setSectionConfidence(annotations.getSection().getConfidence());
      row.setSectionVersion(annotations.getSection().getVersion());
    }
    ToneRows.setTone(row, annotations.getTone());
  }

  /** The section, unless it is unknown, and the topics of the other schemes. */
  static List<ArticleTopicRow> topics(AnnotatedArticle annotated) {
    List<ArticleTopicRow> rows = new ArrayList<>();
    TopicLabel section = annotated.getAnnotations().getSection();
    if (section != null && !section.getTopic().equals(SectionClassifier.UNKNOWN)) {
      rows.add(topic(annotated, section));
    }
    annotated.getAnnotations().getTopics().forEach(label -> rows.add(topic(annotated, label)));
    return rows;
  }

  private static ArticleTopicRow topic(AnnotatedArticle annotated, TopicLabel label) {
    Article article = annotated.getArticle();
    List<TopicEvidence> evidence = new ArrayList<>();
    for (TopicFeature feature : label.getEvidence()) {
      evidence.add(
          new TopicEvidence(
              feature.getFeature(),
              feature.getStart(),
              feature.getEnd(),
              feature.getWeight(),
              feature.getField()));
    }
    return new ArticleTopicRow(
        article.getArticleId(),
        article.getPublisher(),
        annotated.getAnnotations().getLanguage(),
        label.getScheme(),
        label.getTopic(),
        label.getConfidence(),
        label.getScore(),
        evidence,
        label.getVersion());
  }

  static List<ArticleKeywordRow> keywords(AnnotatedArticle annotated) {
    Article article = annotated.getArticle();
    Annotations annotations = annotated.getAnnotations();
    List<ArticleKeywordRow> rows = new ArrayList<>();
    for (Keyword keyword : annotations.getKeywords()) {
      rows.add(
          new ArticleKeywordRow(
              article.getArticleId(),
              article.getPublisher(),
              annotations.getLanguage(),
              keyword.getKeyword(),
              rows.size() + 1L,
              keyword.getMentions(),
              keyword.getStart(),
              keyword.getEnd(),
              annotations.getAnalyzerVersion() + "+" + KeywordExtractor.VERSION));
    }
    return rows;
  }

  /** One row when the article has copies, and one for each article that it quotes. */
  static List<DuplicateRow> duplicates(AnnotatedArticle annotated) {
    Membership place = annotated.getMembership();
    List<DuplicateRow> rows = new ArrayList<>();
    if (place.getHasCopies()) {
      boolean near = place.getEvidence() != null;
      rows.add(
          duplicate(annotated)
              .setGroupId(place.getGroupId())
              .setRole(place.getRole())
              .setKind(near ? "near" : "exact")
              .setSimilarity(place.getSimilarity())
              .setLateOrigin(place.getLateOrigin())
              .setEvidence(
                  near ? place.getEvidence() : "body_hash " + annotated.getArticle().getBodyHash())
              .build());
    }
    for (Excerpt excerpt : place.getExcerpts()) {
      rows.add(
          duplicate(annotated)
              .setGroupId(excerpt.getGroupId())
              .setRole("excerpt")
              .setKind("excerpt")
              .setSimilarity(excerpt.getSimilarity())
              .setEvidence(evidence(excerpt.getPassages()))
              .setQuotedArticleId(excerpt.getArticleId())
              .setContainment(excerpt.getContainment())
              .setQuotedContainment(excerpt.getQuotedContainment())
              .setPassages(passages(excerpt.getPassages()))
              .build());
    }
    for (GroupLink link : place.getLinks()) {
      rows.add(
          duplicate(annotated)
              .setGroupId(link.getGroupId())
              .setRole("link")
              .setKind("link")
              .setSimilarity(link.getSimilarity())
              .setEvidence("joined group " + place.getGroupId())
              .build());
    }
    return rows;
  }

  private static DuplicateRow.Builder duplicate(AnnotatedArticle annotated) {
    Article article = annotated.getArticle();
    DatedBy published = article.getPublished() == null ? UNKNOWN : article.getPublished();
    return DuplicateRow.newBuilder()
        .setArticleId(article.getArticleId())
        .setPublisher(article.getPublisher())
        .setUrl(article.getUrl())
        .setPublishedAt(instant(published));
  }

  private static String evidence(List<Passage> passages) {
    long characters = 0;
    for (Passage passage : passages) {
      characters += passage.getEnd() - passage.getStart();
    }
    return (passages.size() == 1 ? "1 passage" : passages.size() + " passages")
        + ", "
        + characters
        + " characters";
  }

  private static List<ExcerptPassage> passages(List<Passage> passages) {
    List<ExcerptPassage> rows = new ArrayList<>();
    for (Passage passage : passages) {
      rows.add(
          new ExcerptPassage(
              passage.getStart(),
              passage.getEnd(),
              passage.getQuotedStart(),
              passage.getQuotedEnd()));
    }
    return rows;
  }
}
