package org.newsmill.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.io.fs.MoveOptions.StandardMoveOptions;
import org.newsmill.cli.runner.FailedException;
import org.newsmill.cli.runner.JobRun;
import org.newsmill.job.JobSpec;
import org.newsmill.job.RunSpec;
import org.newsmill.pipeline.EraseArticles;
import org.newsmill.pipeline.ErasedArticles;
import org.newsmill.write.Manifest;
import org.newsmill.write.OutputFiles;
import org.newsmill.write.Publication;
import org.newsmill.write.Table;
import org.newsmill.write.TableReader;

/**
 * Erases batch by batch, in the order in which they were mined, so that each sees the groups of
 * those before it. The manifest of the erasure names the batches that wait: a run that dies is
 * finished by the next.
 */
final class ErasureRun {
  private static final String NAME = "erase";
  private static final String PENDING = "pending";
  private static final int DIGITS = 12;

  private final String output;
  private final Publication publication;
  private final List<String> beamOptions;
  private final PrintWriter progressTo;

  ErasureRun(
      String output, Publication publication, List<String> beamOptions, PrintWriter progressTo) {
    this.output = output;
    this.publication = publication;
    this.beamOptions = beamOptions;
    this.progressTo = progressTo;
  }

  /** Erases what runs that died had left. */
  void finishOthers() throws IOException, InterruptedException {
    for (Manifest manifest : publication.manifests()) {
      String pending = manifest.job().getOrDefault(PENDING, "");
      if (!pending.isEmpty()) {
        List<String> hashes = new ArrayList<>();
        TableReader.of(output, manifest, Table.ERASURE)
            .forEach(row -> hashes.add(row.get("article_hash").toString()));
        erase(manifest.job().get("batch"), hashes, Arrays.asList(pending.split(",")));
      }
    }
  }

  /**
   * Erases articles.
   *
   * @param ids known articles
   * @param batches those that have rows of them, or of their groups
   */
  void erase(Set<String> ids, List<String> batches) throws IOException, InterruptedException {
    List<String> hashes = ids.stream().map(ErasedArticles::hash).sorted().toList();
    String batch = NAME + "-" + ErasedArticles.hash(String.join("\n", hashes)).substring(0, DIGITS);
    erase(batch, hashes, batches);
  }

  /** One batch's share of an erasure. */
  private record Step(Manifest mined, String run, String staging, EraseArticles erasing) {}

  private void erase(String batch, List<String> hashes, List<String> batches)
      throws IOException, InterruptedException {
    publication.recover(batch);
    List<Step> steps = steps(batch, hashes, batches);
    removeReport();
    for (Step step : steps) {
      run(batch, step);
    }
  }

  /** The report quotes articles; newsmill report makes it again, of what is left. */
  private void removeReport() throws IOException {
    FileSystems.delete(
        List.of(FileSystems.matchNewResource(ReportFile.in(output).path(), false)),
        StandardMoveOptions.IGNORE_MISSING_FILES);
  }

  /** All are laid out before the first runs, so that a batch that is refused stops them all. */
  private List<Step> steps(String batch, List<String> hashes, List<String> batches)
      throws IOException {
    Set<String> all = new TreeSet<>(ErasedArticles.in(output));
    all.addAll(hashes);
    String run = Long.toHexString(System.currentTimeMillis()) + "-" + ProcessHandle.current().pid();
    List<Manifest> mined = publication.mined();
    Set<String> later = new TreeSet<>();
    mined.forEach(manifest -> later.add(name(manifest)));
    List<String> pending = new ArrayList<>(batches);
    List<Step> steps = new ArrayList<>();
    for (Manifest manifest : mined) {
      later.remove(name(manifest));
      if (pending.remove(name(manifest))) {
        String id = run + "-" + steps.size();
        String staging = OutputFiles.staging(output, batch, id);
        EraseArticles.Erasure erasure =
            new EraseArticles.Erasure(batch, hashes, staging, header(batch, pending));
        EraseArticles erasing =
            EraseArticles.of(output, manifest, later, List.copyOf(all), erasure);
        steps.add(new Step(manifest, id, staging, erasing));
      }
    }
    return steps;
  }

  private void run(String batch, Step step) throws IOException, InterruptedException {
    List<String> files =
        step.mined().files().stream().map(file -> TableReader.file(output, file.path())).toList();
    RunSpec spec = new RunSpec(batch, files, JobSpec.Runner.AUTO, Optional.empty(), Map.of(), 0);
    try {
      JobRun.of(spec, beamOptions, step.run(), progressTo).run(step.erasing()::layInto, false);
    } catch (FailedException e) {
      if (!e.mayGoOn()) {
        publication.discard(batch, step.staging());
      }
      throw new IOException("batch " + name(step.mined()) + ": " + e.getMessage(), e);
    }
  }

  private static Map<String, String> header(String batch, List<String> pending) {
    Map<String, String> header = new TreeMap<>();
    header.put(Publication.COMMAND, NAME);
    header.put("name", NAME);
    header.put("batch", batch);
    header.put("newsmill_version", Newsmill.Version.number());
    if (!pending.isEmpty()) {
      header.put(PENDING, String.join(",", pending));
    }
    return header;
  }

  private static String name(Manifest manifest) {
    return manifest.job().get("batch");
  }
}
