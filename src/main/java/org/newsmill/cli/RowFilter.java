package org.newsmill.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.newsmill.job.JobError;

/**
 * A condition on rows as SQL writes it: comparisons of a field with a text in single quotes, a
 * number, true or false, joined by AND: {@code publisher = '가온통신' and body_chars >= 500}. LIKE
 * takes % for any text. Nothing equals null but by IS NULL. {@link Literal} says what compares with
 * what.
 */
final class RowFilter {
  private static final String ALLOWED =
      "FIELD = 'text', also <>, <, <=, >, >=, LIKE '%text%', IS NULL, IS NOT NULL, joined by AND";
  private static final Pattern CONDITION =
      Pattern.compile(
          "\\s*+(\\w++)\\s*+(?:(?<isNull>is\\s++(?<not>not\\s++)?+null\\b)"
              + "|(?<operator><>|!=|<=|>=|=|<|>|like\\b)\\s*+"
              + "(?:'(?<text>(?:[^']|'')*+)'|(?<word>-?[\\w.]++)))\\s*+(?<and>and\\b)?+",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);

  private final List<Condition> conditions;

  private record Condition(String field, Predicate<Object> holds) {
    boolean isTrueOf(Function<String, Object> row) {
      return holds.test(row.apply(field));
    }
  }

  private RowFilter(List<Condition> conditions) {
    this.conditions = conditions;
  }

  /**
   * Reads a condition.
   *
   * @param text null for none: every row passes
   * @throws JobError when the text is no condition
   */
  static RowFilter of(String text) {
    List<Condition> conditions = new ArrayList<>();
    Matcher found = CONDITION.matcher(text == null ? "" : text);
    boolean more = text != null;
    int at = 0;
    while (more) {
      found.region(at, text.length());
      if (!found.lookingAt()) {
        throw new JobError(
            "command line", "--where", "cannot read '" + text.substring(at) + "'", ALLOWED);
      }
      conditions.add(condition(found));
      at = found.end();
      more = found.group("and") != null;
    }
    if (text != null && at < text.length()) {
      throw new JobError(
          "command line", "--where", "cannot read '" + text.substring(at) + "'", ALLOWED);
    }
    return new RowFilter(conditions);
  }

  /** The fields on which it depends. */
  List<String> fields() {
    return conditions.stream().map(Condition::field).toList();
  }

  /**
   * Tries every condition on a value that its field may have.
   *
   * @param values such a value by name of the field
   * @throws JobError when a condition compares it with something of another kind
   */
  void tryOn(Function<String, Object> values) {
    conditions.forEach(condition -> condition.isTrueOf(values));
  }

  /** Whether a row passes, given its fields by name. */
  boolean passes(Function<String, Object> row) {
    return conditions.stream().allMatch(condition -> condition.isTrueOf(row));
  }

  private static Condition condition(Matcher found) {
    String field = found.group(1);
    if ("null".equalsIgnoreCase(found.group("word"))) {
      throw new JobError(
          "command line", "--where", "nothing equals null", field + " IS NULL, IS NOT NULL");
    }
    if (found.group("isNull") != null) {
      boolean wanted = found.group("not") == null;
      return new Condition(field, value -> (value == null) == wanted);
    }
    String literal =
        found.group("word") != null ? found.group("word") : found.group("text").replace("''", "'");
    String operator = found.group("operator").toLowerCase(Locale.ROOT);
    if (operator.equals("like")) {
      return new Condition(field, like(literal));
    }
    return new Condition(
        field,
        value ->
            value != null && holds(operator, Literal.compare(field, operator, value, literal)));
  }

  private static Predicate<Object> like(String pattern) {
    List<String> parts = List.of(pattern.split("%", -1));
    return value -> value != null && inOrder(value.toString(), parts);
  }

  /** Whether a text has the parts in this order, the first at its start, the last at its end. */
  private static boolean inOrder(String text, List<String> parts) {
    String last = parts.get(parts.size() - 1);
    if (parts.size() == 1) {
      return text.equals(last);
    }
    int at = text.startsWith(parts.get(0)) ? parts.get(0).length() : -1;
    for (int i = 1; at >= 0 && i < parts.size() - 1; i++) {
      int next = text.indexOf(parts.get(i), at);
      at = next < 0 ? -1 : next + parts.get(i).length();
    }
    return at >= 0 && text.length() - at >= last.length() && text.endsWith(last);
  }

  private static boolean holds(String operator, int order) {
    return switch (operator) {
      case "=" -> order == 0;
      case "<>", "!=" -> order != 0;
      case "<" -> order < 0;
      case "<=" -> order <= 0;
      case ">" -> order > 0;
      default -> order >= 0;
    };
  }
}
