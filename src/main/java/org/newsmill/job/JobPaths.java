package org.newsmill.job;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * The paths that a job file names, and the texts that lie there. Texts are read where the job is
 * read and travel with it, so that workers need not see the files.
 */
final class JobPaths {
  private static final int MAX_TEXT_BYTES = 1_000_000;
  private static final String LOCAL_SCHEME = "file://";

  private final Path jobFile;
  private final JobFile.Files files;

  JobPaths(Path jobFile, JobFile.Files files) {
    this.jobFile = jobFile;
    this.files = files;
  }

  /** Paths of the file are relative to it; paths with a scheme and absolute ones stay. */
  String resolve(YamlSection section, String key, String value) {
    if (value.startsWith(LOCAL_SCHEME + "/")) {
      return resolve(section, key, value.substring(LOCAL_SCHEME.length()));
    }
    if (value.matches("[A-Za-z][A-Za-z0-9+.-]+://.*")) {
      if (!files.knows(value)) {
        throw section.error(key, "there is no file system for " + value, "a local path");
      }
      return value;
    }
    boolean fromCommandLine = section.whereOf(key).equals("command line");
    Path base = fromCommandLine ? Path.of("") : jobFile.toAbsolutePath().getParent();
    try {
      return base.resolve(value).toAbsolutePath().normalize().toString();
    } catch (InvalidPathException e) {
      throw section.error(
          key, "is not a path: " + e.getReason(), "the path of a file or directory");
    }
  }

  /**
   * The text of a file that a key names.
   *
   * @param value the path as the job file gives it
   * @param what the file is, for the message, such as "a user dictionary"
   * @throws JobError when there is none, it cannot be read, is too large or not UTF-8
   */
  TextFile text(YamlSection section, String key, String value, String what) {
    String path = resolve(section, key, value);
    if (!files.exists(path)) {
      throw section.error(key, "there is no file " + path, "the path of " + what);
    }
    try {
      byte[] bytes = files.read(path, MAX_TEXT_BYTES + 1);
      if (bytes.length > MAX_TEXT_BYTES) {
        throw section.error(
            key,
            path + " is larger than " + MAX_TEXT_BYTES + " bytes",
            what + " of up to " + MAX_TEXT_BYTES + " bytes");
      }
      return new TextFile(
          path, StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      throw section.error(key, path + " is not UTF-8", what + " in UTF-8");
    } catch (IOException e) {
      throw section.error(
          key, path + " cannot be read: " + e.getMessage(), what + " that can be read");
    }
  }
}
