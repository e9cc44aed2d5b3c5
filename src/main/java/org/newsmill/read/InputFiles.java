package org.newsmill.read;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.io.fs.EmptyMatchTreatment;
import org.apache.beam.sdk.io.fs.MatchResult;
import org.apache.beam.sdk.io.fs.MatchResult.Metadata;

/** The files that an input's path stands for: a file, all files below a directory, or a glob. */
public final class InputFiles {
  /** What begins a pattern; a bracket around it makes it stand for itself. */
  private static final Pattern GLOB = Pattern.compile("[*?\\[{]");

  private static final Pattern PACKED = Pattern.compile("\\.(gz|zst|bz2)$");

  /** News text packs to about a quarter. */
  private static final long PACK_RATIO = 4;

  private InputFiles() {}

  /** About how many bytes of text lie below paths: the sizes of the files, packed ones times 4. */
  public static long bytes(List<String> paths) throws IOException {
    long bytes = 0;
    for (String path : paths) {
      for (Metadata file : list(path, EmptyMatchTreatment.ALLOW)) {
        boolean packed = PACKED.matcher(file.resourceId().toString()).find();
        bytes += file.sizeBytes() * (packed ? PACK_RATIO : 1);
      }
    }
    return bytes;
  }

  /**
   * Lists the files in order of their names.
   *
   * @throws FileNotFoundException when nothing matches and {@code treatment} disallows that
   */
  public static List<Metadata> list(String path, EmptyMatchTreatment treatment) throws IOException {
    List<Metadata> files = new ArrayList<>();
    MatchResult direct = FileSystems.match(path, EmptyMatchTreatment.ALLOW);
    for (Metadata match :
        direct.status() == MatchResult.Status.OK ? direct.metadata() : List.<Metadata>of()) {
      if (!match.resourceId().isDirectory()) {
        files.add(match);
      }
    }
    if (files.isEmpty()) {
      String literal = isLocalDirectory(path) ? GLOB.matcher(path).replaceAll("[$0]") : path;
      String below = literal.endsWith("/") ? literal + "**" : literal + "/**";
      MatchResult nested = FileSystems.match(below, EmptyMatchTreatment.ALLOW);
      if (nested.status() != MatchResult.Status.NOT_FOUND) {
        files.addAll(nested.metadata());
      }
    }
    files.removeIf(file -> file.resourceId().isDirectory());
    if (files.isEmpty() && treatment == EmptyMatchTreatment.DISALLOW) {
      throw new FileNotFoundException("no file matches " + path);
    }
    files.sort(Comparator.comparing(file -> file.resourceId().toString()));
    return files;
  }

  /** A directory that is there is meant as it is called, also when its name looks like a glob. */
  private static boolean isLocalDirectory(String path) {
    return !path.contains("://") && Files.isDirectory(Path.of(path));
  }
}
