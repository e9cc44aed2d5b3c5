package org.newsmill.sample;

import java.util.List;

/**
 * The text of an article.
 *
 * @param paragraphs at least two
 * @param byline name of who wrote it, as the language has it
 */
record Story(String title, List<String> paragraphs, String byline) {
  /** The body: paragraphs divided by an empty line. */
  String body() {
    return String.join("\n\n", paragraphs);
  }
}
