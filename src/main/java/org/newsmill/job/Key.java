package org.newsmill.job;

/** A key of the top level of some kind of job file. */
public interface Key {
  /** The key as job files have it. */
  String id();

  /** What holds when the key is missing. */
  String defaultText();

  /** Meaning, unit and range. */
  String meaning();
}
