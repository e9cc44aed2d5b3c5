package org.newsmill.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.newsmill.extract.Extraction;
import org.newsmill.extract.Extractor;
import org.newsmill.extract.line.LineRules;
import org.newsmill.record.Article;
import org.newsmill.record.DatedBy;
import org.newsmill.record.RawDocument;
import org.newsmill.text.ContentHash;

/**
 * {@code evaluate dates}: which pages are given the date on which they were published when their
 * statements are hidden ({@link UnstatedPage}). Gold is {@code published}, a day ({@code
 * 2024-11-27}), read for scoring only. A page that is excluded or rejected has no date.
 *
 * <p>Pages whose file name has a hash with an even last character were looked at when rules were
 * written; the halves are scored apart, and the value is that of the rest.
 */
public final class DateEvaluation implements Evaluation {
  private static final LocalDate AS_OF = LocalDate.of(2026, 11, 1);

  private final Function<RawDocument, Extraction> extraction;

  /**
   * An evaluation.
   *
   * @param extraction gives the articles of a page
   */
  public DateEvaluation(Function<RawDocument, Extraction> extraction) {
    this.extraction = extraction;
  }

  /** An evaluation of the shipped rules, as of 2026-11-01. */
  public static DateEvaluation shipped() {
    Extractor extractor = new Extractor(AS_OF, ZoneOffset.UTC, 1, LineRules.shipped(), List.of());
    return new DateEvaluation(extractor::extract);
  }

  @Override
  public String task() {
    return "dates";
  }

  @Override
  public Map<String, Object> run(EvaluationRequest request) throws IOException {
    PageSet set = request.requiredPages();
    DateScores lookedAt = new DateScores();
    DateScores rest = new DateScores();
    List<String> wrong = new ArrayList<>(List.of("page\tstated\tfound\tevidence"));
    long nanos = 0;
    for (Map.Entry<String, JsonNode> gold : set.golds().entrySet()) {
      String page = gold.getKey();
      LocalDate stated = stated(set, gold);
      RawDocument document = UnstatedPage.of(set.content(page));
      long start = System.nanoTime();
      DatedBy published = document == null ? null : published(document);
      nanos += System.nanoTime() - start;
      LocalDate found = published == null ? null : day(published);
      String evidence = found == null ? "" : published.getEvidence();
      (isLookedAt(page) ? lookedAt : rest).add(stated, found, source(evidence));
      // Of the rest nothing is shown, so that nobody writes rules on it.
      if (isLookedAt(page) && !DateScores.isNear(stated, found)) {
        String day = found == null ? "" : found.toString();
        wrong.add(String.join("\t", page, stated.toString(), day, evidence));
      }
    }
    if (request.errors() != null) {
      Files.writeString(request.errors(), String.join("\n", wrong) + "\n", StandardCharsets.UTF_8);
    }
    return report(lookedAt, rest, nanos);
  }

  static boolean isLookedAt(String page) {
    String hash = ContentHash.of(page + ".html");
    return (hash.charAt(hash.length() - 1) & 1) == 0;
  }

  private static LocalDate stated(PageSet set, Map.Entry<String, JsonNode> gold) {
    String published = gold.getValue().path("published").asText("");
    try {
      return LocalDate.parse(published);
    } catch (DateTimeParseException e) {
      throw set.malformed(
          "page " + gold.getKey() + ": published is \"" + published + "\", no day like 2024-11-27");
    }
  }

  private DatedBy published(RawDocument document) {
    List<Article> articles = extraction.apply(document).articles();
    return articles.isEmpty() ? null : articles.get(0).getPublished();
  }

  private static LocalDate day(DatedBy date) {
    Long millis = date.getAtMillis();
    return millis == null
        ? null
        : Instant.ofEpochMilli(millis).atZone(ZoneId.of(date.getZone())).toLocalDate();
  }

  /** The kind of source, which evidence begins with: {@code line}, {@code url}. */
  private static String source(String evidence) {
    int end = 0;
    while (end < evidence.length() && evidence.charAt(end) != ' ' && evidence.charAt(end) != ':') {
      end++;
    }
    return evidence.substring(0, end);
  }

  private Map<String, Object> report(DateScores lookedAt, DateScores rest, long nanos) {
    int pages = lookedAt.pages() + rest.pages();
    Map<String, Object> report = new LinkedHashMap<>();
    report.put("task", task());
    report.put("metric", "f1");
    report.put("value", ShingleScores.f1(rest.precision(), rest.recall()));
    report.put("n", pages);
    report.put("texts_per_second", ClassReport.perSecond(pages, nanos));
    report.put("looked_at", lookedAt.report());
    report.put("rest", rest.report());
    return report;
  }
}
