package org.newsmill.write;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
 * this one did not, are removed; files of other batches stay.
 */
public final class Publication {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final String output;

  /** Publications into the directory {@code output}. */
  public Publication(String output) {
    this.output = output;
  }

  /** The steps of one publication, as the journal holds them. */
  private record Plan(String staging, List<String> move, List<String> delete, Manifest manifest) {}

  /**
   * Publishes the files of {@code manifest}, which lie in the directory {@code staging}.
   *
   * @throws IOException before anything changes, when a file is neither staged nor published
   */
  void publish(String staging, Manifest manifest) throws IOException {
    String batch = manifest.job().get("batch");
    requireFiles(staging, manifest);
    List<String> move = manifest.files().stream().map(Manifest.DataFile::path).toList();
    Set<String> stale = new HashSet<>();
    Optional<Manifest> before = read(manifestOf(batch));
    if (before.isPresent()) {
      before.get().files().forEach(file -> stale.add(file.path()));
      stale.removeAll(new HashSet<>(move));
    }
    Plan plan = new Plan(staging, move, stale.stream().sorted().toList(), manifest);
    writeAtomically(journalOf(batch), JSON.writeValueAsString(plan));
    carryOut(plan);
  }

  /** Finishes publications that a dead run began, then removes what unpublished runs left. */
  public void recover(String batch) throws IOException {
    for (ResourceId journal : list(OutputFiles.join(output, OutputFiles.JOURNAL) + "/*.json")) {
      carryOut(JSON.readValue(readText(journal), Plan.class));
    }
    FileSystems.delete(
        list(OutputFiles.join(output, OutputFiles.STAGING + "/" + batch) + "/**"),
        StandardMoveOptions.IGNORE_MISSING_FILES);
    deleteEmptyDirectories(OutputFiles.join(output, OutputFiles.STAGING));
  }

  /** The manifest of the batch that was published last. */
  public Optional<Manifest> lastManifest() throws IOException {
    return read(OutputFiles.MANIFEST);
  }

  /**
   * A second run of the batch removes what the first had staged; that one must not publish then.
   */
  private void requireFiles(String staging, Manifest manifest) throws IOException {
    Set<String> staged = new HashSet<>();
    list(OutputFiles.join(staging, "**")).forEach(file -> staged.add(file.toString()));
    for (Manifest.DataFile file : manifest.files()) {
      // A repeated attempt finds moved already what the one before it moved.
      if (!staged.contains(OutputFiles.file(staging, file.path()).toString())
          && !isPublished(file)) {
        throw new IOException(
            "staged file "
                + file.path()
                + " is gone: another run of batch "
                + manifest.job().get("batch")
                + " writes into "
                + output);
      }
    }
  }

  private boolean isPublished(Manifest.DataFile file) throws IOException {
    MatchResult found =
        FileSystems.match(
            OutputFiles.file(output, file.path()).toString(), EmptyMatchTreatment.ALLOW);
    return found.status() == MatchResult.Status.OK
        && found.metadata().stream().anyMatch(match -> match.sizeBytes() == file.bytes());
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
    FileSystems.rename(from, to, StandardMoveOptions.IGNORE_MISSING_FILES);
    for (String path : plan.delete()) {
      delete(path);
    }
    writeAtomically(manifestOf(batch), plan.manifest().toJson());
    writeAtomically(OutputFiles.MANIFEST, plan.manifest().toJson());
    writeAtomically(OutputFiles.SUCCESS, "");
    delete(journalOf(batch));
    FileSystems.delete(
        list(OutputFiles.join(plan.staging(), "**")), StandardMoveOptions.IGNORE_MISSING_FILES);
    deleteEmptyDirectories(OutputFiles.join(output, OutputFiles.STAGING));
    deleteEmptyDirectories(OutputFiles.join(output, OutputFiles.JOURNAL));
  }

  /** Directories exist on local disks only, where deleting the files leaves them empty. */
  private static void deleteEmptyDirectories(String directory) throws IOException {
    Path local = directory.contains("://") ? null : Path.of(directory);
    if (local == null || !Files.isDirectory(local)) {
      return;
    }
    List<Path> deepestFirst;
    try (Stream<Path> all = Files.walk(local)) {
      deepestFirst = all.filter(Files::isDirectory).sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : deepestFirst) {
      try (Stream<Path> content = Files.list(path)) {
        if (content.findAny().isPresent()) {
          continue;
        }
      }
      Files.delete(path);
    }
  }

  private static String manifestOf(String batch) {
    return OutputFiles.MANIFESTS + "/" + batch + ".json";
  }

  private static String journalOf(String batch) {
    return OutputFiles.JOURNAL + "/" + batch + ".json";
  }

  private Optional<Manifest> read(String path) throws IOException {
    List<ResourceId> found = list(OutputFiles.join(output, path));
    return found.isEmpty()
        ? Optional.empty()
        : Optional.of(Manifest.fromJson(readText(found.get(0))));
  }

  private static String readText(ResourceId file) throws IOException {
    try (InputStream in = Channels.newInputStream(FileSystems.open(file))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private void writeAtomically(String path, String text) throws IOException {
    ResourceId target = OutputFiles.file(output, path);
    ResourceId fresh =
        OutputFiles.file(output, OutputFiles.STAGING + "/new-" + path.replace('/', '-'));
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
