package org.newsmill.mention.quote;

import java.util.List;
import java.util.Set;
import org.newsmill.text.OffsetSearch;
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
  /** Words between a quotation and its subject at most, since a sentence may have any number. */
  private static final int FARTHEST = 200;

  /** Words of a name in quotation marks; more than these were said. */
  private static final int LONGEST_NAME = 8;

  private static final Set<String> TELLS = Set.of("말이다", "말이었다", "말입니다", "얘기다", "이야기다");

  /** Quotations, which stand one behind the other, that start before an offset. */
  static int countBefore(List<Quotation> outer, int offset) {
    return OffsetSearch.firstFrom(outer, Quotation::start, offset);
  }

  /** The first word behind a quotation. */
  int wordBehind(Quotation quotation) {
    return firstWordFrom(quotation.end());
  }

  /** The first word that starts at an offset or behind it. */
  int firstWordFrom(int offset) {
    return OffsetSearch.firstFrom(all, from, to, Word::start, offset);
  }

  /** Whether a word is a double mark without partner. */
  boolean isLooseMark(int word) {
    return "\"“”".contains(all.get(word).text()) && !inQuotation(all.get(word));
  }

  /** Whether a word is a subject outside quotations. */
  boolean isOwnSubject(int word) {
    return isSubject(all.get(word)) && !inQuotation(all.get(word));
  }

  /** A subject; a particle behind a quotation is none where another noun follows: ‘..’는 물음. */
  private boolean isSubject(Word word) {
    boolean stated = word.isOnlyParticle() && isBehindMark(word) && word.isTopic();
    int next = stated ? firstWordFrom(word.end()) : to;
    return word.isSubject() && !(next < to && ReportingVerbs.isStatement(all.get(next)));
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
    return !describes || (verb + 1 < to && "뒤후다음바".contains(all.get(verb + 1).noun()));
  }

  /** Whether a quotation ends where a word starts. */
  boolean isBehindMark(Word word) {
    int before = countBefore(quotations, word.start());
    return before > 0 && quotations.get(before - 1).end() == word.start();
  }

  boolean inQuotation(Word word) {
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
   * bounded number of words.
   *
   * @param spoken where the speech before it ends, behind which alone a subject without topic
   *     counts
   */
  Speaker subjectBefore(Speakers speakers, Quotation quotation, int spoken) {
    int nearest = -1;
    int behind = firstWordFrom(quotation.start());
    for (int i = behind - 1; i >= Math.max(from, behind - FARTHEST); i--) {
      Word word = all.get(i);
      if (nearest < 0 && word.start() < spoken) {
        return null;
      }
      if (isSubject(word) && !inQuotation(word)) {
        if (word.isTopic()) {
          return speaker(speakers, i, from);
        }
        nearest = nearest < 0 ? i : nearest;
      }
    }
    boolean any = nearest >= 0;
    return any ? speaker(speakers, nearest, from) : speakers.misread(all, behind - 1, from);
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

  /** The speaker of a subject; a particle behind marks belongs to what they hold or follow. */
  private Speaker speaker(Speakers speakers, int subject, int first) {
    if (!all.get(subject).isOnlyParticle() || subject == first) {
      return speakers.endingWith(all, subject, first);
    }
    int offset = all.get(subject).start();
    int count = countBefore(quotations, offset);
    if (count > 0 && quotations.get(count - 1).end() == offset) {
      Quotation marked = quotations.get(count - 1);
      int begin = firstWordFrom(marked.innerStart());
      int end = firstWordFrom(marked.innerEnd());
      boolean name = begin < end && end - begin <= LONGEST_NAME;
      if (name && !all.get(begin).text().equals("(")) {
        return Speakers.named(all.subList(begin, end));
      }
    }
    int last = Speakers.beforeBracket(all, subject, first);
    while (last > first && all.get(last).isMark()) {
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

  /** Whether a word says of what stands before it that it was said. */
  static boolean tells(Word word) {
    return TELLS.contains(word.text());
  }

  /** Whether it ends by saying that something was said. */
  boolean endsTelling() {
    return tells(all.get(to - 1)) || (to - from > 1 && tells(all.get(to - 2)));
  }

  /** Whom a sentence without quotation names as speaker: 누가 말했다, 누구의 말이다, 누가 한 말이다. */
  Speaker saysWhoSpoke(Speakers speakers) {
    int subject = -1;
    for (int i = from; i < to; i++) {
      Word word = all.get(i);
      boolean of = word.particles().equals("의") && i + 1 < to;
      if (of && ReportingVerbs.isStatement(all.get(i + 1))) {
        return speakers.endingWith(all, i, from);
      }
      if (word.isSubject() && verbBehind(i + 1, 3) > 0) {
        return speaker(speakers, i, from);
      }
      subject = subject < 0 && word.isSubject() ? i : subject;
      if (subject >= 0 && tells(word)) {
        return speaker(speakers, subject, from);
      }
    }
    return null;
  }
}
