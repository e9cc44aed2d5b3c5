package org.newsmill.mention.quote;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Whom <i>he</i>, <i>she</i> and a surname alone mean: the speaker named in full before. */
final class EnglishReferences {
  private static final Set<String> PRONOUNS = Set.of("he", "she", "He", "She");
  private static final Pattern FULL =
      Pattern.compile("\\p{Lu}[\\w'’-]{0,30}(?: \\p{Lu}[\\w'’-]{0,30}){1,3}");

  private EnglishReferences() {}

  /** Quotes in their order with speakers in full where they are known. */
  static List<Quote> resolved(List<Quote> quotes) {
    List<Quote> resolved = new ArrayList<>(quotes.size());
    Map<String, String> bySurname = new HashMap<>();
    String last = null;
    for (Quote quote : quotes) {
      String name = quote.speaker();
      if (name != null && FULL.matcher(name).matches()) {
        bySurname.put(name.substring(name.lastIndexOf(' ') + 1), name);
        last = name;
      } else if (name != null && PRONOUNS.contains(name)) {
        name = last == null ? name : last;
      } else if (name != null) {
        name = bySurname.getOrDefault(name, name);
        last = bySurname.containsKey(quote.speaker()) ? name : last;
      }
      resolved.add(
          new Quote(
              quote.kind(),
              quote.start(),
              quote.end(),
              name,
              quote.speakerStart(),
              quote.speakerEnd(),
              quote.verb()));
    }
    return resolved;
  }
}
