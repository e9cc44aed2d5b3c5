package org.newsmill.mention.keyword;

import java.util.Set;
import org.newsmill.text.StopWords;

/**
 * What keywords need to know of a language.
 *
 * @param tags tags of the tokens that can be nouns
 * @param stopWords words that are no keywords
 */
public record NounRules(Set<String> tags, StopWords stopWords) {
  public NounRules {
    tags = Set.copyOf(tags);
  }
}
