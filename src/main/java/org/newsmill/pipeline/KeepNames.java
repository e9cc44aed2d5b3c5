package org.newsmill.pipeline;

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
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TypeDescriptors;
import org.newsmill.outcome.RecordCoders;
import org.newsmill.record.NamedEntityRow;

/**
 * The names of the entities that articles still name. Names that texts gave are those of the
 * articles that are left; names of a table of entities stay as they were, whatever table the batch
 * had. One shuffle of a row an entity.
 */
final class KeepNames extends PTransform<PCollection<NamedEntityRow>, PCollection<NamedEntityRow>> {
  /** How ids begin that are made of a type and a name. */
  private static final String OF_TEXT = "name:";

  private static final TupleTag<NamedEntityRow> NAMED = new TupleTag<>("named") {};
  private static final TupleTag<NamedEntityRow> STORED = new TupleTag<>("stored") {};

  private final PCollection<NamedEntityRow> stored;

  private KeepNames(PCollection<NamedEntityRow> stored) {
    this.stored = stored;
  }

  /** Keeps {@code stored} names where tables gave them. */
  static KeepNames of(PCollection<NamedEntityRow> stored) {
    return new KeepNames(stored);
  }

  @Override
  public PCollection<NamedEntityRow> expand(PCollection<NamedEntityRow> named) {
    return KeyedPCollectionTuple.of(NAMED, keyed("Key names", named))
        .and(STORED, keyed("Key stored names", stored))
        .apply("Join names", CoGroupByKey.create())
        .apply("Choose names", ParDo.of(new ChooseFn()))
        .setCoder(RecordCoders.of(NamedEntityRow.class));
  }

  private static PCollection<KV<String, NamedEntityRow>> keyed(
      String label, PCollection<NamedEntityRow> rows) {
    return rows.apply(
            label, WithKeys.of(NamedEntityRow::getEntityId).withKeyType(TypeDescriptors.strings()))
        .setCoder(KvCoder.of(StringUtf8Coder.of(), RecordCoders.of(NamedEntityRow.class)));
  }

  private static final class ChooseFn extends DoFn<KV<String, CoGbkResult>, NamedEntityRow> {
    @ProcessElement
    public void process(
        @Element KV<String, CoGbkResult> entity, OutputReceiver<NamedEntityRow> out) {
      NamedEntityRow named = entity.getValue().getOnly(NAMED, null);
      if (named != null) {
        boolean ofText = entity.getKey().startsWith(OF_TEXT);
        out.output(ofText ? named : entity.getValue().getOnly(STORED, named));
      }
    }
  }
}
