package org.newsmill.text;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Words that a job adds to the dictionary of its language, in the format of mecab's and Nori's user
 * dictionaries: a noun a line, with the parts of a compound behind it.
 *
 * <pre>
 * # games
 * 챗GPT
 * 새들대교 새들 대교
 * </pre>
 *
 * <p>{@code #} begins a comment. Text is compared in Unicode NFC, the form in which it is analysed.
 *
 * @param entries in the order of their surface forms, none twice
 */
public record UserDictionary(List<Entry> entries) implements Serializable {
  private static final long serialVersionUID = 1L;

  /** No words. */
  public static final UserDictionary EMPTY = new UserDictionary(List.of());

  /** Largest number of entries. */
  public static final int MAX_ENTRIES = 100_000;

  /** Largest length of a surface form in UTF-16 units. */
  public static final int MAX_SURFACE_CHARS = 100;

  /**
   * A noun.
   *
   * @param parts the nouns it is made of, which give the surface form when joined; empty for a
   *     simple one
   */
  public record Entry(String surface, List<String> parts) implements Serializable {
    private static final long serialVersionUID = 1L;

    public Entry {
      parts = List.copyOf(parts);
    }

    /** The entry as a line of a file. */
    public String line() {
      return parts.isEmpty() ? surface : surface + " " + String.join(" ", parts);
    }
  }

  /** A line that is no entry. */
  public static final class MalformedLineException extends Exception {
    private static final long serialVersionUID = 1L;
    private final int line;
    private final String allowed;

    MalformedLineException(int line, String problem, String allowed) {
      super(problem);
      this.line = line;
      this.allowed = allowed;
    }

    /** Number of the line, from 1. */
    public int line() {
      return line;
    }

    /** What would be right. */
    public String allowed() {
      return allowed;
    }
  }

  public UserDictionary {
    entries = List.copyOf(entries);
  }

  /**
   * Reads the text of a user dictionary.
   *
   * @throws MalformedLineException at the first line that is wrong
   */
  public static UserDictionary parse(String text) throws MalformedLineException {
    Map<String, Integer> lines = new TreeMap<>();
    List<Entry> entries = new ArrayList<>();
    int number = 0;
    for (String line : text.split("\r\n|[\r\n]", -1)) {
      number++;
      int comment = line.indexOf('#');
      String content = CleanText.line(comment < 0 ? line : line.substring(0, comment)).strip();
      if (content.isEmpty()) {
        continue;
      }
      Entry entry = entry(number, List.of(content.split(" ")));
      Integer before = lines.putIfAbsent(entry.surface(), number);
      if (before != null) {
        throw new MalformedLineException(
            number,
            "'" + entry.surface() + "' stands in line " + before + " already",
            "each surface form once");
      }
      entries.add(entry);
      if (entries.size() > MAX_ENTRIES) {
        throw new MalformedLineException(
            number, "there are too many entries", "up to " + MAX_ENTRIES + " entries");
      }
    }
    entries.sort(Comparator.comparing(Entry::surface));
    return new UserDictionary(entries);
  }

  private static Entry entry(int line, List<String> words) throws MalformedLineException {
    String surface = words.get(0);
    List<String> parts = words.subList(1, words.size());
    if (surface.length() > MAX_SURFACE_CHARS) {
      throw new MalformedLineException(
          line,
          "the surface form is " + surface.length() + " characters long",
          "up to " + MAX_SURFACE_CHARS + " characters");
    }
    if (!surface.codePoints().anyMatch(Character::isLetterOrDigit)) {
      throw new MalformedLineException(line, "'" + surface + "' holds no letter or digit", "nouns");
    }
    if (!parts.isEmpty() && !String.join("", parts).equals(surface)) {
      throw new MalformedLineException(
          line,
          "the parts '" + String.join(" ", parts) + "' do not give '" + surface + "'",
          "a surface form, alone or with parts that give it when joined");
    }
    return new Entry(surface, parts);
  }

  /** Whether there are no words. */
  public boolean isEmpty() {
    return entries.isEmpty();
  }

  /** Hash of the entries, independent of their order in the file: 32 hexadecimal digits. */
  public String hash() {
    return ContentHash.of(entries.stream().map(Entry::line).toArray(String[]::new));
  }
}
