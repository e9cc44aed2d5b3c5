package org.newsmill.job;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * A list of articles: UTF-8, one {@code article_id} of 32 hex digits a line, blank lines, and
 * comments behind #; up to 100,000 ids.
 */
public final class IdFile {
  private static final Pattern ID = Pattern.compile("[0-9a-f]{32}");
  private static final int MAX_IDS = 100_000;

  private IdFile() {}

  /**
   * Reads the ids.
   *
   * @throws JobError when the file cannot be read, at the first line that holds no id, and when
   *     there are none or too many
   */
  public static Set<String> read(Path file) {
    List<String> lines;
    try {
      lines = Files.readAllLines(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new JobError(
          "command line", "--ids", file + " cannot be read: " + e, "a file of UTF-8 text");
    }
    Set<String> ids = new TreeSet<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      String id = (line.indexOf('#') < 0 ? line : line.substring(0, line.indexOf('#'))).strip();
      if (!id.isEmpty()) {
        if (!ID.matcher(id).matches()) {
          throw new JobError(
              file.getFileName() + ":" + (i + 1),
              "article_id",
              "'" + id + "' is no id of an article",
              "32 hex digits, as column article_id of table article has them");
        }
        ids.add(id);
      }
    }
    if (ids.isEmpty() || ids.size() > MAX_IDS) {
      throw new JobError(
          file.getFileName().toString(),
          "article_id",
          "the file names " + ids.size() + " articles",
          "1 to " + MAX_IDS + " ids, one a line");
    }
    return ids;
  }
}
