package org.newsmill.job;

import java.util.Locale;

/** A key of the top level of some kind of job file. */
public interface Key {
  /** The constant's name. */
  String name();

  /** The key as job files have it. */
  default String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What holds when the key is missing. */
  String defaultText();

  /** Meaning, unit and range. */
  String meaning();
}
