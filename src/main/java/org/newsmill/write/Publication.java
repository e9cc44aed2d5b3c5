package org.newsmill.write;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.io.fs.EmptyMatchTreatment;
import org.apache.beam.sdk.io.fs.MatchResult;
import org.apache.beam.sdk.io.fs.MatchResult.Metadata;
import org.apache.beam.sdk.io.fs.MoveOptions.StandardMoveOptions;
import org.apache.beam.sdk.io.fs.ResourceId;

/**
 * Moves the staged files of a batch to where readers look.
 *
 * <p>What is to be done is first written to a journal; from then on a crash loses nothing, since
 * every step can be repeated: {@link #recover} finishes what a dead run began. {@code _SUCCESS} is
 * absent from the first move to the last. Files that an earlier run of the same batch wrote, and
 * this one did not, are removed; files of other batches stay but for a {@link Takeover}.
 */
public final class Publication {
  /** The setting of a manifest that names the command; without it, the command is mine. */
  public static final String COMMAND = "command";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final String output;

  /** Publications into the directory {@code output}. */
  public Publication(String output) {
    this.output = output;
  }

  /** The steps of one publication, as the journal holds them. */
  private record Plan(
      String staging,
      List<String> move,
      List<String> delete,
      Manifest manifest,
      List<Manifest> others) {
    /** Journals of earlier versions name no others. */
    Plan {
      others = others == null ? List.of() : others;
    }
  }

  /**
   * Publishes the files of {@code manifest}, which lie in the directory {@code staging}, and
   * changes files of other batches. Repeating it changes nothing.
   *
   * @throws IllegalStateException when staged files are gone, since a later run of the batch takes
   *     what an earlier one staged for left over; when the batch is that of another command;
   *     nothing is published then
   * @throws IOException when a file would be overwritten or removed that no manifest names; nothing
   *     is published then
   */
  void publish(String staging, Manifest manifest, Takeover takeover) throws IOException {
    String batch = manifest.job().get("batch");
    Optional<Plan> begun = begun(staging, batch);
    if (begun.isPresent()) {
      carryOut(begun.get());
      return;
    }
    Optional<Manifest> before = manifest(batch);
    if (before.isPresent()) {
      requireSameCommand(before.get(), manifest);
    }
    List<String> move = new ArrayList<>(paths(manifest));
    takeover.rewritten().forEach(file -> move.add(file.path()));
    if (!before.equals(Optional.of(manifest))) {
      requireStaged(staging, batch, move);
    }
    Inventory inventory = new Inventory(output, this);
    inventory.requireOwn(before, paths(manifest));
    Set<String> stale = new TreeSet<>();
    before.ifPresent(last -> stale.addAll(paths(last)));
    List<Manifest> others = new ArrayList<>();
    for (Manifest other : inventory.others(batch, takeover)) {
      Manifest after = takeover.after(other);
      stale.addAll(paths(other));
      stale.removeAll(paths(after));
      if (!after.equals(other)) {
        others.add(after);
      }
    }
    stale.removeAll(paths(manifest));
    Plan plan = new Plan(staging, move, List.copyOf(stale), manifest, others);
    writeAtomically(batch, journalOf(batch), JSON.writeValueAsString(plan));
    carryOut(plan);
  }

  private static List<String> paths(Manifest manifest) {
    return manifest.files().stream().map(Manifest.DataFile::path).toList();
  }

  /** Two commands that shared a batch would remove each other's files. */
  private static void requireSameCommand(Manifest before, Manifest now) {
    String command = before.job().getOrDefault(COMMAND, "mine");
    if (!command.equals(now.job().getOrDefault(COMMAND, "mine"))) {
      throw new IllegalStateException(
          "batch "
              + now.job().get("batch")
              + " was written by newsmill "
              + command
              + ", nothing is published: give this job another batch");
    }
  }

  /** Finishes publications that a dead run began, then removes what unpublished runs left. */
  public void recover(String batch) throws IOException {
    finish();
    FileSystems.delete(staged(stagingOf(batch)), StandardMoveOptions.IGNORE_MISSING_FILES);
    deleteEmptyDirectories(stagingOf(batch));
  }

  /**
   * What {@link #clean} did.
   *
   * @param finished batches whose publication was finished
   * @param removedFiles number of staged files that were removed
   */
  public record Cleaning(List<String> finished, int removedFiles) {
    public Cleaning {
      finished = List.copyOf(finished);
    }
  }

  /** Whether a run has published into the output, or has staged anything there. */
  public boolean isBegun() throws IOException {
    return TableReader.isOutput(output) || !staged(OutputFiles.STAGING).isEmpty();
  }

  /**
   * Finishes publications that dead runs began, then removes what is staged, of every batch. A run
   * that goes on meanwhile publishes nothing.
   */
  public Cleaning clean() throws IOException {
    List<String> finished = finish();
    List<ResourceId> left = staged(OutputFiles.STAGING);
    FileSystems.delete(left, StandardMoveOptions.IGNORE_MISSING_FILES);
    deleteEmptyDirectories(OutputFiles.STAGING);
    return new Cleaning(finished, left.size());
  }

  /**
   * Finishes publications that dead runs began; the batches are those of these runs.
   *
   * @see #recover
   */
  public List<String> finish() throws IOException {
    List<String> batches = new ArrayList<>();
    for (ResourceId journal : list(OutputFiles.join(output, OutputFiles.JOURNAL) + "/*.json")) {
      Plan plan = JSON.readValue(readText(journal), Plan.class);
      carryOut(plan);
      batches.add(plan.manifest().job().get("batch"));
    }
    return batches;
  }

  private List<ResourceId> staged(String directory) throws IOException {
    return list(OutputFiles.join(output, directory) + "/**");
  }

  /**
   * Removes what a failed run staged, unless it had begun to publish: then the next run of the
   * batch finishes that.
   */
  public void discard(String batch, String staging) throws IOException {
    if (begun(staging, batch).isEmpty()) {
      FileSystems.delete(
          list(OutputFiles.join(staging, "**")), StandardMoveOptions.IGNORE_MISSING_FILES);
      deleteEmptyDirectories(stagingOf(batch));
    }
  }

  /** What a batch published last; empty when it never did. */
  public Optional<Manifest> manifest(String batch) throws IOException {
    List<ResourceId> found = list(OutputFiles.join(output, manifestOf(batch)));
    return found.isEmpty()
        ? Optional.empty()
        : Optional.of(Manifest.fromJson(readText(found.get(0))));
  }

  /** What the batch of {@code mine} with the latest day wrote; empty when there is none. */
  public Optional<Manifest> lastMined() throws IOException {
    List<Manifest> mined = mined();
    return mined.isEmpty() ? Optional.empty() : Optional.of(mined.get(mined.size() - 1));
  }

  /** What the batches of {@code mine} wrote, in the order of {@code as_of} and batch. */
  public List<Manifest> mined() throws IOException {
    return manifests().stream()
        .filter(manifest -> !manifest.job().containsKey(COMMAND))
        .sorted(
            Comparator.comparing((Manifest manifest) -> manifest.job().get("as_of"))
                .thenComparing(manifest -> manifest.job().get("batch")))
        .toList();
  }

  /** What all batches wrote, in no order. */
  public List<Manifest> manifests() throws IOException {
    List<Manifest> manifests = new ArrayList<>();
    for (ResourceId file : list(OutputFiles.join(output, manifestOf("*")))) {
      manifests.add(Manifest.fromJson(readText(file)));
    }
    return manifests;
  }

  /** What an attempt before this one has begun to do with the files of this very run. */
  private Optional<Plan> begun(String staging, String batch) throws IOException {
    List<ResourceId> journal = list(OutputFiles.join(output, journalOf(batch)));
    return journal.isEmpty()
        ? Optional.empty()
        : Optional.of(JSON.readValue(readText(journal.get(0)), Plan.class))
            .filter(plan -> plan.staging().equals(staging));
  }

  private static void requireStaged(String staging, String batch, List<String> files)
      throws IOException {
    if (files.isEmpty()) {
      return;
    }
    List<MatchResult> found =
        FileSystems.matchResources(
            files.stream().map(file -> OutputFiles.file(staging, file)).toList());
    for (int i = 0; i < found.size(); i++) {
      if (found.get(i).status() == MatchResult.Status.NOT_FOUND) {
        throw new IllegalStateException(
            "staged file "
                + OutputFiles.join(staging, files.get(i))
                + " is gone, nothing is published: was another run of batch "
                + batch
                + " started meanwhile?");
      }
    }
  }

  private void carryOut(Plan plan) throws IOException {
    String batch = plan.manifest().job().get("batch");
    delete(OutputFiles.SUCCESS);
    List<ResourceId> from = new ArrayList<>();
    List<ResourceId> to = new ArrayList<>();
    for (String path : plan.move()) {
      from.add(OutputFiles.file(plan.staging(), path));
      to.add(OutputFiles.file(output, path));
    }
    move(from, to);
    for (String path : plan.delete()) {
      delete(path);
    }
    for (Manifest other : plan.others()) {
      writeAtomically(batch, manifestOf(other.job().get("batch")), other.toJson());
    }
    writeAtomically(batch, manifestOf(batch), plan.manifest().toJson());
    writeAtomically(batch, OutputFiles.MANIFEST, plan.manifest().toJson());
    writeAtomically(batch, OutputFiles.SUCCESS, "");
    delete(journalOf(batch));
    FileSystems.delete(
        list(OutputFiles.join(plan.staging(), "**")), StandardMoveOptions.IGNORE_MISSING_FILES);
    deleteEmptyDirectories(stagingOf(batch));
  }

  private static void move(List<ResourceId> from, List<ResourceId> to) throws IOException {
    try {
      FileSystems.rename(from, to, StandardMoveOptions.IGNORE_MISSING_FILES);
    } catch (IllegalArgumentException e) {
      // Beam's way to say that a directory could not be made.
      throw new IOException(e.getMessage(), e);
    }
  }

  /**
   * Directories exist on local disks only, where deleting the files leaves them empty. Those of
   * other batches are left alone: their runs may be about to write there.
   */
  private void deleteEmptyDirectories(String directory) throws IOException {
    if (output.contains("://")) {
      return;
    }
    List<Path> deepestFirst = new ArrayList<>();
    Path staging = Path.of(output, directory);
    if (Files.isDirectory(staging)) {
      try (Stream<Path> all = Files.walk(staging)) {
        all.filter(Files::isDirectory).sorted(Comparator.reverseOrder()).forEach(deepestFirst::add);
      } catch (UncheckedIOException e) {
        return; // Another attempt at the same removes them under our hands.
      }
    }
    deepestFirst.add(Path.of(output, OutputFiles.STAGING));
    deepestFirst.add(Path.of(output, OutputFiles.JOURNAL));
    for (Path path : deepestFirst) {
      deleteIfEmpty(path);
    }
  }

  private static void deleteIfEmpty(Path directory) throws IOException {
    try {
      Files.deleteIfExists(directory);
    } catch (DirectoryNotEmptyException e) {
      // Another batch or another attempt has files there.
    }
  }

  private static String stagingOf(String batch) {
    return OutputFiles.STAGING + "/" + batch;
  }

  private static String manifestOf(String batch) {
    return OutputFiles.MANIFESTS + "/" + batch + ".json";
  }

  private static String journalOf(String batch) {
    return OutputFiles.JOURNAL + "/" + batch + ".json";
  }

  private static String readText(ResourceId file) throws IOException {
    try (InputStream in = Channels.newInputStream(FileSystems.open(file))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** Readers see the old file or the new one. */
  private void writeAtomically(String batch, String path, String text) throws IOException {
    ResourceId target = OutputFiles.file(output, path);
    ResourceId fresh = OutputFiles.file(output, stagingOf(batch) + "/new-" + UUID.randomUUID());
    try (OutputStream out =
        Channels.newOutputStream(FileSystems.create(fresh, "application/octet-stream"))) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    FileSystems.rename(List.of(fresh), List.of(target));
  }

  private void delete(String path) throws IOException {
    FileSystems.delete(
        List.of(OutputFiles.file(output, path)), StandardMoveOptions.IGNORE_MISSING_FILES);
  }

  private static List<ResourceId> list(String pattern) throws IOException {
    MatchResult found = FileSystems.match(pattern, EmptyMatchTreatment.ALLOW);
    return found.status() == MatchResult.Status.NOT_FOUND
        ? List.of()
        : found.metadata().stream().map(Metadata::resourceId).toList();
  }
}
