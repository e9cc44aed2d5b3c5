package org.newsmill.write;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.coders.StringUtf8Coder;
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
import org.newsmill.outcome.RecordCoders;
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
  private final List<Table> tables;
  private final double maxRejectRatio;
  private final PCollection<LedgerRow> ledger;
  private final PCollection<RejectSummary> rejects;
  private final PCollection<CapCount> caps;
  private final Optional<PCollection<String>> partitions;
  private final Optional<PCollection<String>> units;
  private final boolean accountsOfOther;

  private PublishBatch(
      String output,
      String staging,
      Map<String, String> job,
      List<Table> tables,
      double maxRejectRatio,
      PCollection<LedgerRow> ledger,
      PCollection<RejectSummary> rejects,
      PCollection<CapCount> caps,
      Optional<PCollection<String>> partitions,
      Optional<PCollection<String>> units,
      boolean accountsOfOther) {
    this.output = output;
    this.staging = staging;
    this.job = new TreeMap<>(job);
    this.tables = List.copyOf(tables);
    this.maxRejectRatio = maxRejectRatio;
    this.ledger = ledger;
    this.rejects = rejects;
    this.caps = caps;
    this.partitions = partitions;
    this.units = units;
    this.accountsOfOther = accountsOfOther;
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
    return new PublishBatch(
        output,
        staging,
        job,
        Table.ofMining(),
        maxRejectRatio,
        ledger,
        rejects,
        caps,
        Optional.empty(),
        Optional.empty(),
        false);
  }

  /** Publishes what is staged of a job that reads no documents, so that it has no ledger. */
  public static PublishBatch withoutLedger(
      Pipeline pipeline,
      String output,
      String staging,
      Map<String, String> job,
      List<Table> tables) {
    return new PublishBatch(
        output,
        staging,
        job,
        tables,
        1,
        pipeline.apply("No ledger", Create.empty(RecordCoders.of(LedgerRow.class))),
        pipeline.apply("No rejects", Create.empty(RecordCoders.of(RejectSummary.class))),
        pipeline.apply("No caps", Create.empty(RecordCoders.of(CapCount.class))),
        Optional.empty(),
        Optional.empty(),
        false);
  }

  /**
   * The same that takes partitions over and changes units of other batches, whose rewritten files
   * are among the staged ones.
   *
   * @param taken partitions, each once
   * @param changed units, each once
   * @see Takeover
   */
  public PublishBatch takingOver(PCollection<String> taken, PCollection<String> changed) {
    return new PublishBatch(
        output,
        staging,
        job,
        tables,
        maxRejectRatio,
        ledger,
        rejects,
        caps,
        Optional.of(taken),
        Optional.of(changed),
        accountsOfOther);
  }

  /**
   * The same where the ledger, the rejects and the caps are those of the one other batch whose
   * units are changed; the batch itself reads no documents.
   */
  public PublishBatch accountingForOther() {
    return new PublishBatch(
        output, staging, job, tables, 1, ledger, rejects, caps, partitions, units, true);
  }

  /** The same for a batch that writes other tables than mining does. */
  public PublishBatch withTables(List<Table> written) {
    return new PublishBatch(
        output,
        staging,
        job,
        written,
        maxRejectRatio,
        ledger,
        rejects,
        caps,
        partitions,
        units,
        accountsOfOther);
  }

  private static PCollectionView<List<String>> all(
      String what, Optional<PCollection<String>> given, Pipeline pipeline) {
    return given
        .orElseGet(() -> pipeline.apply("No " + what, Create.empty(StringUtf8Coder.of())))
        .apply("All " + what, View.asList());
  }

  @Override
  public PDone expand(PCollection<WrittenFile> files) {
    PublishFn publish =
        new PublishFn(
            this,
            files.apply("All files", View.asList()),
            ledger
                .apply("Require balance", ParDo.of(new RequireBalanceFn()))
                .setCoder(RecordCoders.of(LedgerRow.class))
                .apply("Sum over files", Combine.globally(Ledger::total).withoutDefaults())
                .setCoder(RecordCoders.of(LedgerRow.class))
                .apply("Whole ledger", View.asList()),
            rejects.apply("All rejects", View.asList()),
            caps.apply(
                    "Key caps",
                    MapElements.into(
                            TypeDescriptors.kvs(TypeDescriptors.strings(), TypeDescriptors.longs()))
                        .via(cap -> KV.of(cap.getCap(), cap.getCount())))
                .apply("Sum caps", Sum.longsPerKey())
                .apply("All caps", View.asMap()),
            all("partitions", partitions, files.getPipeline()),
            all("units", units, files.getPipeline()));
    files
        .getPipeline()
        .apply("One publication", Create.of(staging).withCoder(StringUtf8Coder.of()))
        .apply("Publish", ParDo.of(publish).withSideInputs(publish.views()));
    return PDone.in(files.getPipeline());
  }

  private static final class PublishFn extends DoFn<String, Void> {
    private final String output;
    private final Map<String, String> job;
    private final List<Table> tables;
    private final double maxRejectRatio;
    private final boolean accountsOfOther;
    private final PCollectionView<List<WrittenFile>> files;
    private final PCollectionView<List<LedgerRow>> ledger;
    private final PCollectionView<List<RejectSummary>> rejects;
    private final PCollectionView<Map<String, Long>> caps;
    private final PCollectionView<List<String>> partitions;
    private final PCollectionView<List<String>> units;

    PublishFn(
        PublishBatch batch,
        PCollectionView<List<WrittenFile>> files,
        PCollectionView<List<LedgerRow>> ledger,
        PCollectionView<List<RejectSummary>> rejects,
        PCollectionView<Map<String, Long>> caps,
        PCollectionView<List<String>> partitions,
        PCollectionView<List<String>> units) {
      this.output = batch.output;
      this.job = batch.job;
      this.tables = batch.tables;
      this.maxRejectRatio = batch.maxRejectRatio;
      this.accountsOfOther = batch.accountsOfOther;
      this.files = files;
      this.ledger = ledger;
      this.rejects = rejects;
      this.caps = caps;
      this.partitions = partitions;
      this.units = units;
    }

    List<PCollectionView<?>> views() {
      return List.of(files, ledger, rejects, caps, partitions, units);
    }

    @ProcessElement
    public void process(ProcessContext context) throws IOException {
      List<WrittenFile> own = new ArrayList<>();
      List<Manifest.DataFile> rewritten = new ArrayList<>();
      for (WrittenFile file : context.sideInput(files)) {
        if (PartFiles.batchOf(file.getPath()).equals(job.get("batch"))) {
          own.add(file);
        } else {
          rewritten.add(new Manifest.DataFile(file.getPath(), file.getRows(), file.getBytes()));
        }
      }
      Manifest accounts =
          Manifest.of(
              job,
              context.sideInput(ledger),
              context.sideInput(rejects),
              context.sideInput(caps),
              tables,
              own);
      Manifest manifest =
          accountsOfOther
              ? Manifest.of(job, List.of(), List.of(), Map.of(), tables, own)
              : accounts;
      if (manifest.rejectRatio() > maxRejectRatio) {
        throw new RejectRatioException(manifest, maxRejectRatio);
      }
      Takeover takeover =
          new Takeover(
              new HashSet<>(context.sideInput(partitions)),
              new HashSet<>(context.sideInput(units)),
              rewritten,
              accountsOfOther ? Optional.of(accounts) : Optional.empty());
      new Publication(output).publish(context.element(), manifest, takeover);
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
