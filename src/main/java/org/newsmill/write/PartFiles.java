package org.newsmill.write;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.io.fs.EmptyMatchTreatment;
import org.apache.beam.sdk.io.fs.MatchResult;
import org.apache.beam.sdk.io.fs.MatchResult.Metadata;

/**
 * The files of one partition of a table. Names that begin with a dot or an underscore are hidden
 * from every reader, here too; any other file that no batch of Newsmill wrote is an error, since
 * readers would take its rows for the table's.
 */
public final class PartFiles {
  private static final Pattern PART =
      Pattern.compile("part-([A-Za-z0-9][A-Za-z0-9._-]{0,99})-\\d{5}\\.avro");

  private PartFiles() {}

  /**
   * A file of a partition.
   *
   * @param path within the output
   * @param batch that wrote it
   * @param state size and time of last change: what tells that it has been replaced
   */
  public record Part(String path, String batch, String state) {}

  /** The batch that wrote a file, by its path within the output. */
  static String batchOf(String path) {
    Matcher part = PART.matcher(path.substring(path.lastIndexOf('/') + 1));
    if (!part.matches()) {
      throw new IllegalArgumentException(path + " is no file of a batch");
    }
    return part.group(1);
  }

  /**
   * The files of a partition in the order of their names; none when there is no such partition.
   *
   * @param partition the day or the batch
   * @throws IOException when a foreign file lies there
   */
  public static List<Part> of(String output, Table table, String partition) throws IOException {
    String directory = table.directory(partition);
    MatchResult found =
        FileSystems.match(OutputFiles.join(output, directory + "/*"), EmptyMatchTreatment.ALLOW);
    List<Part> parts = new ArrayList<>();
    if (found.status() == MatchResult.Status.NOT_FOUND) {
      return parts;
    }
    for (Metadata file : found.metadata()) {
      String name = file.resourceId().getFilename();
      if (!name.startsWith(".") && !name.startsWith("_")) {
        Matcher part = PART.matcher(name);
        if (!part.matches()) {
          throw new IOException(
              file.resourceId()
                  + " was not written by Newsmill, and readers would take it for rows of table "
                  + table.id()
                  + ": move it out of "
                  + OutputFiles.join(output, directory));
        }
        parts.add(
            new Part(
                directory + "/" + name,
                part.group(1),
                file.sizeBytes() + " bytes at " + file.lastModifiedMillis()));
      }
    }
    parts.sort(Comparator.comparing(Part::path));
    return parts;
  }
}
