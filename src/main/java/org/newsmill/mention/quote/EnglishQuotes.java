package org.newsmill.mention.quote;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.newsmill.text.CodePointOffsets;
import org.newsmill.text.Quotation;

/**
 * The quotes of an English text: a quotation in double marks with a verb of saying and its subject
 * beside it, one that goes on from such a sentence, and one that is a sentence of its own; and what
 * is retold, by {@link EnglishRetold}. Linear in the text.
 */
final class EnglishQuotes {
  private static final Pattern VERB_NAME =
      Pattern.compile(
          "^,?\\s{0,2}"
              + EnglishSpeech.VERB
              + " "
              + EnglishSpeech.TITLE
              + EnglishSpeech.NAME_BEHIND
              + "(?=[ ,.;:]|$)");
  private static final Pattern NAME_VERB =
      Pattern.compile(
          "^,?\\s{0,2}"
              + EnglishSpeech.ROLE
              + EnglishSpeech.TITLE
              + EnglishSpeech.NAME
              + EnglishSpeech.ASIDE
              + " "
              + EnglishSpeech.VERB
              + "\\b");
  private static final Pattern BEFORE =
      Pattern.compile(
          EnglishSpeech.ROLE
              + EnglishSpeech.TITLE
              + EnglishSpeech.NAME
              + EnglishSpeech.ASIDE
              + " "
              + EnglishSpeech.VERB
              + "(?: [\\w'’-]{1,30}){0,4}[:,]?\\s{0,2}$");
  private static final Pattern CALLED =
      Pattern.compile(
          EnglishSpeech.TITLE
              + EnglishSpeech.NAME
              + EnglishSpeech.ASIDE
              + " (called|described|branded|labelled|labeled)(?: [\\w'’-]{1,30}){1,5} $");
  private static final Pattern JUDGEMENT = Pattern.compile("[a-z]\\S{0,30}(?: \\S{1,30}){2,40}");
  private static final Pattern PARTICIPLE =
      Pattern.compile(
          "\\b(adding|saying|noting|warning|arguing|insisting|explaining)(?: that)?[:,]?\\s{0,2}$");
  private static final Pattern GESTURE =
      Pattern.compile(
          "(?:^|[.!?,] |\\n)"
              + EnglishSpeech.TITLE
              + EnglishSpeech.NAME
              + " (?:shrugged|smiled|laughed|nodded|sighed|disagreed|disagrees|agreed|agrees)"
              + "(?: [\\w'’-]{1,30}){0,4}\\. $");
  private static final Pattern SENTENCE_BEFORE = Pattern.compile("[.!?:] \\z");
  private static final int LONGEST_BEFORE = 200;

  private final String text;
  private final CodePointOffsets offsets;
  private final List<Quote> quotes = new ArrayList<>();

  private EnglishQuotes(String text) {
    this.text = text;
    this.offsets = CodePointOffsets.of(text);
  }

  /** The quotes of a text in order. */
  static List<Quote> of(String text, List<Quotation> quotations) {
    EnglishQuotes finder = new EnglishQuotes(text);
    int before = 0;
    for (Quotation quotation : quotations) {
      if (quotation.depth() == 0 && quotation.isDouble()) {
        before = finder.direct(quotation, before);
      }
    }
    finder.quotes.addAll(EnglishRetold.in(text, finder.offsets));
    finder.quotes.sort(Comparator.comparingInt(Quote::start));
    return EnglishReferences.resolved(finder.quotes);
  }

  /** Gives where the text behind the quotation begins, in UTF-16. */
  private int direct(Quotation quotation, int before) {
    int start = offsets.toUtf16(quotation.start());
    int end = offsets.toUtf16(quotation.end());
    String tail = text.substring(end, Math.min(text.length(), end + LONGEST_BEFORE));
    int from = Math.max(before, start - LONGEST_BEFORE);
    String between = text.substring(from, start);
    Matcher verbName = VERB_NAME.matcher(tail);
    Matcher head = BEFORE.matcher(between);
    Matcher nameVerb = NAME_VERB.matcher(tail);
    Matcher called = CALLED.matcher(between);
    boolean closed = tail.startsWith(",") || ",.?!…-–—".indexOf(text.charAt(end - 2)) >= 0;
    if (closed && verbName.find()) {
      add(start, end, verbName, 2, 1, end);
    } else if (head.find()) {
      add(start, end, head, 1, 2, from);
    } else if (closed && nameVerb.find()) {
      add(start, end, nameVerb, 1, 2, end);
    } else if (called.find() && JUDGEMENT.matcher(text.substring(start + 1, end - 1)).matches()) {
      add(start, end, called, 1, 2, from);
    } else if (!participle(start, end, from, between) && !goesOn(start, end, before, between)) {
      standing(start, end, from, between);
    }
    return end;
  }

  /** The subject of the sentence speaks: She left at noon, saying: “..”. */
  private boolean participle(int start, int end, int from, String between) {
    Matcher participle = PARTICIPLE.matcher(between);
    if (!participle.find()) {
      return false;
    }
    Matcher subject = EnglishSpeech.SUBJECT.matcher(between);
    MatchResult last = null;
    while (subject.find()) {
      last = subject.toMatchResult();
    }
    if (last == null) {
      return false;
    }
    quote(start, end, last.group(1), from + last.start(1), from + last.end(1), participle.group(1));
    return true;
  }

  /** Behind one whose speaker is known: “..,” said she. “..”, or “..,” said she, “..”. */
  private boolean goesOn(int start, int end, int before, String between) {
    Quote last = quotes.isEmpty() ? null : quotes.get(quotes.size() - 1);
    boolean near =
        last != null
            && offsets.toUtf16(last.end()) + 1 == before
            && start - before < LONGEST_BEFORE
            && between.indexOf('\n') < 0;
    boolean sentence = between.endsWith(". ") && isSentence(start, end);
    if (!near || !(sentence || between.endsWith(", "))) {
      return false;
    }
    boolean named = VERB_NAME.matcher(between).find() || NAME_VERB.matcher(between).find();
    if (!named && !sentence) {
      return false;
    }
    quotes.add(unnamed(start, end, last.speaker()));
    return true;
  }

  /** A sentence in marks between sentences; a gesture before it tells whose it is. */
  private void standing(int start, int end, int from, String between) {
    boolean begins =
        from == start || between.endsWith("\n") || SENTENCE_BEFORE.matcher(between).find();
    if (!begins || !isSentence(start, end)) {
      return;
    }
    Matcher gesture = GESTURE.matcher(between);
    if (gesture.find()) {
      int name = from + gesture.start(1);
      quote(start, end, gesture.group(1), name, from + gesture.end(1), null);
    } else if (!Excerpt.is(text.substring(start + 1, end - 1))) {
      quotes.add(unnamed(start, end, null));
    }
  }

  private boolean isSentence(int start, int end) {
    return ".!?".indexOf(text.charAt(end - 2)) >= 0 && text.substring(start, end).indexOf(' ') >= 0;
  }

  private Quote unnamed(int start, int end, String speaker) {
    return new Quote(
        Quote.DIRECT,
        offsets.toCodePoints(start + 1),
        offsets.toCodePoints(end - 1),
        speaker,
        -1,
        -1,
        null);
  }

  private void add(int start, int end, Matcher matcher, int name, int verb, int shift) {
    quote(
        start,
        end,
        matcher.group(name),
        shift + matcher.start(name),
        shift + matcher.end(name),
        matcher.group(verb));
  }

  private void quote(int start, int end, String speaker, int from, int to, String verb) {
    quotes.add(
        new Quote(
            Quote.DIRECT,
            offsets.toCodePoints(start + 1),
            offsets.toCodePoints(end - 1),
            speaker,
            offsets.toCodePoints(from),
            offsets.toCodePoints(to),
            verb));
  }
}
