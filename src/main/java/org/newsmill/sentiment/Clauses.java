package org.newsmill.sentiment;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The clauses of a sentence: what stands between commas, dashes and ellipses, English conjunctions
 * and Korean connective endings (-지만, -는데, -며, -고). Found by shape, so some are only phrases.
 */
final class Clauses {
  private static final Pattern ENGLISH =
      Pattern.compile(
          "(?:[,;:]|\\.{3}|…|--)\\s|\\s[-–—]\\s|—"
              + "|(?<= )(?=(?:but|while|whereas|although|though|as|after|amid|despite|and|because|when"
              + "|before|if|which|who|that|unless|since|even|on|with|over) )");
  private static final List<String> KOREAN =
      List.of(
          "지만", "는데", "은데", "인데", "으며", "하며", "되며", "리며", "이며", "면서", "으나", "했고", "됐고", "었고", "았고",
          "였고", "하고", "되고", "이고", "리고", "치고", "지고", "르고", "나고", "반면", "가운데", "하자", "되자");

  private final List<Integer> starts = new ArrayList<>(List.of(0));

  private Clauses() {}

  /** The clauses of a lower-cased English sentence. */
  static Clauses english(String lower) {
    Clauses clauses = new Clauses();
    Matcher border = ENGLISH.matcher(lower);
    while (border.find()) {
      clauses.add(border.end(), lower);
    }
    return clauses;
  }

  /** The clauses of a Korean sentence in NFC. */
  static Clauses korean(String text) {
    Clauses clauses = new Clauses();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ',' || c == ';' || c == '…' || (c == ' ' && isConnective(text, i))) {
        clauses.add(i + 1, text);
      }
    }
    return clauses;
  }

  private static boolean isConnective(String text, int end) {
    if (end == 0 || "만데며서나고면자".indexOf(text.charAt(end - 1)) < 0) {
      return false;
    }
    for (String ending : KOREAN) {
      if (text.startsWith(ending, end - ending.length())) {
        return true;
      }
    }
    return false;
  }

  private void add(int start, String text) {
    if (start < text.length() && start > starts.get(starts.size() - 1)) {
      starts.add(start);
    }
  }

  int count() {
    return starts.size();
  }

  /** Index of the clause that holds a char, from 0. */
  int of(int offset) {
    int clause = 0;
    while (clause + 1 < starts.size() && starts.get(clause + 1) <= offset) {
      clause++;
    }
    return clause;
  }
}
