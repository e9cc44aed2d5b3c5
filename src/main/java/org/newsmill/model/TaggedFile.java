package org.newsmill.model;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads sentences in the form of KLUE-NER (Park et al. 2021, arXiv:2105.09680): a character, a tab
 * and its IOB2 tag a line, an empty line between sentences; lines that begin with {@code ##} and a
 * space are comments. UTF-8, plain or gzip.
 */
public final class TaggedFile {
  private static final String COMMENT = "## ";
  private static final Pattern TAG = Pattern.compile("O|[BI]-[A-Za-z0-9_]{1,32}");

  private TaggedFile() {}

  /**
   * Reads a file.
   *
   * @return its sentences in order, at least one
   * @throws MalformedInputException for a malformed line or a file without sentences
   */
  public static List<TaggedSentence> read(Path file) throws IOException {
    try (InputStream in = LabelledFile.open(file)) {
      return read(in, file.toString());
    }
  }

  /**
   * Reads a stream of plain text.
   *
   * @param name what to call it in messages
   */
  public static List<TaggedSentence> read(InputStream in, String name) throws IOException {
    List<TaggedSentence> sentences = new ArrayList<>();
    List<String> characters = new ArrayList<>();
    List<String> tags = new ArrayList<>();
    List<String> lines = LabelledFile.lines(in, name);
    for (int i = 0; i <= lines.size(); i++) {
      String line = i < lines.size() ? lines.get(i) : "";
      if (line.isEmpty()) {
        if (!tags.isEmpty()) {
          sentences.add(new TaggedSentence(i + 1L - tags.size(), characters, tags));
          characters.clear();
          tags.clear();
        }
      } else if (!line.startsWith(COMMENT)) {
        int tab = line.lastIndexOf('\t');
        characters.add(line.substring(0, Math.max(0, tab)));
        tags.add(checked(line, tab, name, i + 1L));
      }
    }
    if (sentences.isEmpty()) {
      throw new MalformedInputException(name, 0, "there is no sentence");
    }
    return sentences;
  }

  private static String checked(String line, int tab, String name, long number) {
    if (tab < 1) {
      throw new MalformedInputException(name, number, "expected a character, a tab and a tag");
    }
    String tag = line.substring(tab + 1);
    if (!TAG.matcher(tag).matches()) {
      throw new MalformedInputException(
          name, number, "the tag is '" + tag + "', allowed: O, B-LABEL and I-LABEL");
    }
    return tag;
  }
}
