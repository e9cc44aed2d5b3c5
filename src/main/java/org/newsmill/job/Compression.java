package org.newsmill.job;

import java.util.Locale;

/** How a file is compressed, told by the last ending of its name. */
public enum Compression {
  NONE(""),
  /** RFC 1952, one member or several. */
  GZIP(".gz"),
  /** RFC 8878, one frame or several. */
  ZSTD(".zst"),
  /** One stream or several. */
  BZIP2(".bz2");

  private final String ending;

  Compression(String ending) {
    this.ending = ending;
  }

  /** The name in records and messages. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The compression with a name of records. */
  public static Compression of(String id) {
    return valueOf(id.toUpperCase(Locale.ROOT));
  }

  /** The compression of a file by its name. */
  public static Compression ofFile(String fileName) {
    String lower = fileName.toLowerCase(Locale.ROOT);
    for (Compression compression : values()) {
      if (compression != NONE && lower.endsWith(compression.ending)) {
        return compression;
      }
    }
    return NONE;
  }

  /** The name without the ending that this compression gave it. */
  String strip(String fileName) {
    return fileName.substring(0, fileName.length() - ending.length());
  }
}
