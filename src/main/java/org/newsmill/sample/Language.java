package org.newsmill.sample;

import java.util.Locale;

/** A language of the corpus. */
enum Language {
  KO,
  EN;

  /** BCP-47 tag. */
  String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
