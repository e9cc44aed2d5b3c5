package org.newsmill.job;

import java.util.Collection;

/** The nearest allowed word for a misspelt one. */
public final class Suggestion {
  private static final int MAX_EDITS = 2;

  private Suggestion() {}

  /** " (did you mean 'x'?)", or nothing where no allowed word is within two edits. */
  public static String of(String word, Collection<String> allowed) {
    String best = null;
    int bestEdits = MAX_EDITS + 1;
    for (String candidate : allowed) {
      int edits = edits(word, candidate);
      if (edits < bestEdits) {
        best = candidate;
        bestEdits = edits;
      }
    }
    return best == null ? "" : " (did you mean '" + best + "'?)";
  }

  /** Levenshtein distance. */
  private static int edits(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int substitution = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(substitution, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
