package org.newsmill.sample;

import java.util.Locale;

/** What a line of the corpus is. */
enum Kind {
  ORIGINAL,
  COPY,
  HOT_COPY,
  EDITED,
  REPEATED,
  BROKEN;

  String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
