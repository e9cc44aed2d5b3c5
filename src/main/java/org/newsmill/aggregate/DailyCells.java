package org.newsmill.aggregate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.newsmill.record.AnnotatedArticle;
import org.newsmill.record.Annotations;
import org.newsmill.record.DailyCell;
import org.newsmill.record.EntityMention;
import org.newsmill.record.Keyword;
import org.newsmill.record.TopicLabel;
import org.newsmill.text.ContentHash;

/** The summands that one article, or one reject, adds to the daily tables. */
final class DailyCells {
  static final String TOTAL = "daily_total";
  static final String PUBLISHER = "daily_publisher";
  static final String TOPIC = "daily_topic";
  static final String KEYWORD = "daily_keyword";
  static final String ENTITY = "daily_entity";
  static final String PAIR = "daily_pair";

  /** Of so many entities, the most mentioned of an article, pairs are counted. */
  static final int PAIRED = 10;

  private static final String UNKNOWN_TOPIC = "unknown";

  /** Types of entities that are values, which are not counted by day. */
  private static final Set<String> VALUES = Set.of("date", "time", "quantity");

  private static final List<Schema.Field> MEASURES =
      DailyCell.getClassSchema().getFields().stream()
          .filter(field -> field.schema().getType() == Schema.Type.LONG)
          .toList();

  private DailyCells() {}

  /** What identifies a cell. */
  record Key(
      String table,
      String dt,
      String scheme,
      String item,
      String other,
      String language,
      String version,
      String publisher) {
    static Key of(DailyCell cell) {
      return new Key(
          cell.getTable(),
          cell.getDt(),
          cell.getScheme(),
          cell.getItem(),
          cell.getOther(),
          cell.getLanguage(),
          cell.getVersion(),
          cell.getPublisher());
    }

    /**
     * The shard in which the cell is summed, the same for all publishers of an item. The day counts
     * because of what is named every day, and both of a pair because of the pairs of one much named
     * entity: each would be too many for a shard.
     *
     * @param shards at least 1
     */
    int shard(int shards) {
      String of = String.valueOf(item == null ? publisher : item);
      String hash = other == null ? ContentHash.of(dt, of) : ContentHash.of(dt, of, other);
      return ContentHash.bucket(hash, shards);
    }

    /** Whether another key of the same table differs by the publisher alone. */
    boolean sameButPublisher(Key that) {
      return Objects.equals(dt, that.dt)
          && Objects.equals(scheme, that.scheme)
          && Objects.equals(item, that.item)
          && Objects.equals(other, that.other)
          && Objects.equals(language, that.language)
          && Objects.equals(version, that.version);
    }
  }

  static List<DailyCell> ofArticle(AnnotatedArticle annotated) {
    List<DailyCell> cells = new ArrayList<>();
    Annotations annotations = annotated.getAnnotations();
    if (annotated.getArticle().getDateBasis().equals("batch")) {
      DailyCell undated = cell(TOTAL, annotated);
      undated.setUndated(1);
      cells.add(undated);
      return cells;
    }
    cells.add(counted(TOTAL, annotated));
    String body = annotated.getArticle().getBody();
    DailyCell publisher = counted(PUBLISHER, annotated);
    publisher.setBodyChars(body.codePointCount(0, body.length()));
    cells.add(publisher);
    TopicLabel section = annotations.getSection();
    if (section != null && !section.getTopic().equals(UNKNOWN_TOPIC)) {
      cells.add(topic(annotated, section));
    }
    annotations.getTopics().forEach(label -> cells.add(topic(annotated, label)));
    for (Keyword keyword : annotations.getKeywords()) {
      DailyCell cell = counted(KEYWORD, annotated);
      cell.setItem(keyword.getKeyword());
      cell.setMentions(keyword.getMentions());
      cells.add(cell);
    }
    addEntities(annotated, cells);
    return cells;
  }

  /** An entity counts once an article, with the number of its mentions. */
  private static void addEntities(AnnotatedArticle annotated, List<DailyCell> cells) {
    Map<String, Long> mentions = new TreeMap<>();
    for (EntityMention entity : annotated.getAnnotations().getEntities()) {
      if (!VALUES.contains(entity.getType())) {
        mentions.merge(entity.getEntityId(), 1L, Long::sum);
      }
    }
    Map<String, DailyCell> byEntity = new TreeMap<>();
    mentions.forEach(
        (id, count) -> {
          DailyCell cell = counted(ENTITY, annotated);
          cell.setItem(id);
          cell.setVersion(annotated.getAnnotations().getMentionVersion());
          cell.setMentions(count);
          byEntity.put(id, cell);
        });
    ToneMeasures.addTowards(annotated.getAnnotations(), byEntity);
    cells.addAll(byEntity.values());
    addPairs(annotated, mentions, cells);
  }

  /** Ties of the number of mentions are broken by the id. */
  private static void addPairs(
      AnnotatedArticle annotated, Map<String, Long> mentions, List<DailyCell> cells) {
    List<String> most =
        mentions.entrySet().stream()
            .sorted(
                Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(PAIRED)
            .map(Map.Entry::getKey)
            .sorted()
            .toList();
    for (int i = 0; i < most.size(); i++) {
      for (String other : most.subList(i + 1, most.size())) {
        DailyCell cell = counted(PAIR, annotated);
        cell.setItem(most.get(i));
        cell.setOther(other);
        cell.setVersion(annotated.getAnnotations().getMentionVersion());
        cells.add(cell);
      }
    }
  }

  private static DailyCell topic(AnnotatedArticle annotated, TopicLabel label) {
    DailyCell topic = counted(TOPIC, annotated);
    topic.setScheme(label.getScheme());
    topic.setItem(label.getTopic());
    topic.setVersion(label.getVersion());
    return topic;
  }

  static List<DailyCell> ofReject(String asOf) {
    DailyCell cell = zero(TOTAL, asOf);
    cell.setRejects(1);
    return List.of(cell);
  }

  private static DailyCell counted(String table, AnnotatedArticle annotated) {
    DailyCell cell = cell(table, annotated);
    cell.setArticles(1);
    cell.setDistinctTexts(annotated.getMembership().getFirstOfText() ? 1 : 0);
    cell.setOrigins(annotated.getMembership().getRole().equals("origin") ? 1 : 0);
    ToneMeasures.add(annotated.getAnnotations().getTone(), cell);
    return cell;
  }

  private static DailyCell cell(String table, AnnotatedArticle annotated) {
    DailyCell cell = zero(table, annotated.getArticle().getDt());
    cell.setLanguage(annotated.getAnnotations().getLanguage());
    cell.setPublisher(annotated.getArticle().getPublisher());
    return cell;
  }

  private static DailyCell zero(String table, String dt) {
    DailyCell cell = new DailyCell();
    for (Schema.Field measure : MEASURES) {
      cell.put(measure.pos(), 0L);
    }
    cell.setTable(table);
    cell.setDt(dt);
    return cell;
  }

  /** Adds the measures of {@code summand} to {@code cell}. */
  static DailyCell add(DailyCell cell, DailyCell summand) {
    for (Schema.Field measure : MEASURES) {
      long sum = (Long) cell.get(measure.pos()) + (Long) summand.get(measure.pos());
      cell.put(measure.pos(), sum);
    }
    return cell;
  }

  /** Fills the fields of a row that have the name of a field of the cell. */
  static <R extends SpecificRecord> R fill(R row, DailyCell cell) {
    for (Schema.Field field : row.getSchema().getFields()) {
      Schema.Field same = DailyCell.getClassSchema().getField(field.name());
      if (same != null) {
        row.put(field.pos(), cell.get(same.pos()));
      }
    }
    return row;
  }
}
