package org.newsmill.extract.line;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.newsmill.job.JobError;
import org.newsmill.job.YamlSection;
import org.newsmill.job.YamlTree;

/**
 * Reads line rules. The first thing that is wrong is one error with file, line and id.
 *
 * <p>A file of rules:
 *
 * <pre>
 * script: hangul                # hangul, latin or any: the lines that the rules look at
 * words:                        # parts of patterns, used as %name%; may use those above
 *   person: '[가-힣]{2,4}'
 * rules:
 *   - id: byline-reporter       # stable: table removed_line carries it; starts with the kind
 *     kind: byline              # byline, dateline, copyright, caption, credit, furniture,
 *                               # related, subscribe, greeting
 *     anchor: tail              # head, tail, foot (behind all prose) or anywhere
 *     scope: line               # line: all of it; start, end: a part, the rest stays
 *     takes: none               # titles: the list behind it; caption: the credited line above it
 *     needs: [기자]             # a line holds one of these before the pattern is tried
 *     pattern: '(?&lt;byline&gt;%person% 기자)'
 *     matches: [정하늬 기자]     # removed; ¦ divides what goes from what stays
 *     keeps: [정하늬 기자가 물었다.]
 * </pre>
 */
final class LineRuleFile {
  private static final List<String> FILE_KEYS = List.of("script", "words", "rules");
  private static final List<String> RULE_KEYS =
      List.of("id", "kind", "anchor", "scope", "takes", "needs", "pattern", "matches", "keeps");
  private static final Set<String> FIELDS = Set.of("byline", "agency", "owner", "caption");
  private static final Map<String, Script> SCRIPTS =
      byId(Script.values(), script -> script.name().toLowerCase(Locale.ROOT));
  private static final Map<String, LineRule.Kind> KINDS =
      byId(LineRule.Kind.values(), LineRule.Kind::id);
  private static final Map<String, LineRule.Anchor> ANCHORS =
      byId(LineRule.Anchor.values(), LineRule.Anchor::id);
  private static final Map<String, LineRule.Scope> SCOPES =
      byId(LineRule.Scope.values(), scope -> scope.name().toLowerCase(Locale.ROOT));

  private static final Map<String, LineRule.Takes> TAKES =
      byId(LineRule.Takes.values(), takes -> takes.name().toLowerCase(Locale.ROOT));
  private static final Pattern WORD = Pattern.compile("%[a-z_]{1,40}%");

  private LineRuleFile() {}

  /**
   * The rules of a file.
   *
   * @param name of the file, for errors
   * @param taken ids that are in use; the file's own are added
   * @param tryExamples whether the rules are tried on their examples, as tests do for shipped ones
   * @throws JobError at the first thing that is wrong
   */
  static List<LineRule> read(String name, String text, Set<String> taken, boolean tryExamples) {
    YamlSection file = YamlTree.parse(name, text, FILE_KEYS);
    Script script = file.oneOf("script", Script.ANY, SCRIPTS);
    Map<String, String> words = words(file);
    Set<String> ids = new HashSet<>(taken);
    List<LineRule> rules = new ArrayList<>();
    for (YamlSection section : file.list("rules", RULE_KEYS)) {
      LineRule rule = rule(section, script, words);
      if (!ids.add(rule.id())) {
        throw section.error("id", "'" + rule.id() + "' is the id of another rule", "a new id");
      }
      if (tryExamples) {
        tryExamples(section, rule);
      }
      rules.add(rule);
    }
    taken.addAll(ids);
    return rules;
  }

  private static Map<String, String> words(YamlSection file) {
    Map<String, String> words = new LinkedHashMap<>();
    file.strings("words")
        .forEach((word, pattern) -> words.put(word, fill(file, "words", pattern, words)));
    return words;
  }

  private static LineRule rule(YamlSection section, Script script, Map<String, String> words) {
    String id = section.required("id", "a name such as byline-reporter");
    LineRule.Kind kind = required(section, "kind", KINDS);
    if (!id.matches("[a-z0-9]+(-[a-z0-9]+)+") || !id.startsWith(kind.id() + "-")) {
      throw section.error(
          "id", "'" + id + "' is no name of a " + kind.id() + " rule", kind.id() + "-some-words");
    }
    return new LineRule(
        id,
        kind,
        required(section, "anchor", ANCHORS),
        section.oneOf("scope", LineRule.Scope.LINE, SCOPES),
        script,
        section.oneOf("takes", LineRule.Takes.NONE, TAKES),
        section.texts("needs").stream()
            .map(need -> LineRule.Need.of(nfc(need).toLowerCase(Locale.ROOT)))
            .toList(),
        pattern(section, id, words),
        section.texts("matches").stream().map(LineRuleFile::nfc).toList(),
        section.texts("keeps").stream().map(LineRuleFile::nfc).toList());
  }

  /** The rule does to its examples what they say. */
  private static void tryExamples(YamlSection section, LineRule rule) {
    for (String key : List.of("matches", "keeps")) {
      if (section.texts(key).isEmpty()) {
        throw section.error(
            key,
            "rule " + rule.id() + " has no examples",
            "lines that it removes and that it keeps");
      }
    }
    for (String example : rule.matches()) {
      if (!example.equals(rule.shown(example.replace(LineRule.CUT, "")))) {
        throw section.error(
            "matches",
            "rule " + rule.id() + " does not remove '" + example + "'",
            "lines that it removes, with " + LineRule.CUT + " between what goes and what stays");
      }
    }
    for (String example : rule.keeps()) {
      if (rule.shown(example) != null) {
        throw section.error(
            "keeps", "rule " + rule.id() + " removes '" + example + "'", "lines that it keeps");
      }
    }
  }

  private static Pattern pattern(YamlSection section, String id, Map<String, String> words) {
    String source =
        fill(section, "pattern", section.required("pattern", "a regular expression"), words);
    try {
      Pattern pattern = Pattern.compile(nfc(source));
      for (String group : pattern.namedGroups().keySet()) {
        if (!FIELDS.contains(group)) {
          throw section.error(
              "pattern",
              "rule " + id + ": unknown group '" + group + "'",
              String.join(", ", new java.util.TreeSet<>(FIELDS)));
        }
      }
      return pattern;
    } catch (PatternSyntaxException e) {
      throw section.error(
          "pattern", "rule " + id + ": " + e.getMessage(), "a regular expression of RE2");
    }
  }

  /** Puts the words in the place of their names. */
  private static String fill(
      YamlSection section, String key, String pattern, Map<String, String> words) {
    String filled = pattern;
    for (Map.Entry<String, String> word : words.entrySet()) {
      filled = filled.replace("%" + word.getKey() + "%", "(?:" + word.getValue() + ")");
    }
    Matcher unknown = WORD.matcher(filled);
    if (unknown.find()) {
      throw section.error(
          key,
          "unknown word " + unknown.group(),
          "words above: " + String.join(", ", words.keySet()));
    }
    return filled;
  }

  private static <E extends Enum<E>> E required(
      YamlSection section, String key, Map<String, E> values) {
    section.required(key, String.join(", ", values.keySet()));
    return section.oneOf(key, null, values);
  }

  private static String nfc(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  private static <E> Map<String, E> byId(E[] values, Function<E, String> id) {
    Map<String, E> map = new LinkedHashMap<>();
    for (E value : values) {
      map.put(id.apply(value), value);
    }
    return map;
  }
}
