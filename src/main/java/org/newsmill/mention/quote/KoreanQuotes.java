package org.newsmill.mention.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.newsmill.model.LabelledSpan;
import org.newsmill.text.CodePointOffsets;
import org.newsmill.text.Quotation;

/**
 * The quotes of a Korean text. A quotation is speech when a particle of quoting (라고, 며, 는) and a
 * reporting word follow it, or when it is a sentence of its own beside one that names a speaker; an
 * indirect quote ends with 다고, 라고, 자고 or 냐고 before a reporting verb.
 */
final class KoreanQuotes {
  private static final Pattern THAT = Pattern.compile("(?:이?라)?고(?:도|만|는)?|하고");
  private static final Pattern WHILE = Pattern.compile("(?:이?라|이)?(?:며|면서)|이?라며|이?라면서");
  private static final Pattern OF = Pattern.compile("(?:이?라|이)?는|이?란");
  private static final Pattern ONCE = Pattern.compile("(?:이?라)?던");
  private static final Pattern RETOLD = Pattern.compile(".{1,40}(?:다|라|자|냐|으라)고");
  private static final Pattern SENTENCE = Pattern.compile("(?s).*(?:[.!?…]|다|요|까|죠)\\s?");
  private static final int NEAR = 7;

  private final String text;
  private final CodePointOffsets offsets;
  private final List<Word> words;
  private final List<Quotation> quotations;
  private final Speakers speakers;
  private final List<Quote> quotes = new ArrayList<>();
  private int from;
  private Quote pending;

  private KoreanQuotes(
      String text, List<Word> words, List<Quotation> quotations, List<LabelledSpan> entities) {
    this.text = text;
    this.offsets = CodePointOffsets.of(text);
    this.words = words;
    this.quotations = quotations;
    this.speakers = new Speakers(entities);
  }

  /**
   * The quotes of a text in order.
   *
   * @param entities spans of the text; those of persons help to read speakers
   */
  static List<Quote> of(
      String text, List<Word> words, List<Quotation> quotations, List<LabelledSpan> entities) {
    List<Quotation> outer = quotations.stream().filter(q -> q.depth() == 0).toList();
    return new KoreanQuotes(text, words, outer, entities).find();
  }

  private List<Quote> find() {
    for (Sentence sentence : Sentence.cut(words, quotations, text)) {
      from = sentence.from();
      Speaker before = speakers.lastSubject();
      int known = quotes.size();
      Speaker last = null;
      for (Quotation quotation : sentence.quotations()) {
        last = direct(sentence, quotation, last);
      }
      if (known == quotes.size()) {
        standing(sentence, before);
        indirect(sentence);
      } else {
        pending = null;
        indirectBehind(sentence);
      }
      int topic = sentence.firstSubject();
      if (topic >= 0 && last == null) {
        speakers.remember(sentence.speaker(speakers, topic));
      }
    }
    return quotes;
  }

  /** Adds the quotation when it is speech; gives its speaker, or the one before. */
  private Speaker direct(Sentence sentence, Quotation quotation, Speaker before) {
    int next = sentence.wordBehind(quotation);
    Word tail = next < sentence.to() ? words.get(next) : null;
    boolean attached = tail != null && tail.start() == quotation.end() && !tail.isMark();
    if (!attached) {
      return before;
    }
    String particle = tail.text();
    int verb = -1;
    Speaker speaker = null;
    if (THAT.matcher(particle).matches()) {
      verb = sentence.verbBehind(next + 1, NEAR);
      if (verb < 0) {
        return before;
      }
      speaker = sentence.subjectBetween(speakers, next + 1, verb);
    } else if (ONCE.matcher(particle).matches()) {
      speaker = sentence.subjectBetween(speakers, next + 1, sentence.to());
    } else if (OF.matcher(particle).matches()) {
      boolean statement =
          quotation.isDouble()
              && next + 1 < sentence.to()
              && ReportingVerbs.isStatement(words.get(next + 1));
      if (!statement) {
        return before;
      }
      verb = next + 1;
    } else if (!WHILE.matcher(particle).matches()) {
      return before;
    }
    speaker = speaker == null ? sentence.subjectBefore(speakers, quotation) : speaker;
    boolean someone = OF.matcher(particle).matches();
    speaker = speaker == null ? before : speaker;
    boolean here = speaker != null;
    speaker = speaker == null && !someone ? speakers.lastSubject() : speaker;
    add(quotation, speaker, here, verb < 0 ? null : words.get(verb).text());
    speakers.remember(speaker);
    return speaker;
  }

  private void add(Quotation quotation, Speaker speaker, boolean here, String verb) {
    quotes.add(
        new Quote(
            Quote.DIRECT,
            quotation.innerStart(),
            quotation.innerEnd(),
            speaker == null ? null : speaker.name(),
            speaker == null || !here ? -1 : speaker.start(),
            speaker == null || !here ? -1 : speaker.end(),
            verb));
  }

  /** A sentence of speech alone: the next one says whose it is, else the one before. */
  private void standing(Sentence sentence, Speaker before) {
    if (pending != null) {
      Speaker said = sentence.saysWhoSpoke(speakers);
      if (said != null) {
        quotes.remove(quotes.size() - 1);
        quotes.add(
            new Quote(
                Quote.DIRECT,
                pending.start(),
                pending.end(),
                said.name(),
                said.start(),
                said.end(),
                words.get(sentence.to() - 1).text()));
        speakers.remember(said);
      } else if (pending.speaker() == null) {
        quotes.remove(quotes.size() - 1);
      }
      pending = null;
    }
    Quotation alone = sentence.onlyQuotation();
    if (alone != null && alone.isDouble() && SENTENCE.matcher(inner(alone)).matches()) {
      boolean person = before != null && before.person() && !sentence.beginsParagraph();
      pending =
          new Quote(
              Quote.DIRECT,
              alone.innerStart(),
              alone.innerEnd(),
              person ? before.name() : null,
              -1,
              -1,
              null);
      quotes.add(pending);
    }
  }

  private String inner(Quotation quotation) {
    return text.substring(
        offsets.toUtf16(quotation.innerStart()), offsets.toUtf16(quotation.innerEnd()));
  }

  private void indirect(Sentence sentence) {
    retold(sentence, from);
  }

  /** A second clause behind a direct quote may retell. */
  private void indirectBehind(Sentence sentence) {
    Quotation last = sentence.quotations().get(sentence.quotations().size() - 1);
    retold(sentence, sentence.wordBehind(last) + 1);
  }

  /**
   * Adds the first clause that is retold by the first topic before it, else by the first subject.
   * One pass: the subject and the last loose mark so far are carried along.
   */
  private void retold(Sentence sentence, int begin) {
    int first = Math.max(begin, from);
    int subject = -1;
    int loose = -1;
    for (int i = first; i + 1 < sentence.to(); i++) {
      loose = sentence.isLooseMark(i) ? i : loose;
      if (subject >= 0 && loose < subject && isRetold(sentence, i)) {
        Speaker speaker = sentence.speaker(speakers, subject);
        boolean hearsay = !ReportingVerbs.at(words, i + 1) && !speaker.person();
        if (!hearsay) {
          retold(sentence, subject, i, speaker);
          return;
        }
      }
      boolean nearer = subject < 0 || (words.get(i).isTopic() && !words.get(subject).isTopic());
      subject = nearer && sentence.isOwnSubject(i) ? i : subject;
    }
  }

  private boolean isRetold(Sentence sentence, int i) {
    Word word = words.get(i);
    return word.text().endsWith("고")
        && RETOLD.matcher(word.text()).matches()
        && !word.isMark()
        && (ReportingVerbs.at(words, i + 1) || ReportingVerbs.says(words.get(i + 1)))
        && sentence.isFinite(i + 1);
  }

  private void retold(Sentence sentence, int subject, int end, Speaker speaker) {
    quotes.add(
        new Quote(
            Quote.INDIRECT,
            sentence.wordAfter(subject),
            words.get(end).end() - 1,
            speaker.name(),
            speaker.start(),
            speaker.end(),
            words.get(end + 1).text()));
    speakers.remember(speaker);
  }
}
