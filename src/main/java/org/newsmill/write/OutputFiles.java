package org.newsmill.write;

import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.io.fs.ResourceId;

/** Names of files and directories in an output, on any file system that Beam knows. */
public final class OutputFiles {
  /** Marks a published output; absent while a batch is being published. */
  public static final String SUCCESS = "_SUCCESS";

  /** What the last published batch wrote. */
  public static final String MANIFEST = "manifest.json";

  static final String STAGING = ".staging";
  static final String JOURNAL = ".journal";
  static final String MANIFESTS = ".manifests";

  private OutputFiles() {}

  /** A file at a path within a directory. */
  public static ResourceId file(String directory, String path) {
    return FileSystems.matchNewResource(join(directory, path), false);
  }

  /** The directory into which one run of a batch writes before it publishes. */
  public static String staging(String output, String batch, String run) {
    return join(output, STAGING + "/" + batch + "/" + run);
  }

  static String join(String directory, String path) {
    return directory.endsWith("/") ? directory + path : directory + "/" + path;
  }
}
