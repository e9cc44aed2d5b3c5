package org.newsmill.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A resource of lines under {@code [headings]}; lines that start with # are comments. */
final class WordFile {
  private final String name;
  private final Map<String, List<String>> sections = new LinkedHashMap<>();

  private WordFile(String name) {
    this.name = name;
  }

  static WordFile read(String name) {
    WordFile file = new WordFile(name);
    try (InputStream in = WordFile.class.getResourceAsStream("/sample/" + name)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      List<String> section = new ArrayList<>();
      for (String line : text.lines().toList()) {
        if (line.matches("\\[[a-z-]+]")) {
          section = new ArrayList<>();
          file.sections.put(line.substring(1, line.length() - 1), section);
        } else if (!line.isEmpty() && !line.startsWith("#")) {
          section.add(line);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file;
  }

  /** The lines under a heading. */
  List<String> lines(String heading) {
    List<String> lines = sections.get(heading);
    if (lines == null) {
      throw new IllegalArgumentException(name + " has no heading [" + heading + "]");
    }
    return lines;
  }

  /** The words under a heading, which commas divide. */
  List<String> words(String heading) {
    List<String> words = new ArrayList<>();
    for (String line : lines(heading)) {
      for (String word : line.split(",", -1)) {
        words.add(word.strip());
      }
    }
    return words;
  }
}
