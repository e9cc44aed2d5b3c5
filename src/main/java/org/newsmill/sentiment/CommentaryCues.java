package org.newsmill.sentiment;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Words by which a report says that the writer's opinion follows: labels of a line, such as "저희
 * 의견:" or "Editor's note:", labels that need the opinion in their line, since they are also buttons
 * and kinds of text ("Comment", "논평"), and words of a sentence, such as "I think". Data: {@code
 * sentiment/commentary-cues.tsv}. Immutable.
 */
final class CommentaryCues {
  private static final String RESOURCE = "/sentiment/commentary-cues.tsv";
  private static final String BEHIND_LABEL = ":：)]】>〉」|–—=";

  private final List<String> ofLines = new ArrayList<>();
  private final Set<String> ofOpenings = new HashSet<>();
  private final BitSet firstsOfLines = new BitSet();
  private final List<String> ofSentences = new ArrayList<>();

  private CommentaryCues() {}

  static CommentaryCues shipped() {
    return Shipped.CUES;
  }

  /**
   * Where an opinion begins in a line that a label opens; -1 for a line without label. The length
   * of the line for a label alone, whose opinion is the next line; a label that needs its opinion
   * in the line is none alone.
   */
  int opinionStart(String line) {
    int start = 0;
    while (start < line.length() && !Character.isLetter(line.charAt(start))) {
      start++;
    }
    boolean possible =
        start < line.length() && firstsOfLines.get(Character.toLowerCase(line.charAt(start)));
    for (String label : possible ? ofLines : List.<String>of()) {
      int end = start + label.length();
      if (line.regionMatches(true, start, label, 0, label.length())) {
        int behind = end;
        while (behind < line.length() && line.charAt(behind) == ' ') {
          behind++;
        }
        boolean alone = !hasLetter(line, behind);
        if (endsLabel(line, end, behind) && !(alone && ofOpenings.contains(label))) {
          return alone ? line.length() : start;
        }
      }
    }
    return -1;
  }

  /** A hyphen joins words unless a space stands before it. */
  private static boolean endsLabel(String line, int end, int behind) {
    return behind == line.length()
        || BEHIND_LABEL.indexOf(line.charAt(behind)) >= 0
        || (line.charAt(behind) == '-' && behind > end);
  }

  private static boolean hasLetter(String line, int from) {
    return line.substring(from).codePoints().anyMatch(Character::isLetter);
  }

  /** The words in a body by which a sentence says that it is its writer's opinion. */
  List<String> wordsIn(String body) {
    return ofSentences.stream().filter(body::contains).toList();
  }

  /**
   * Whether a sentence says that it is its writer's opinion.
   *
   * @param words of {@link #wordsIn} its body
   */
  static boolean isOpinion(String sentence, List<String> words) {
    for (String cue : words) {
      for (int at = sentence.indexOf(cue); at >= 0; at = sentence.indexOf(cue, at + 1)) {
        if (isWord(sentence, cue, at)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Korean endings stand inside words, other cues begin one; English cues end one, too. */
  private static boolean isWord(String sentence, String cue, int at) {
    int end = at + cue.length();
    boolean begins = at == 0 || !Character.isLetter(sentence.charAt(at - 1));
    boolean english = cue.charAt(cue.length() - 1) < 0x80;
    boolean ends = end == sentence.length() || !Character.isLetter(sentence.charAt(end));
    return (begins || cue.endsWith("니다")) && (ends || !english);
  }

  private static CommentaryCues read() {
    CommentaryCues cues = new CommentaryCues();
    try (InputStream in = CommentaryCues.class.getResourceAsStream(RESOURCE);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      lines.readLine();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] cells = line.split("\t", -1);
        if (cells[1].equals("sentence")) {
          cues.ofSentences.add(cells[0]);
        } else {
          cues.ofLines.add(cells[0]);
          cues.firstsOfLines.set(cells[0].charAt(0));
        }
        if (cells[1].equals("opening")) {
          cues.ofOpenings.add(cells[0]);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(RESOURCE, e);
    }
    return cues;
  }

  private static final class Shipped {
    static final CommentaryCues CUES = read();
  }
}
