package org.newsmill.write;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.newsmill.write.Manifest.DataFile;

/** Which batch each file of an output belongs to, by the manifests. */
final class Inventory {
  private final String output;
  private final Publication publication;

  Inventory(String output, Publication publication) {
    this.output = output;
    this.publication = publication;
  }

  /**
   * The manifests of the other batches that a takeover concerns.
   *
   * @throws IOException when a file that it would remove is in no manifest
   */
  List<Manifest> others(String batch, Takeover takeover) throws IOException {
    Set<String> batches = new TreeSet<>(takeover.batches());
    List<PartFiles.Part> taken = new ArrayList<>();
    for (String directory : takeover.partitions()) {
      for (PartFiles.Part part : PartFiles.of(output, tableOf(directory), valueOf(directory))) {
        if (!part.batch().equals(batch)) {
          taken.add(part);
          batches.add(part.batch());
        }
      }
    }
    List<Manifest> manifests = new ArrayList<>();
    Set<String> known = new HashSet<>();
    for (String other : batches) {
      Optional<Manifest> manifest = publication.manifest(other);
      manifest.ifPresent(manifests::add);
      manifest.ifPresent(m -> m.files().forEach(file -> known.add(file.path())));
    }
    for (PartFiles.Part part : taken) {
      requireKnown(known.contains(part.path()), part.path());
    }
    requireKnown(known, takeover.rewritten().stream().map(DataFile::path).toList());
    return manifests;
  }

  /**
   * Stops before files are overwritten that no run of the batch is known to have written.
   *
   * @throws IOException at the first
   */
  void requireOwn(Optional<Manifest> before, List<String> written) throws IOException {
    Set<String> own = new HashSet<>();
    before.ifPresent(manifest -> manifest.files().stream().map(DataFile::path).forEach(own::add));
    requireKnown(own, written);
  }

  private void requireKnown(Set<String> known, List<String> written) throws IOException {
    Set<String> directories = new TreeSet<>();
    written.forEach(path -> directories.add(path.substring(0, path.lastIndexOf('/'))));
    Set<String> targets = new HashSet<>(written);
    for (String directory : directories) {
      for (PartFiles.Part part : PartFiles.of(output, tableOf(directory), valueOf(directory))) {
        requireKnown(!targets.contains(part.path()) || known.contains(part.path()), part.path());
      }
    }
  }

  private void requireKnown(boolean known, String path) throws IOException {
    if (!known) {
      throw new IOException(
          OutputFiles.join(output, path)
              + " is in no manifest of "
              + OutputFiles.join(output, OutputFiles.MANIFESTS)
              + ", nothing is published: move the file away, or restore the manifest of its batch");
    }
  }

  private static Table tableOf(String directory) {
    return Table.valueOf(directory.substring(0, directory.indexOf('/')).toUpperCase(Locale.ROOT));
  }

  private static String valueOf(String directory) {
    return directory.substring(directory.indexOf('=') + 1);
  }
}
