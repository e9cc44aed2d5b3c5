package org.newsmill.job;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/**
 * The paths that a job file names, and the texts that lie there. Texts are read where the job is
 * read and travel with it, so that workers need not see the files.
 */
final class JobPaths {
  private static final int MAX_TEXT_BYTES = 1_000_000;
  private static final int MAX_MODEL_BYTES = 100_000_000;
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
    return textAt(section, key, existing(section, key, value, what), what);
  }

  /**
   * The texts of a file, or of the YAML files below a directory, in the order of their names.
   *
   * @throws JobError as {@link #text}, and when the directory holds none
   */
  List<TextFile> texts(YamlSection section, String key, String value, String what) {
    String path = existing(section, key, value, what);
    try {
      List<String> all = files.list(path);
      List<TextFile> texts =
          all.stream()
              .filter(file -> file.equals(path) || file.matches(".*\\.ya?ml"))
              .map(file -> textAt(section, key, file, what))
              .toList();
      if (texts.isEmpty()) {
        throw section.error(key, path + " holds no file *.yaml", "the path of " + what);
      }
      return texts;
    } catch (IOException e) {
      throw unreadable(section, key, path, what, e);
    }
  }

  /**
   * The bytes of a model file.
   *
   * @throws JobError when there is none, it cannot be read or is too large
   */
  ModelSource model(YamlSection section, String key, String value) {
    String what = "a model file";
    String path = existing(section, key, value, what);
    return ModelSource.file(path, bytes(section, key, path, what, MAX_MODEL_BYTES));
  }

  private String existing(YamlSection section, String key, String value, String what) {
    String path = resolve(section, key, value);
    if (!files.exists(path)) {
      throw section.error(key, "there is no file " + path, "the path of " + what);
    }
    return path;
  }

  private TextFile textAt(YamlSection section, String key, String path, String what) {
    byte[] bytes = bytes(section, key, path, what, MAX_TEXT_BYTES);
    try {
      return new TextFile(
          path, StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      throw section.error(key, path + " is not UTF-8", what + " in UTF-8");
    }
  }

  private byte[] bytes(YamlSection section, String key, String path, String what, int maxBytes) {
    try {
      byte[] bytes = files.read(path, maxBytes + 1);
      if (bytes.length > maxBytes) {
        throw section.error(
            key,
            path + " is larger than " + maxBytes + " bytes",
            what + " of up to " + maxBytes + " bytes");
      }
      return bytes;
    } catch (IOException e) {
      throw unreadable(section, key, path, what, e);
    }
  }

  private static JobError unreadable(
      YamlSection section, String key, String path, String what, IOException e) {
    return section.error(
        key, path + " cannot be read: " + e.getMessage(), what + " that can be read");
  }
}
