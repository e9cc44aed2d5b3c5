package org.newsmill.pipeline;

import java.util.List;
import java.util.function.Predicate;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionView;
import org.newsmill.record.RemovedLineRow;

/** The removed lines of articles that are not erased: what was cut out of a text is its text. */
final class WithoutErased
    extends PTransform<PCollection<RemovedLineRow>, PCollection<RemovedLineRow>> {
  private final PCollectionView<List<String>> erased;

  private WithoutErased(PCollectionView<List<String>> erased) {
    this.erased = erased;
  }

  /** Leaves out lines of articles whose hashes are among {@code erased}. */
  static WithoutErased of(PCollectionView<List<String>> erased) {
    return new WithoutErased(erased);
  }

  @Override
  public PCollection<RemovedLineRow> expand(PCollection<RemovedLineRow> lines) {
    return lines.apply("Leave out", ParDo.of(new LeaveOutFn(erased)).withSideInputs(erased));
  }

  private static final class LeaveOutFn extends DoFn<RemovedLineRow, RemovedLineRow> {
    private final PCollectionView<List<String>> erased;
    private transient Predicate<String> isErased;

    LeaveOutFn(PCollectionView<List<String>> erased) {
      this.erased = erased;
    }

    @ProcessElement
    public void process(ProcessContext context) {
      if (isErased == null) {
        isErased = ErasedArticles.among(context.sideInput(erased));
      }
      String id = context.element().getArticleId();
      if (id == null || !isErased.test(id)) {
        context.output(context.element());
      }
    }
  }
}
