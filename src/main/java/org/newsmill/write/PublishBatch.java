package org.newsmill.write;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.extensions.avro.coders.AvroCoder;
import org.apache.beam.sdk.transforms.Combine;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.MapElements;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.Sum;
import org.apache.beam.sdk.transforms.View;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionView;
import org.apache.beam.sdk.values.PDone;
import org.apache.beam.sdk.values.TypeDescriptors;
import org.newsmill.outcome.Ledger;
import org.newsmill.record.CapCount;
import org.newsmill.record.LedgerRow;
import org.newsmill.record.RejectSummary;
import org.newsmill.record.WrittenFile;

/**
 * The last stage: when all files are staged, checks the ledger and the share of rejects, and
 * publishes the batch. One element on one worker; repeating it changes nothing. That worker holds
 * the names of the batch's files, but of the ledger only the sum, since input files can be
 * millions.
 *
 * @see Publication
 */
public final class PublishBatch extends PTransform<PCollection<WrittenFile>, PDone> {
  private final String output;
  private final String staging;
  private final Map<String, String> job;
  private final double maxRejectRatio;
  private final PCollection<LedgerRow> ledger;
  private final PCollection<RejectSummary> rejects;
  private final PCollection<CapCount> caps;

  private PublishBatch(
      String output,
      String staging,
      Map<String, String> job,
      double maxRejectRatio,
      PCollection<LedgerRow> ledger,
      PCollection<RejectSummary> rejects,
      PCollection<CapCount> caps) {
    this.output = output;
    this.staging = staging;
    this.job = new TreeMap<>(job);
    this.maxRejectRatio = maxRejectRatio;
    this.ledger = ledger;
    this.rejects = rejects;
    this.caps = caps;
  }

  /**
   * Publishes what is staged.
   *
   * @param output directory of the tables
   * @param staging directory in which the files lie now
   * @param job settings for the manifest; {@code batch} names the batch
   * @param maxRejectRatio with a larger share of rejects nothing is published
   * @param caps what stages could not look at in full, for the manifest
   */
  public static PublishBatch of(
      String output,
      String staging,
      Map<String, String> job,
      double maxRejectRatio,
      PCollection<LedgerRow> ledger,
      PCollection<RejectSummary> rejects,
      PCollection<CapCount> caps) {
    return new PublishBatch(output, staging, job, maxRejectRatio, ledger, rejects, caps);
  }

  @Override
  public PDone expand(PCollection<WrittenFile> files) {
    PCollectionView<List<WrittenFile>> allFiles = files.apply("All files", View.asList());
    PCollectionView<List<LedgerRow>> wholeLedger =
        ledger
            .apply("Require balance", ParDo.of(new RequireBalanceFn()))
            .setCoder(AvroCoder.of(LedgerRow.class))
            .apply("Sum over files", Combine.globally(Ledger::total).withoutDefaults())
            .setCoder(AvroCoder.of(LedgerRow.class))
            .apply("Whole ledger", View.asList());
    PCollectionView<List<RejectSummary>> allRejects = rejects.apply("All rejects", View.asList());
    PCollectionView<Map<String, Long>> allCaps =
        caps.apply(
                "Key caps",
                MapElements.into(
                        TypeDescriptors.kvs(TypeDescriptors.strings(), TypeDescriptors.longs()))
                    .via(cap -> KV.of(cap.getCap(), cap.getCount())))
            .apply("Sum caps", Sum.longsPerKey())
            .apply("All caps", View.asMap());
    files
        .getPipeline()
        .apply("One publication", Create.of(staging).withCoder(StringUtf8Coder.of()))
        .apply(
            "Publish",
            ParDo.of(
                    new PublishFn(
                        output, job, maxRejectRatio, allFiles, wholeLedger, allRejects, allCaps))
                .withSideInputs(allFiles, wholeLedger, allRejects, allCaps));
    return PDone.in(files.getPipeline());
  }

  private static final class PublishFn extends DoFn<String, Void> {
    private final String output;
    private final Map<String, String> job;
    private final double maxRejectRatio;
    private final PCollectionView<List<WrittenFile>> files;
    private final PCollectionView<List<LedgerRow>> ledger;
    private final PCollectionView<List<RejectSummary>> rejects;
    private final PCollectionView<Map<String, Long>> caps;

    PublishFn(
        String output,
        Map<String, String> job,
        double maxRejectRatio,
        PCollectionView<List<WrittenFile>> files,
        PCollectionView<List<LedgerRow>> ledger,
        PCollectionView<List<RejectSummary>> rejects,
        PCollectionView<Map<String, Long>> caps) {
      this.output = output;
      this.job = job;
      this.maxRejectRatio = maxRejectRatio;
      this.files = files;
      this.ledger = ledger;
      this.rejects = rejects;
      this.caps = caps;
    }

    @ProcessElement
    public void process(ProcessContext context) throws IOException {
      Manifest manifest =
          Manifest.of(
              job,
              context.sideInput(ledger),
              context.sideInput(rejects),
              context.sideInput(caps),
              context.sideInput(files));
      if (manifest.rejectRatio() > maxRejectRatio) {
        throw new RejectRatioException(manifest, maxRejectRatio);
      }
      new Publication(output).publish(context.element(), manifest);
    }
  }

  /** Hands on the rows that balance, and fails the job at one that does not. */
  private static final class RequireBalanceFn extends DoFn<LedgerRow, LedgerRow> {
    @ProcessElement
    public void process(@Element LedgerRow row, OutputReceiver<LedgerRow> out) {
      List<String> wrong = Ledger.imbalances(row);
      if (!wrong.isEmpty()) {
        throw new IllegalStateException(
            "the ledger does not balance, nothing is published: "
                + row.getSourceUri()
                + ": "
                + String.join("; ", wrong));
      }
      out.output(row);
    }
  }
}
