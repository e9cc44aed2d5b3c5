package org.newsmill.aggregate;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.newsmill.record.AnnotatedArticle;
import org.newsmill.record.Article;
import org.newsmill.record.DailyCell;
import org.newsmill.record.Keyword;
import org.newsmill.text.ContentHash;

/** The summands that one article, or one reject, adds to the daily tables. */
final class DailyCells {
  /** Shards of a day of a table with items. */
  static final int SHARDS = 4;

  static final String TOTAL = "daily_total";
  static final String PUBLISHER = "daily_publisher";
  static final String KEYWORD = "daily_keyword";

  private DailyCells() {}

  /** What identifies a cell. */
  record Key(String table, String dt, String item, String language, String publisher) {
    static Key of(DailyCell cell) {
      return new Key(
          cell.getTable(), cell.getDt(), cell.getItem(), cell.getLanguage(), cell.getPublisher());
    }

    /** The key under which the cell is summed. */
    String shard() {
      int shard = item == null ? 0 : ContentHash.bucket(ContentHash.of(item), SHARDS);
      return table + "/" + dt + "/" + shard;
    }
  }

  static List<DailyCell> ofArticle(AnnotatedArticle annotated) {
    List<DailyCell> cells = new ArrayList<>();
    if (annotated.getArticle().getDateBasis().equals("batch")) {
      DailyCell undated = cell(TOTAL, null, annotated);
      undated.setUndated(1);
      cells.add(undated);
      return cells;
    }
    cells.add(counted(TOTAL, null, annotated));
    String body = annotated.getArticle().getBody();
    DailyCell publisher = counted(PUBLISHER, null, annotated);
    publisher.setBodyChars(body.codePointCount(0, body.length()));
    cells.add(publisher);
    for (Keyword keyword : annotated.getAnnotations().getKeywords()) {
      DailyCell cell = counted(KEYWORD, keyword.getKeyword(), annotated);
      cell.setMentions(keyword.getMentions());
      cells.add(cell);
    }
    return cells;
  }

  static List<DailyCell> ofReject(String asOf) {
    DailyCell cell = new DailyCell(TOTAL, asOf, null, null, null, 0L, 0L, 0L, 0L, 1L, 0L, 0L);
    return List.of(cell);
  }

  private static DailyCell counted(String table, String item, AnnotatedArticle annotated) {
    DailyCell cell = cell(table, item, annotated);
    cell.setArticles(1);
    cell.setDistinctTexts(annotated.getMembership().getFirstOfText() ? 1 : 0);
    cell.setOrigins(annotated.getMembership().getRole().equals("origin") ? 1 : 0);
    return cell;
  }

  private static DailyCell cell(String table, String item, AnnotatedArticle annotated) {
    Article article = annotated.getArticle();
    String language = annotated.getAnnotations().getLanguage();
    return new DailyCell(
        table, article.getDt(), item, language, article.getPublisher(), 0L, 0L, 0L, 0L, 0L, 0L, 0L);
  }

  /** Adds the measures of {@code summand} to {@code cell}. */
  static DailyCell add(DailyCell cell, DailyCell summand) {
    Objects.requireNonNull(summand);
    cell.setArticles(cell.getArticles() + summand.getArticles());
    cell.setDistinctTexts(cell.getDistinctTexts() + summand.getDistinctTexts());
    cell.setOrigins(cell.getOrigins() + summand.getOrigins());
    cell.setUndated(cell.getUndated() + summand.getUndated());
    cell.setRejects(cell.getRejects() + summand.getRejects());
    cell.setMentions(cell.getMentions() + summand.getMentions());
    cell.setBodyChars(cell.getBodyChars() + summand.getBodyChars());
    return cell;
  }
}
