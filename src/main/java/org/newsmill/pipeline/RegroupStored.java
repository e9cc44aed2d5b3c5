package org.newsmill.pipeline;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.WithKeys;
import org.apache.beam.sdk.transforms.join.CoGbkResult;
import org.apache.beam.sdk.transforms.join.CoGroupByKey;
import org.apache.beam.sdk.transforms.join.KeyedPCollectionTuple;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;
import org.apache.beam.sdk.values.TypeDescriptors;
import org.newsmill.dedup.KnownTexts;
import org.newsmill.outcome.RecordCoders;
import org.newsmill.record.AnnotatedArticle;
import org.newsmill.record.ArticleRow;
import org.newsmill.record.GroupedArticle;
import org.newsmill.record.Membership;
import org.newsmill.record.StoredRow;
import org.newsmill.write.EncodeRows;
import org.newsmill.write.RowBlock;
import org.newsmill.write.RowBytes;
import org.newsmill.write.Table;
import org.newsmill.write.Takeover;

/**
 * Stored articles with the places among their copies that they have now: the articles with what the
 * analysis said of them, for the daily tables; their rows, encoded as {@link
 * org.newsmill.write.WriteFiles} takes them; and the units of the batch in which a row differs from
 * the stored one.
 *
 * <p>One shuffle of all rows by article; an article's rows are held together.
 */
final class RegroupStored extends PTransform<PCollection<GroupedArticle>, PCollectionTuple> {
  static final TupleTag<AnnotatedArticle> ARTICLES = new TupleTag<>("articles") {};
  static final TupleTag<KV<String, RowBlock>> ROWS = new TupleTag<>("rows") {};
  static final TupleTag<String> UNITS = new TupleTag<>("units") {};

  private static final TupleTag<GroupedArticle> PLACED = new TupleTag<>("placed") {};
  private static final TupleTag<StoredRow> STORED = new TupleTag<>("stored") {};

  private final String batch;
  private final PCollection<StoredRow> stored;

  private RegroupStored(String batch, PCollection<StoredRow> stored) {
    this.batch = batch;
    this.stored = stored;
  }

  /** Gives places to the articles whose rows of {@link Table#ofArticles} are {@code stored}. */
  static RegroupStored of(String batch, PCollection<StoredRow> stored) {
    return new RegroupStored(batch, stored);
  }

  @Override
  public PCollectionTuple expand(PCollection<GroupedArticle> placed) {
    PCollectionTuple joined =
        KeyedPCollectionTuple.of(
                PLACED,
                placed
                    .apply(
                        "Key places",
                        WithKeys.of((GroupedArticle place) -> place.getArticle().getArticleId())
                            .withKeyType(TypeDescriptors.strings()))
                    .setCoder(
                        KvCoder.of(StringUtf8Coder.of(), RecordCoders.of(GroupedArticle.class))))
            .and(
                STORED,
                stored
                    .apply(
                        "Key rows",
                        WithKeys.of(StoredRow::getArticleId).withKeyType(TypeDescriptors.strings()))
                    .setCoder(KvCoder.of(StringUtf8Coder.of(), RecordCoders.of(StoredRow.class))))
            .apply("Join", CoGroupByKey.create())
            .apply(
                "Place rows",
                ParDo.of(new PlaceFn(batch))
                    .withOutputTags(ARTICLES, TupleTagList.of(ROWS).and(UNITS)));
    joined.get(ARTICLES).setCoder(RecordCoders.of(AnnotatedArticle.class));
    joined.get(ROWS).setCoder(EncodeRows.CODER);
    joined.get(UNITS).setCoder(StringUtf8Coder.of());
    return joined;
  }

  private static final class PlaceFn extends DoFn<KV<String, CoGbkResult>, AnnotatedArticle> {
    private final String batch;

    PlaceFn(String batch) {
      this.batch = batch;
    }

    @ProcessElement
    public void process(ProcessContext context) throws IOException {
      GroupedArticle placed = context.element().getValue().getOnly(PLACED);
      List<StoredRow> parts = new ArrayList<>();
      context.element().getValue().getAll(STORED).forEach(parts::add);
      ArticleRow row = articleOf(parts);
      AnnotatedArticle article =
          new AnnotatedArticle(
              placed.getArticle(), placed.getMembership(), StoredArticles.annotations(row, parts));
      String day = placed.getArticle().getDt();
      Membership place = placed.getMembership();
      boolean sameArticle =
          replace(Table.ARTICLE, List.of(placed(row, place)), day, parts, context);
      boolean sameCopies = replace(Table.DUPLICATE, Rows.duplicates(article), day, parts, context);
      boolean sameSignature =
          replace(
              Table.SIGNATURE,
              List.of(KnownTexts.row(placed.getArticle(), place)),
              day,
              parts,
              context);
      if (!(sameArticle && sameCopies && sameSignature)) {
        context.output(UNITS, Takeover.unit(batch, day));
        context.output(UNITS, Takeover.unit(batch, batch));
      }
      for (StoredRow part : parts) {
        context.output(
            ROWS, KV.of(tableOf(part).directory(day), RowBlock.of(StoredRows.bytes(part))));
      }
      context.output(article);
    }

    private static ArticleRow articleOf(List<StoredRow> parts) throws IOException {
      for (StoredRow part : parts) {
        if (tableOf(part) == Table.ARTICLE) {
          return RowBytes.decode(ArticleRow.class, part.getRow());
        }
      }
      throw new IllegalStateException("rows of an article that has none in table article");
    }

    private static ArticleRow placed(ArticleRow row, Membership place) {
      ArticleRow placed = ArticleRow.newBuilder(row).build();
      placed.setGroupId(place.getGroupId());
      placed.setRole(place.getRole());
      placed.setFirstOfText(place.getFirstOfText());
      return placed;
    }

    /**
     * Emits the rows in place of those of the table among {@code parts}; whether they are equal.
     */
    private static boolean replace(
        Table table,
        List<? extends SpecificRecord> rows,
        String day,
        List<StoredRow> parts,
        ProcessContext context) {
      List<ByteBuffer> before = new ArrayList<>();
      for (StoredRow part : parts) {
        if (tableOf(part) == table) {
          before.add(ByteBuffer.wrap(StoredRows.bytes(part)));
        }
      }
      parts.removeIf(part -> tableOf(part) == table);
      RowBytes encoder = RowBytes.of(table);
      List<ByteBuffer> now = new ArrayList<>();
      for (SpecificRecord row : rows) {
        byte[] bytes = encoder.encode(row);
        now.add(ByteBuffer.wrap(bytes));
        context.output(ROWS, KV.of(table.directory(day), RowBlock.of(bytes)));
      }
      Collections.sort(before);
      Collections.sort(now);
      return before.equals(now);
    }

    private static Table tableOf(StoredRow part) {
      return Table.named(part.getTable());
    }
  }
}
