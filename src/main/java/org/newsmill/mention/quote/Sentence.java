package org.newsmill.mention.quote;

import java.util.ArrayList;
import java.util.List;
import org.newsmill.text.CodePoints;
import org.newsmill.text.Quotation;

/**
 * A sentence of words with the outer quotations in it; ends within quotations do not end it.
 *
 * @param all words of the text
 * @param from first word
 * @param to behind the last
 * @param beginsParagraph whether a line begins with it
 */
record Sentence(
    List<Word> all, int from, int to, List<Quotation> quotations, boolean beginsParagraph) {
  /** Words between a quotation and its subject, or a bracket and its end, at most. */
  private static final int FARTHEST = 200;

  /** Cuts a text at line ends, and at marks of the sentence outside quotations. */
  static List<Sentence> cut(List<Word> words, List<Quotation> outer, String text) {
    int[] points = CodePoints.of(text);
    List<Sentence> sentences = new ArrayList<>();
    int begin = 0;
    int quotation = 0;
    boolean paragraph = true;
    for (int i = 0; i < words.size(); i++) {
      int end = words.get(i).end();
      while (quotation < outer.size() && outer.get(quotation).end() < end) {
        quotation++;
      }
      boolean inside =
          quotation < outer.size()
              && outer.get(quotation).start() < end
              && end < outer.get(quotation).end();
      int next = i + 1 < words.size() ? words.get(i + 1).start() : points.length;
      boolean line = i + 1 == words.size() || newline(points, end, next);
      if (line || (!inside && next > end && ends(points, end))) {
        sentences.add(of(words, begin, i + 1, outer, paragraph));
        begin = i + 1;
        paragraph = line;
      }
    }
    return sentences;
  }

  private static List<Quotation> within(List<Quotation> outer, int start, int end) {
    int first = countBefore(outer, start);
    int behind = first;
    while (behind < outer.size() && outer.get(behind).end() <= end) {
      behind++;
    }
    return outer.subList(first, behind);
  }

  /** Quotations, which stand one behind the other, that start before an offset. */
  private static int countBefore(List<Quotation> outer, int offset) {
    int least = 0;
    int most = outer.size();
    while (least < most) {
      int middle = (least + most) >>> 1;
      if (outer.get(middle).start() < offset) {
        least = middle + 1;
      } else {
        most = middle;
      }
    }
    return least;
  }

  private static boolean newline(int[] points, int start, int end) {
    for (int i = start; i < end; i++) {
      if (points[i] == '\n') {
        return true;
      }
    }
    return false;
  }

  private static boolean ends(int[] points, int end) {
    int last = points[end - 1];
    if ("”\"』」»’'".indexOf(last) >= 0 && end > 1) {
      last = points[end - 2];
    }
    return ".?!…".indexOf(last) >= 0;
  }

  private static Sentence of(
      List<Word> words, int from, int to, List<Quotation> outer, boolean paragraph) {
    int start = words.get(from).start();
    int end = words.get(to - 1).end();
    List<Quotation> inside = within(outer, start, end);
    return new Sentence(words, from, to, inside, paragraph);
  }

  /** The first word behind a quotation. */
  int wordBehind(Quotation quotation) {
    return firstWordFrom(quotation.end());
  }

  private int firstWordFrom(int offset) {
    int least = from;
    int most = to;
    while (least < most) {
      int middle = (least + most) >>> 1;
      if (all.get(middle).start() < offset) {
        least = middle + 1;
      } else {
        most = middle;
      }
    }
    return least;
  }

  /** Whether a word is a double mark without partner. */
  boolean isLooseMark(int word) {
    return "\"“”".contains(all.get(word).text()) && !inQuotation(all.get(word));
  }

  /** Whether a word is a subject outside quotations. */
  boolean isOwnSubject(int word) {
    return all.get(word).isSubject() && !inQuotation(all.get(word));
  }

  /** Offset of the word behind a subject, a comma skipped. */
  int wordAfter(int subject) {
    int i = subject + 1;
    while (i < to - 1 && all.get(i).text().equals(",")) {
      i++;
    }
    return all.get(i).start();
  }

  /** The reporting verb among the next words, before another quotation; -1 for none. */
  int verbBehind(int first, int near) {
    for (int i = first; i < Math.min(to, first + near); i++) {
      Word word = all.get(i);
      if (inQuotation(word)) {
        return -1;
      }
      boolean verb = ReportingVerbs.at(all, i) || (i == first && ReportingVerbs.says(word));
      if (verb || (ReportingVerbs.says(word) && i == first + 2)) {
        return isFinite(i) ? i : -1;
      }
    }
    return -1;
  }

  /** Whether a verb does not only describe a noun: 말한 뒤 does not, 말한 사람 does. */
  boolean isFinite(int verb) {
    String text = all.get(verb).text();
    boolean describes = text.endsWith("한") || text.endsWith("힌") || text.endsWith("쓴");
    return !describes || (verb + 1 < to && "뒤후다음".contains(all.get(verb + 1).noun()));
  }

  private boolean inQuotation(Word word) {
    int before = countBefore(quotations, word.start() + 1);
    return before > 0 && word.end() <= quotations.get(before - 1).end();
  }

  /** The subject between two words, outside quotations; null for none. */
  Speaker subjectBetween(Speakers speakers, int first, int last) {
    for (int i = first; i < last; i++) {
      Word word = all.get(i);
      if (inQuotation(word)) {
        return null;
      }
      if (word.isSubject()) {
        return speaker(speakers, i, first);
      }
    }
    return null;
  }

  /**
   * The nearest topic before a quotation, else the nearest subject; null for none. Looks at a
   * bounded number of words, since a sentence may hold any number of quotations.
   */
  Speaker subjectBefore(Speakers speakers, Quotation quotation) {
    int nearest = -1;
    int behind = firstWordFrom(quotation.start());
    for (int i = behind - 1; i >= Math.max(from, behind - FARTHEST); i--) {
      Word word = all.get(i);
      boolean quoted = inQuotation(word);
      if (!quoted && word.isSubject()) {
        if (word.isTopic()) {
          return speaker(speakers, i, from);
        }
        nearest = nearest < 0 ? i : nearest;
      } else if (quoted && nearest < 0) {
        return null;
      }
    }
    return nearest < 0 ? null : speaker(speakers, nearest, from);
  }

  /** The first topic outside quotations, else the first subject; -1 for none. */
  int firstSubject() {
    int subject = -1;
    for (int i = from; i < to; i++) {
      if (isOwnSubject(i)) {
        if (all.get(i).isTopic()) {
          return i;
        }
        subject = subject < 0 ? i : subject;
      }
    }
    return subject;
  }

  Speaker speaker(Speakers speakers, int subject) {
    return speaker(speakers, subject, from);
  }

  /** The speaker of a subject; a particle behind a bracket belongs to the word before it. */
  private Speaker speaker(Speakers speakers, int subject, int first) {
    int last = subject;
    if (all.get(subject).isOnlyParticle()) {
      int farthest = Math.max(first, subject - FARTHEST);
      while (last > farthest && !all.get(last).text().equals("(")) {
        last--;
      }
      last--;
    }
    return speakers.endingWith(all, Math.max(first, last), first);
  }

  /** The quotation, when the sentence is nothing else. */
  Quotation onlyQuotation() {
    boolean only =
        quotations.size() == 1
            && quotations.get(0).start() == all.get(from).start()
            && quotations.get(0).end() == all.get(to - 1).end();
    return only ? quotations.get(0) : null;
  }

  /** Whom a sentence without quotation names as speaker: 누가 말했다, 누구의 말이다. */
  Speaker saysWhoSpoke(Speakers speakers) {
    for (int i = from; i < to; i++) {
      Word word = all.get(i);
      boolean of = word.particles().equals("의") && i + 1 < to;
      if (of && ReportingVerbs.isStatement(all.get(i + 1))) {
        return speakers.endingWith(all, i, from);
      }
      if (word.isSubject() && verbBehind(i + 1, 3) > 0) {
        return speakers.endingWith(all, i, from);
      }
    }
    return null;
  }
}
