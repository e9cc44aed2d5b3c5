package org.newsmill.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.io.fs.EmptyMatchTreatment;
import org.newsmill.job.JobError;
import org.newsmill.job.JobFile;
import org.newsmill.read.InputFiles;

/** Answers what a job file needs to know, from the file systems that Beam knows. */
final class BeamFiles implements JobFile.Files {

  private static final String LOCAL = "local paths and the schemes whose file system is in the jar";

  @Override
  public boolean knows(String path) {
    try {
      return FileSystems.matchNewResource(path, false) != null;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  @Override
  public boolean exists(String path) {
    try {
      return !InputFiles.list(path, EmptyMatchTreatment.ALLOW).isEmpty();
    } catch (IllegalArgumentException e) {
      throw new JobError("input", "", path + ": " + e.getMessage(), LOCAL);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + path, e);
    }
  }

  @Override
  public List<String> list(String path) throws IOException {
    return InputFiles.list(path, EmptyMatchTreatment.ALLOW).stream()
        .map(file -> file.resourceId().toString())
        .toList();
  }

  @Override
  public byte[] read(String path, int maxBytes) throws IOException {
    try (InputStream in =
        Channels.newInputStream(
            FileSystems.open(FileSystems.matchSingleFileSpec(path).resourceId()))) {
      return in.readNBytes(maxBytes);
    }
  }

  @Override
  public Optional<String> whyNotWritable(String directory) {
    if (directory.contains("://")) {
      return whyNotKnown(directory);
    }
    Path existing = Path.of(directory);
    while (existing != null && !Files.exists(existing)) {
      existing = existing.getParent();
    }
    if (existing == null || !Files.isDirectory(existing)) {
      return Optional.of(existing + " is no directory");
    }
    return whyNotALocalDirectory(existing);
  }

  /** A store that is known tells whether it can be written when the first file is. */
  private static Optional<String> whyNotKnown(String directory) {
    try {
      FileSystems.matchNewResource(directory, true);
      return Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.of(e.getMessage() + ", only " + LOCAL);
    }
  }

  private static Optional<String> whyNotALocalDirectory(Path existing) {
    try {
      // Asking for permissions is not enough: file systems may be read-only or of a special kind.
      Files.delete(Files.createTempFile(existing, ".newsmill", ".probe"));
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of("no file can be made in " + existing);
    }
  }
}
