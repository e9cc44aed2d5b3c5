package org.newsmill.mention;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.transforms.Combine;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.newsmill.job.EntityRow;
import org.newsmill.mention.entity.EntityTable;
import org.newsmill.outcome.Projection;
import org.newsmill.outcome.RecordCoders;
import org.newsmill.record.AnnotatedArticle;
import org.newsmill.record.EntityMention;
import org.newsmill.record.NameAlias;
import org.newsmill.record.NamedEntityRow;

/**
 * One row for each entity that the articles name: its class and its names in Korean and English, of
 * the table where it is in one, else as the articles write it; of several writings the smallest in
 * the order of code units.
 *
 * <p>One shuffle of an id and two names for each entity of an article, combined before it travels;
 * one row per key in memory.
 */
public final class NameEntities
    extends PTransform<PCollection<AnnotatedArticle>, PCollection<NamedEntityRow>> {
  private static final Set<String> VALUES = Set.of("date", "time", "quantity");
  private static final int FIRST_HANGUL = 0xAC00;
  private static final int LAST_HANGUL = 0xD7A3;

  /** What names are read from. */
  public static final Projection<AnnotatedArticle> OF_ARTICLES =
      Projection.of(
          AnnotatedArticle.class,
          "annotations.entities",
          "annotations.aliases",
          "annotations.mention_version");

  private final List<EntityRow> own;

  private NameEntities(List<EntityRow> own) {
    this.own = own;
  }

  /**
   * Names entities.
   *
   * @param own entities of the job's own table, maybe none; they come before the shipped ones
   */
  public static NameEntities of(List<EntityRow> own) {
    return new NameEntities(List.copyOf(own));
  }

  @Override
  public PCollection<NamedEntityRow> expand(PCollection<AnnotatedArticle> articles) {
    return articles
        .apply("List entities", ParDo.of(new ListFn()))
        .setCoder(KvCoder.of(StringUtf8Coder.of(), RecordCoders.of(NamedEntityRow.class)))
        .apply("Join names", Combine.perKey(NameEntities::joinAll))
        .apply("Take names of tables", ParDo.of(new NameFn(own)))
        .setCoder(RecordCoders.of(NamedEntityRow.class));
  }

  private static NamedEntityRow joinAll(Iterable<NamedEntityRow> rows) {
    NamedEntityRow joined = null;
    for (NamedEntityRow row : rows) {
      joined = joined == null ? NamedEntityRow.newBuilder(row).build() : joined(joined, row);
    }
    return joined;
  }

  private static NamedEntityRow joined(NamedEntityRow into, NamedEntityRow row) {
    for (int field = 0; field < into.getSchema().getFields().size(); field++) {
      into.put(field, smaller((String) into.get(field), (String) row.get(field)));
    }
    return into;
  }

  private static String smaller(String one, String other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.compareTo(other) <= 0 ? one : other;
  }

  private static final class ListFn extends DoFn<AnnotatedArticle, KV<String, NamedEntityRow>> {
    @ProcessElement
    public void process(
        @Element AnnotatedArticle article, OutputReceiver<KV<String, NamedEntityRow>> out) {
      String version = article.getAnnotations().getMentionVersion();
      Map<String, NamedEntityRow> rows = new TreeMap<>();
      for (EntityMention entity : article.getAnnotations().getEntities()) {
        if (!VALUES.contains(entity.getType())) {
          NamedEntityRow row =
              row(entity.getEntityId(), entity.getType(), entity.getName(), version);
          row.setCountry(entity.getCountry());
          rows.merge(entity.getEntityId(), row, NameEntities::joined);
        }
      }
      for (NameAlias alias : article.getAnnotations().getAliases()) {
        NamedEntityRow row = row(alias.getEntityId(), alias.getType(), alias.getAlias(), version);
        if (row.getNameEn() != null) {
          rows.merge(alias.getEntityId(), row, NameEntities::joined);
        }
      }
      rows.forEach((id, row) -> out.output(KV.of(id, row)));
    }

    private static NamedEntityRow row(String id, String type, String name, String version) {
      boolean hangul = name.chars().anyMatch(c -> c >= FIRST_HANGUL && c <= LAST_HANGUL);
      boolean latin = name.chars().allMatch(c -> c < 0x250);
      return new NamedEntityRow(
          id, type, hangul || !latin ? name : null, latin ? name : null, null, version);
    }
  }

  private static final class NameFn extends DoFn<KV<String, NamedEntityRow>, NamedEntityRow> {
    private final List<EntityRow> own;
    private transient EntityTable table;

    NameFn(List<EntityRow> own) {
      this.own = own;
    }

    @Setup
    public void setup() {
      table = new EntityTable(own);
    }

    @ProcessElement
    public void process(
        @Element KV<String, NamedEntityRow> entity, OutputReceiver<NamedEntityRow> out) {
      NamedEntityRow row = NamedEntityRow.newBuilder(entity.getValue()).build();
      EntityRow known = table.withId(entity.getKey());
      if (known != null) {
        row.setNameKo(known.name());
        row.setNameEn(known.nameEn());
        row.setType(known.type());
        row.setCountry(known.country().isEmpty() ? null : known.country());
      }
      out.output(row);
    }
  }
}
