package org.newsmill.sentiment;

import java.util.Arrays;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.newsmill.record.SaidQuote;
import org.newsmill.text.CodePointOffsets;
import org.newsmill.text.Quotation;

/** Marks whose voice the quoted parts of a body are, and remembers the words that report them. */
final class QuoteMarker {
  private static final int VERB_REACH = 80;
  private static final int SHORTEST_SPEECH = 10;

  /** Of a Korean sentence, which is shorter than an English one and ends like nothing else. */
  private static final int SHORTEST_SENTENCE = 5;

  private static final int SHORTEST_EXCERPT = 60;
  private static final String OF_SPEECH = "“\"«";

  private final String body;
  private final CodePointOffsets offsets;
  private final Voice[] voices;
  private final boolean opinion;
  private final NavigableMap<Integer, Report> reports = new TreeMap<>();

  private record Report(int end, String verb) {}

  /**
   * For one body.
   *
   * @param voices of its chars, to be marked; null for what nobody says
   */
  QuoteMarker(String body, CodePointOffsets offsets, Voice[] voices, boolean opinion) {
    this.body = body;
    this.offsets = offsets;
    this.voices = voices;
    this.opinion = opinion;
  }

  /** The verb of the said quote that ends with a part of the body; '' for none. */
  String verbOf(int start, int end) {
    Map.Entry<Integer, Report> entry = reports.floorEntry(start);
    if (entry == null || end > entry.getValue().end) {
      return "";
    }
    Report report = entry.getValue();
    return VoiceCutter.hasWords(body, end, report.end) ? "" : report.verb;
  }

  /**
   * Marks the words of a quote and takes its verb, which is the speaker's tone, from all voices.
   */
  void mark(SaidQuote quote) {
    int start = offsets.toUtf16(Math.toIntExact(quote.getStart()));
    int end = offsets.toUtf16(Math.toIntExact(quote.getEnd()));
    Arrays.fill(voices, start, end, Voice.QUOTED);
    if (quote.getVerb() != null) {
      reports.put(start, new Report(end, quote.getVerb()));
      int at = verbAt(quote.getVerb(), start, end);
      if (at >= 0) {
        Arrays.fill(voices, at, at + quote.getVerb().length(), null);
      }
    }
  }

  /** Where the verb stands nearest to its quote, in the same sentence; -1 where it does not. */
  private int verbAt(String verb, int start, int end) {
    int first = start;
    while (first > 0 && start - first < VERB_REACH && !endsSentence(first - 1)) {
      first--;
    }
    int last = end;
    while (last < body.length() && last - end < VERB_REACH && !endsSentence(last)) {
      last++;
    }
    String head = body.substring(first, start);
    int before = head.lastIndexOf(verb);
    int behind = body.substring(end, last).indexOf(verb);
    if (behind >= 0 && (before < 0 || behind <= head.length() - before - verb.length())) {
      return end + behind;
    }
    return before < 0 ? -1 : first + before;
  }

  private boolean endsSentence(int at) {
    char c = body.charAt(at);
    return c == '\n'
        || (".?!".indexOf(c) >= 0
            && at + 1 < body.length()
            && Character.isWhitespace(body.charAt(at + 1)));
  }

  /** Marks what stands in double marks and is longer than a name, whoever says it. */
  void markQuotations() {
    int last = 0;
    for (Quotation quotation : Quotation.in(body)) {
      boolean inner = quotation.start() < last; // a quote within a quote is the quote's
      if (!inner && OF_SPEECH.indexOf(quotation.mark()) >= 0) {
        markQuotation(offsets.toUtf16(quotation.start()), offsets.toUtf16(quotation.end()));
        last = quotation.end();
      }
    }
    markOpenQuotes();
  }

  private void markQuotation(int start, int end) {
    int chars = end - start - 2;
    int last = end - 2;
    while (last > start && ".?!…".indexOf(body.charAt(last)) >= 0) {
      last--;
    }
    boolean sentence = chars >= SHORTEST_SENTENCE && "다요까죠".indexOf(body.charAt(last)) >= 0;
    boolean speech =
        (sentence || chars >= SHORTEST_SPEECH) && body.substring(start, end).indexOf(' ') >= 0;
    if (opinion && end - start >= SHORTEST_EXCERPT && isLine(start, end)) {
      Arrays.fill(voices, start, end, Voice.EXCERPT);
    } else if (speech) {
      Arrays.fill(voices, start + 1, end - 1, Voice.QUOTED);
    }
    if (speech || voices[start + 1] == Voice.QUOTED) {
      voices[start] = null;
      voices[end - 1] = null;
    }
  }

  private boolean isLine(int start, int end) {
    int before = start - 1;
    while (before >= 0 && isBlank(before)) {
      before--;
    }
    int behind = end;
    while (behind < body.length() && isBlank(behind)) {
      behind++;
    }
    return (before < 0 || body.charAt(before) == '\n')
        && (behind == body.length() || body.charAt(behind) == '\n');
  }

  private boolean isBlank(int at) {
    return body.charAt(at) != '\n' && Character.isWhitespace(body.charAt(at));
  }

  /**
   * Marks the paragraphs of a quote that goes on in the next one, which opens the mark again or
   * closes it. A mark that is neither is a slip and quotes nothing.
   */
  private void markOpenQuotes() {
    int open = -1;
    int start = 0;
    while (start < body.length()) {
      int newline = body.indexOf('\n', start);
      int end = newline < 0 ? body.length() : newline;
      int first = start;
      while (first < end && Character.isWhitespace(body.charAt(first))) {
        first++;
      }
      if (first < end) {
        int closed = open < 0 ? -1 : endOfOpen(open, first, end);
        if (closed >= 0) {
          Arrays.fill(voices, open + 1, closed, Voice.QUOTED);
          voices[open] = null;
          voices[Math.min(closed, voices.length - 1)] = null;
        }
        open = openIn(start, end);
      }
      start = end + 1;
    }
  }

  /** Where an open quote ends: before a line that opens it again, at the mark that closes it. */
  private int endOfOpen(int open, int first, int end) {
    char mark = body.charAt(open);
    if (body.charAt(first) == mark) {
      return first;
    }
    String line = body.substring(first, end);
    int close = line.indexOf('”');
    int again = line.indexOf('“');
    return mark == '“' && close >= 0 && (again < 0 || again > close) ? first + close : -1;
  }

  /** The last double mark of a line that nothing closes; -1 for none. */
  private int openIn(int start, int end) {
    String line = body.substring(start, end);
    int curled = line.lastIndexOf('“');
    if (curled >= 0) {
      return line.indexOf('”', curled) < 0 ? start + curled : -1;
    }
    long straight = line.chars().filter(c -> c == '"').count();
    int last = straight % 2 == 0 ? -1 : line.lastIndexOf('"');
    boolean opens = last == 0 || (last > 0 && line.charAt(last - 1) == ' ');
    return opens && last + 1 < line.length() && line.charAt(last + 1) != ' ' ? start + last : -1;
  }
}
