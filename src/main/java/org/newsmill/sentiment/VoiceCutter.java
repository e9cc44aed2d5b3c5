package org.newsmill.sentiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.newsmill.record.BodySpan;
import org.newsmill.record.SaidQuote;
import org.newsmill.text.CodePointOffsets;
import org.newsmill.text.Sentences;

/**
 * Tells who speaks at each place of a body and cuts it into passages: sentences of one voice. What
 * is quoted within a sentence is a passage of its own, and the rest of the sentence is another.
 *
 * <ul>
 *   <li>Quoted: the words of a quote that is attributed to somebody, direct or retold, and others
 *       in double marks that are longer than a name.
 *   <li>Excerpt: in a comment, a part that is set apart as another's text, and a line that is
 *       nothing but a long quotation. What a report sets apart is quoted.
 *   <li>Commentary: all else in an opinion; in a report the line behind a label such as "editor's
 *       note", and sentences that say they are an opinion.
 *   <li>Narrator: all else. The verb that reports a quote tells the speaker's tone, so it goes with
 *       the quote.
 * </ul>
 *
 * <p>Linear in the body's length; memory is a reference a character.
 */
final class VoiceCutter {
  private static final int LEAST_LETTERS = 2;
  private static final int LEAST_LETTERS_AROUND_QUOTES = 10;

  private final String body;
  private final CodePointOffsets offsets;
  private final Voice[] voices;
  private final CommentaryCues cues;
  private final QuoteMarker marker;
  private final List<String> opinionWords;

  private VoiceCutter(String body, ArticleSetting setting, CommentaryCues cues) {
    this.body = body;
    this.offsets = CodePointOffsets.of(body);
    this.voices = new Voice[body.length()];
    this.cues = cues;
    this.marker = new QuoteMarker(body, offsets, voices, setting.opinion());
    this.opinionWords = cues.wordsIn(body);
  }

  /**
   * The passages of a body in order of their start, then of voices.
   *
   * @param quotes of the body
   */
  static Passages cut(String body, List<SaidQuote> quotes, ArticleSetting setting) {
    VoiceCutter cutter = new VoiceCutter(body, setting, CommentaryCues.shipped());
    Voice own = setting.own();
    Arrays.fill(cutter.voices, own);
    if (own == Voice.NARRATOR) {
      cutter.markLabelledLines();
    }
    quotes.forEach(cutter.marker::mark);
    cutter.marker.markQuotations();
    Voice embedded = setting.opinion() ? Voice.EXCERPT : Voice.QUOTED;
    for (BodySpan span : setting.embedded()) {
      cutter.mark(cutter.utf16(span.getStart()), cutter.utf16(span.getEnd()), embedded);
    }
    return new Passages(cutter.passages(), cutter.offsets);
  }

  private int utf16(long codePoints) {
    return offsets.toUtf16(Math.toIntExact(codePoints));
  }

  private void mark(int start, int end, Voice voice) {
    Arrays.fill(voices, start, end, voice);
  }

  private void markLabelledLines() {
    boolean next = false;
    int start = 0;
    while (start < body.length()) {
      int newline = body.indexOf('\n', start);
      int end = newline < 0 ? body.length() : newline;
      String line = body.substring(start, end);
      int opinion = cues.opinionStart(line);
      if (opinion >= 0 || (next && !line.isBlank())) {
        mark(start, end, Voice.COMMENTARY);
      }
      next = opinion == line.length() || (next && line.isBlank());
      start = end + 1;
    }
  }

  private List<Passage> passages() {
    List<Passage> passages = new ArrayList<>();
    for (Voice voice : Voice.values()) {
      addPassages(voice, passages);
    }
    passages.sort(Comparator.comparingInt(Passage::start).thenComparing(Passage::voice));
    return passages;
  }

  /** Cuts the body with the other voices blanked out. */
  private void addPassages(Voice voice, List<Passage> into) {
    char[] heard = heard(voice);
    if (heard == null) {
      return;
    }
    String text = new String(heard);
    boolean own = voice == Voice.NARRATOR || voice == Voice.COMMENTARY;
    for (Sentences.Place place : Pieces.of(text)) {
      String words = text.substring(place.start(), place.end());
      boolean frame = own && isRest(words, place.start());
      int least = frame ? LEAST_LETTERS_AROUND_QUOTES : LEAST_LETTERS;
      if (hasLetters(words, 0, words.length(), least)) {
        boolean opinion = voice == Voice.NARRATOR && CommentaryCues.isOpinion(words, opinionWords);
        Voice speaker = opinion ? Voice.COMMENTARY : voice;
        String verb = voice == Voice.QUOTED ? marker.verbOf(place.start(), place.end()) : "";
        into.add(new Passage(speaker, place.start(), place.end(), words, verb, frame));
      }
    }
  }

  /** Whether other voices speak in the sentence or right before it. */
  private boolean isRest(String words, int start) {
    boolean attached = start > 0 && !Character.isWhitespace(body.charAt(start - 1));
    return attached || !body.startsWith(words, start);
  }

  /** Whether a part of a text has letters enough to be a passage. */
  static boolean hasWords(String text, int start, int end) {
    return hasLetters(text, start, end, LEAST_LETTERS);
  }

  private static boolean hasLetters(String text, int start, int end, int least) {
    int letters = 0;
    for (int i = start; i < end && letters < least; i++) {
      letters += Character.isLetter(text.charAt(i)) ? 1 : 0;
    }
    return letters == least;
  }

  /** The body as one voice says it, with blanks for others; null where it says nothing. */
  private char[] heard(Voice voice) {
    boolean own = voice == Voice.NARRATOR || voice == Voice.COMMENTARY;
    char[] heard = null;
    for (int i = 0; i < voices.length; i++) {
      if (voices[i] == voice) {
        if (heard == null) {
          heard = body.toCharArray();
          blank(heard, 0, i, own);
        }
      } else if (heard != null) {
        blank(heard, i, i + 1, own || voices[i - 1] != voice);
      }
    }
    return heard;
  }

  /**
   * A quote ends its sentence; what stands around a quote is one sentence, unless the quote is the
   * end of it and another begins.
   */
  private void blank(char[] heard, int start, int end, boolean goesOn) {
    for (int i = start; i < end; i++) {
      if (body.charAt(i) != '\n') {
        // the marks around a quote are nobody's
        heard[i] = goesOn && (voices[i] != null || !endsSentence(i)) ? ' ' : '\n';
      }
    }
  }

  /** Whether a mark closes a quote and a sentence: “The road is closed.” The mayor left. */
  private boolean endsSentence(int mark) {
    return "”\"".indexOf(body.charAt(mark)) >= 0
        && mark > 0
        && ".?!".indexOf(body.charAt(mark - 1)) >= 0
        && mark + 2 < body.length()
        && body.charAt(mark + 1) == ' '
        && Character.isUpperCase(body.charAt(mark + 2));
  }
}
