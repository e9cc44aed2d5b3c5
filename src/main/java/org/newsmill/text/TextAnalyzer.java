package org.newsmill.text;

import java.util.List;
import java.util.Set;

/**
 * Cuts a text of one language into tokens.
 *
 * <p>To add a language: implement this interface in a package of the language's own, give it a
 * {@link #version()} that changes with its output, name the tags that can be keywords, and enter it
 * in {@code org.newsmill.pipeline.Analyzers} under its BCP-47 tag. Languages without an analyzer
 * are read, deduplicated, identified and counted, but have no keywords.
 *
 * <p>Each distinct text is analysed once: the pipeline hands the same tokens to everything that
 * stands on them.
 *
 * <p>Implementations are used by one thread at a time.
 */
public interface TextAnalyzer {
  /**
   * The tokens of {@code text} in order of their start.
   *
   * @param text in Unicode NFC; may be empty
   */
  List<Token> analyze(String text);

  /** Tags of the tokens that can be keywords: the language's nouns. */
  Set<String> keywordTags();

  /** Name and version, as the tables carry it; another output means another version. */
  String version();
}
