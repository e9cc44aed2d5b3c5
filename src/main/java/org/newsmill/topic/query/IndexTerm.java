package org.newsmill.topic.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.newsmill.text.Token;

/**
 * A word by which queries find a text.
 *
 * <p>Korean: the morphemes of a token, without particles, endings and the suffixes that make verbs,
 * so that a noun is found whatever particle it carries, a verb whatever its ending, and a compound
 * however it is spaced. Others: the word in lower case. Latin letters and digits are narrow.
 * Queries are cut the same way.
 *
 * @param text what is compared
 * @param start offset of the first character in its text, in code points
 * @param end offset behind the last character
 */
record IndexTerm(String text, int start, int end) {
  /** Tags of Korean morphemes that carry no subject, beside particles (J..) and endings (E..). */
  private static final Set<String> LEFT_OUT =
      Set.of("VCP", "XSV", "XSA", "SF", "SE", "SP", "SC", "SSO", "SSC", "SY");

  /** The terms of a text's tokens, in order. */
  static List<IndexTerm> of(List<Token> tokens) {
    List<IndexTerm> terms = new ArrayList<>(tokens.size());
    for (Token token : tokens) {
      if (token.parts().isEmpty()) {
        add(terms, token);
      } else {
        token.parts().forEach(part -> add(terms, part));
      }
    }
    return terms;
  }

  /** The terms of a text in a language: English ones are {@link Stems}. */
  static List<IndexTerm> of(String language, List<Token> tokens) {
    List<IndexTerm> terms = of(tokens);
    return language.equals("en") ? Stems.of(terms) : terms;
  }

  private static void add(List<IndexTerm> terms, Token token) {
    if (token.tag().equals(Token.WORD) || isContent(token.tag())) {
      String text = Width.narrow(token.text()).toLowerCase(Locale.ROOT);
      terms.add(new IndexTerm(text, token.start(), token.end()));
    }
  }

  private static boolean isContent(String tag) {
    char group = tag.charAt(0);
    return group == 'N' || (group != 'J' && group != 'E' && !LEFT_OUT.contains(tag));
  }
}
