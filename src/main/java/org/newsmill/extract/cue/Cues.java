package org.newsmill.extract.cue;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * Named lists of phrases from a YAML resource, each searched in one pass and without regard to
 * case. A phrase that begins or ends with a Latin letter does not match inside a longer word.
 */
public final class Cues {
  private final String resource;
  private final Map<String, Words> lists;

  private Cues(String resource, Map<String, Words> lists) {
    this.resource = resource;
    this.lists = lists;
  }

  /** A list, to be matched at a place and to be searched for. */
  private record Words(Pattern pattern, Finder finder) {
    static Words of(List<String> phrases) {
      Pattern pattern = anyOf(phrases);
      String first =
          phrases.stream().map(phrase -> phrase.substring(0, 1)).collect(Collectors.joining());
      return new Words(pattern, Finder.of(pattern, first));
    }
  }

  /** The lists of a resource such as {@code /story/cues.yaml}: a mapping of names to phrases. */
  public static Cues of(String resource) {
    try (InputStream in = Cues.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalArgumentException("there is no resource " + resource);
      }
      Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8);
      Map<String, List<String>> phrases =
          new Yaml(new SafeConstructor(new LoaderOptions())).load(reader);
      Map<String, Words> lists = new LinkedHashMap<>();
      phrases.forEach((name, list) -> lists.put(name, Words.of(list)));
      return new Cues(resource, lists);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read resource " + resource, e);
    }
  }

  /** The first phrase of a list in the text as it stands there; null when there is none. */
  public String find(String list, String text) {
    return words(list).finder().find(text);
  }

  /** Whether a phrase of the list is in the text. */
  public boolean in(String list, String text) {
    return words(list).finder().in(text);
  }

  /** Whether the text begins with a phrase of the list. */
  public boolean begins(String list, String text) {
    return pattern(list).matcher(text).lookingAt();
  }

  /** Whether the text is a phrase of the list and nothing else. */
  public boolean is(String list, String text) {
    return pattern(list).matcher(text).matches();
  }

  /** The list as an alternation, longest phrase first, to build other patterns with. */
  public Pattern pattern(String list) {
    return words(list).pattern();
  }

  private Words words(String list) {
    Words words = lists.get(list);
    if (words == null) {
      throw new IllegalArgumentException(resource + " has no list " + list);
    }
    return words;
  }

  private static Pattern anyOf(List<String> phrases) {
    return Pattern.compile(
        phrases.stream()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .map(Cues::whole)
            .collect(Collectors.joining("|", "(?:", ")")),
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  private static String whole(String phrase) {
    String before = isLatin(phrase.codePointAt(0)) ? "(?<![A-Za-z])" : "";
    String after = isLatin(phrase.codePointBefore(phrase.length())) ? "(?![A-Za-z])" : "";
    return before + Pattern.quote(phrase) + after;
  }

  private static boolean isLatin(int c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  }
}
