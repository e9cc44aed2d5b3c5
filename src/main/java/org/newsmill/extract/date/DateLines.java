package org.newsmill.extract.date;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.newsmill.extract.date.DateCandidate.Role;
import org.newsmill.extract.date.DateCandidate.Trust;
import org.newsmill.extract.date.DateRule.Scope;

/** Reads the lines of a page that are about its dates. */
final class DateLines {
  private static final int MAX_LINE_CHARS = 200;
  private static final int MAX_OTHER_LETTERS = 30;
  private static final Pattern PUBLISHED =
      Pattern.compile(
          "(?:기사\\s?입력|최초\\s?입력|입력|승인|기사\\s?등록|등록|발행|게시|작성|송고|보도|배포)\\s?(?:일시|일자|일|시간|시각)?"
              + "|\\b(?:First\\s)?(?:Published|Posted|Released|Created)(?:\\s(?:on|at))?|\\bDate"
              + "|Veröffentlicht(?:\\sam)?|Publié(?:\\sle)?|Publicado(?:\\sel)?|Erstellt(?:\\sam)?",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern UPDATED =
      Pattern.compile(
          "(?:최종\\s?|기사\\s?)?(?:수정|업데이트|갱신)\\s?(?:일시|일자|일|시간|시각)?"
              + "|\\b(?:Last\\s)?(?:Updated|Modified)(?:\\s(?:on|at))?|Aktualisiert(?:\\sam)?"
              + "|Mis à jour(?:\\sle)?|Actualizado(?:\\sel)?",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern DATELINE =
      Pattern.compile(
          "^[A-Z][\\p{L}.' ]{1,40}(?:, [A-Z][\\p{L}.]{1,20})?, .{5,20}\\([A-Z][^)]{1,30}\\)\\s?[-–—=]");
  private static final Pattern OPENING_BRACKET =
      Pattern.compile("^[\\[【(〔][^\\])】〕]{4,30}[\\])】〕]");
  private static final Pattern TODAY = Pattern.compile("^.{0,10}오늘");
  private static final Pattern SENTENCE_END = Pattern.compile("[.!?。]['\"”’]?$");

  private static final Pattern RANGE = Pattern.compile("^\\d?[-–~∼]\\s?\\d|^.{0,40}\\d\\s?[~∼]");

  private DateLines() {}

  /**
   * The dates that a line gives for the page; empty for a line of the text.
   *
   * @param isHead whether it stands near the beginning: only there a bare distance, a day of the
   *     week in brackets and opening words are about the page
   */
  static List<DateCandidate> read(String line, boolean isHead) {
    List<DateCandidate> found = new ArrayList<>();
    if (isHead) {
      addOpening(found, line);
    }
    if (line.length() > MAX_LINE_CHARS || !found.isEmpty()) {
      return found;
    }
    List<WrittenDate> dates = DateReader.find(line, Scope.LINE);
    int otherLetters = dates.isEmpty() ? 0 : otherLetters(line, dates);
    if (dates.isEmpty() || otherLetters > MAX_OTHER_LETTERS) {
      return found;
    }
    boolean alone = otherLetters <= 2;
    boolean isSentence = SENTENCE_END.matcher(line).find() && !alone;
    int from = 0;
    for (WrittenDate date : dates) {
      DateCandidate candidate = candidate(line, from, date, alone, isSentence, isHead);
      if (candidate != null) {
        found.add(candidate);
      }
      from = date.end();
    }
    return found;
  }

  /** The text behind an agency's dateline, whose day is that of the writing. */
  static String withoutDateline(String text) {
    return DATELINE.matcher(text).replaceFirst("");
  }

  private static DateCandidate candidate(
      String line, int from, WrittenDate date, boolean alone, boolean isSentence, boolean isHead) {
    String before = line.substring(from, date.start());
    Role role = labelled(before);
    if (role != null) {
      return new DateCandidate(role, Trust.LABELLED_LINE, "line", line, date);
    }
    boolean isDistance = date.ago() != null;
    if (date.rule().equals("day-in-brackets")) {
      return alone && isHead
          ? new DateCandidate(Role.CRAWLED, Trust.LINE, "line", line, date)
          : null;
    }
    if (alone && from == 0 && (isHead || !isDistance)) {
      return new DateCandidate(Role.PUBLISHED, Trust.LINE, "line", line, date);
    }
    boolean isRange = RANGE.matcher(line.substring(Math.max(0, date.start() - 2))).find();
    boolean isShort = !isSentence && !isRange && !isDistance && date.year() != null && from == 0;
    return isShort ? new DateCandidate(Role.PUBLISHED, Trust.SHORT_LINE, "line", line, date) : null;
  }

  private static void addOpening(List<DateCandidate> found, String line) {
    String start = line.substring(0, Math.min(line.length(), 80));
    WrittenDate date = DateReader.first(start, Scope.LINE);
    if (date == null || date.ago() != null) {
      return;
    }
    Matcher bracket = OPENING_BRACKET.matcher(start);
    boolean inBracket =
        bracket.find() && date.end() < bracket.end() && !date.rule().equals("day-in-brackets");
    boolean isToday =
        date.start() == 0
            && date.year() != null
            && TODAY.matcher(line.substring(date.end())).find();
    if (DATELINE.matcher(start).find()) {
      found.add(new DateCandidate(Role.PUBLISHED, Trust.DATELINE, "dateline", start, date));
    } else if (isToday || (inBracket && bracket.end() < line.length())) {
      found.add(new DateCandidate(Role.PUBLISHED, Trust.OPENING, "opening", start, date));
    }
  }

  private static Role labelled(String before) {
    // The label nearest to the date is its own: "입력 .. 수정 ..".
    int published = lastEnd(PUBLISHED, before);
    int updated = lastEnd(UPDATED, before);
    if (Math.max(published, updated) < 0) {
      return null;
    }
    return updated >= published ? Role.UPDATED : Role.PUBLISHED;
  }

  private static int lastEnd(Pattern label, String before) {
    Matcher matcher = label.matcher(before);
    int end = -1;
    while (matcher.find()) {
      end = matcher.end();
    }
    boolean near =
        end >= 0 && before.substring(end).codePoints().filter(Character::isLetter).count() <= 2;
    return near ? end : -1;
  }

  /** Letters of the line that are neither of a date nor of a label. */
  private static int otherLetters(String line, List<WrittenDate> dates) {
    StringBuilder rest = new StringBuilder(line);
    for (int i = dates.size() - 1; i >= 0; i--) {
      rest.replace(dates.get(i).start(), dates.get(i).end(), " ");
    }
    String withoutLabels = PUBLISHED.matcher(UPDATED.matcher(rest).replaceAll("")).replaceAll("");
    return (int) withoutLabels.codePoints().filter(Character::isLetterOrDigit).count();
  }
}
