package org.newsmill.mention.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.newsmill.model.LabelledSpan;
import org.newsmill.text.CodePointOffsets;
import org.newsmill.text.Quotation;

/**
 * The quotes of a Korean text. A quotation is speech when a particle of quoting (라고, 며, 는) and a
 * reporting word follow it, or when it is a sentence of its own, which the sentence beside it may
 * give a speaker; what is retold without marks is found by {@link RetoldSpeech}. Linear in the
 * text.
 */
final class KoreanQuotes {
  private static final Pattern THAT = Pattern.compile("(?:이?라)?고(?:도|만|는)?|하고");
  private static final Pattern WHILE = Pattern.compile("(?:이?라|이)?(?:며|면서도?)");
  private static final Pattern OF = Pattern.compile("(?:이?라|이)?는|이?란");
  private static final Pattern ONCE = Pattern.compile("(?:이?라)?던");

  /** What may stand apart from the marks: “..” 하고 나갔다. */
  private static final Pattern APART =
      Pattern.compile("하(?:시|셨)?(?:며|면서|고|더니|자)|했(?:다|고|지만|으며)|하셨다|한다|이?라(?:고|며|면서)");

  private static final Pattern SENTENCE = Pattern.compile("(?s).*(?:[.!?…]|다|요|까|죠)\\s?");
  private static final Pattern PREDICATE = Pattern.compile("(?s)(?=[^ ]*+ ).*(?:다|냐|까|요|자|라|죠)");

  /** One or two words without predicate, which single marks stress. */
  private static final Pattern LABEL = Pattern.compile("\\S{1,20}(?: \\S{1,20})?(?<![다냐까요자라죠고해])");

  private static final Set<String> ASKED = Set.of("질문", "물음");
  private static final int NEAR = 7;

  private final String text;
  private final CodePointOffsets offsets;
  private final List<Word> words;
  private final List<Quotation> quotations;
  private final Speakers speakers;
  private final List<Quote> quotes = new ArrayList<>();
  private final RetoldSpeech retold;
  private Quote pending;

  /**
   * Whether the pending quote is among the quotes: a passage is one only if it is told who spoke.
   */
  private boolean listed;

  /**
   * How a quotation is made speech.
   *
   * @param verb the reporting word, -1 for none
   * @param behind the word with which the sentence goes on
   * @param behindSpeaker who is named behind the quotation, or null
   * @param named whether somebody of the sentence must speak, no one of the sentences before
   */
  private record Attribution(int verb, int behind, Speaker behindSpeaker, boolean named) {}

  private KoreanQuotes(
      String text, List<Word> words, List<Quotation> quotations, List<LabelledSpan> entities) {
    this.text = text;
    this.offsets = CodePointOffsets.of(text);
    this.words = words;
    this.quotations = quotations;
    this.speakers = new Speakers(entities);
    this.retold = new RetoldSpeech(words, speakers, quotes);
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
    for (Sentence sentence : Sentences.of(words, quotations, text)) {
      Speaker before = speakers.lastSubject();
      int known = quotes.size();
      Speaker said = spoken(sentence);
      if (quotes.size() == known) {
        standing(sentence, before);
        retold.between(sentence, sentence.from(), sentence.to(), null);
      }
      int topic = sentence.firstSubject();
      if (topic >= 0 && said == null) {
        speakers.remember(sentence.speaker(speakers, topic));
      }
    }
    return quotes;
  }

  /** Adds the quotations that are speech and what is retold around them; gives the last speaker. */
  private Speaker spoken(Sentence sentence) {
    Speaker last = null;
    int spoken = -1;
    int behind = -1;
    for (Quotation quotation : sentence.quotations()) {
      Attribution attribution = attribution(sentence, quotation);
      if (attribution != null) {
        if (behind < 0) {
          pending = null;
          int start = sentence.firstWordFrom(quotation.start());
          retold.between(sentence, sentence.from(), start, null);
        }
        last = direct(sentence, quotation, attribution, last, spoken);
        spoken = quotation.end();
        behind = attribution.behind;
      }
    }
    if (behind >= 0) {
      retold.between(sentence, behind, sentence.to(), last);
    }
    return last;
  }

  /** How a quotation is speech, or null. */
  private Attribution attribution(Sentence sentence, Quotation quotation) {
    int next = sentence.wordBehind(quotation);
    Word tail = next < sentence.to() ? words.get(next) : null;
    if (tail == null || tail.isMark()) {
      return null;
    }
    boolean attached = tail.start() == quotation.end();
    String particle = tail.text();
    if (!attached && !(quotation.isDouble() && APART.matcher(particle).matches())) {
      return null;
    }
    if (!attached && particle.startsWith("했")) {
      return new Attribution(next, next + 1, null, false);
    }
    if (THAT.matcher(particle).matches()) {
      return that(sentence, quotation, next);
    } else if (ONCE.matcher(particle).matches()) {
      Speaker speaker = sentence.subjectBetween(speakers, next + 1, sentence.to());
      return new Attribution(-1, next + 1, speaker, false);
    } else if (OF.matcher(particle).matches()) {
      return stated(sentence, quotation, next);
    }
    boolean goesOn = WHILE.matcher(particle).matches() || !attached;
    return goesOn ? new Attribution(-1, next + 1, null, false) : null;
  }

  /** “..”는 지적, or “..”는 김하늘 교수의 지적. */
  private Attribution stated(Sentence sentence, Quotation quotation, int next) {
    boolean speech = quotation.isDouble() || PREDICATE.matcher(inner(quotation)).matches();
    for (int i = next + 1; speech && i < Math.min(sentence.to(), next + NEAR); i++) {
      Word word = words.get(i);
      boolean here = ReportingVerbs.isStatement(word);
      if (here && i == next + 1) {
        return new Attribution(i, i + 1, null, true);
      } else if (here && words.get(i - 1).particles().equals("의")) {
        return new Attribution(i, i + 1, speakers.endingWith(words, i - 1, next + 1), true);
      } else if (!word.isNoun() || sentence.inQuotation(word)) {
        return null;
      }
    }
    return null;
  }

  private Attribution that(Sentence sentence, Quotation quotation, int next) {
    boolean broken = next + 1 < sentence.to() && ".…".contains(words.get(next + 1).text());
    if (broken && quotation.isDouble()) {
      return new Attribution(-1, next + 2, null, false);
    }
    if (next + 1 < sentence.to() && Sentence.tells(words.get(next + 1))) {
      return new Attribution(next + 1, next + 2, null, false);
    }
    int verb = sentence.verbBehind(next + 1, NEAR);
    boolean label = !quotation.isDouble() && LABEL.matcher(inner(quotation)).matches();
    return verb < 0 || label
        ? null
        : new Attribution(verb, verb + 1, sentence.subjectBetween(speakers, next + 1, verb), false);
  }

  private Speaker direct(
      Sentence sentence, Quotation quotation, Attribution attribution, Speaker before, int spoken) {
    Speaker speaker = attribution.behindSpeaker;
    if (!isAsked(attribution)) {
      speaker = speaker == null ? sentence.subjectBefore(speakers, quotation, spoken) : speaker;
      speaker = speaker == null ? before : speaker;
    }
    boolean here = speaker != null;
    speaker = here || attribution.named ? speaker : speakers.lastSubject();
    quotes.add(
        new Quote(
            Quote.DIRECT,
            quotation.innerStart(),
            quotation.innerEnd(),
            speaker == null ? null : speaker.name(),
            here ? speaker.start() : -1,
            here ? speaker.end() : -1,
            attribution.verb < 0 ? null : words.get(attribution.verb).text()));
    speakers.remember(speaker);
    return speaker;
  }

  /** A question that the speaker of the sentence is asked: ‘..’는 물음에 */
  private boolean isAsked(Attribution attribution) {
    return attribution.named && ASKED.contains(words.get(attribution.verb).noun());
  }

  /** A sentence of speech alone: the next one says whose it is, else the one before. */
  private void standing(Sentence sentence, Speaker before) {
    boolean may = pending != null || sentence.endsTelling();
    Speaker said = may ? sentence.saysWhoSpoke(speakers) : null;
    if (said != null && (pending != null || said.person())) {
      speakers.remember(said);
    }
    if (pending != null) {
      if (said != null) {
        Quote told =
            new Quote(
                Quote.DIRECT,
                pending.start(),
                pending.end(),
                said.name(),
                said.start(),
                said.end(),
                words.get(sentence.to() - 1).text());
        if (listed) {
          quotes.set(quotes.size() - 1, told);
        } else {
          quotes.add(told);
        }
      }
      pending = null;
    }
    Quotation alone = sentence.onlyQuotation();
    if (alone != null && alone.isDouble() && SENTENCE.matcher(inner(alone)).matches()) {
      boolean somebody =
          before != null && PersonWords.isSomebody(before) && !sentence.beginsParagraph();
      String speaker = somebody ? before.name() : null;
      pending =
          new Quote(Quote.DIRECT, alone.innerStart(), alone.innerEnd(), speaker, -1, -1, null);
      listed = somebody || !Excerpt.is(inner(alone));
      if (listed) {
        quotes.add(pending);
      }
    }
  }

  private String inner(Quotation quotation) {
    return text.substring(
        offsets.toUtf16(quotation.innerStart()), offsets.toUtf16(quotation.innerEnd()));
  }
}
