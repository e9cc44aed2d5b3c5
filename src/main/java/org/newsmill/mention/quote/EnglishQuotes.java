package org.newsmill.mention.quote;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.newsmill.text.CodePointOffsets;
import org.newsmill.text.Quotation;

/**
 * The quotes of an English text: a quotation in double marks with a verb of saying and its subject
 * beside it, or one that goes on from such a sentence; and clauses behind <i>said</i> or
 * <i>announced</i>. A pronoun stays as it is.
 */
final class EnglishQuotes {
  private static final String VERB =
      "(said|says|told|added|adds|asked|cried|shouted|wrote|warned|argued|announced|explained|noted"
          + "|insisted|replied|claimed|stated|declared|admitted|recalled|continued|tweeted|testified)";
  private static final String NAME =
      "((?:(?:Mr|Ms|Mrs|Dr)\\. )?[A-Z][\\w'’-]{0,30}(?: [A-Z][\\w'’-]{0,30}){0,3}|(?:[Tt]he|[Aa]n?) [\\w'’-]{1,30}"
          + "(?: [\\w'’-]{1,30}){0,2}|he|she|they|we|it|officials|police|I|He|She|They)";
  private static final Pattern VERB_NAME =
      Pattern.compile("^\\s{0,2}" + VERB + " " + NAME + "(?=[ ,.;:]|$)");
  private static final Pattern NAME_VERB = Pattern.compile("^\\s{0,2}" + NAME + " " + VERB + "\\b");
  private static final Pattern BEFORE =
      Pattern.compile(NAME + " " + VERB + "(?: [\\w'’-]{1,30}){0,3}[:,]?\\s{0,2}$");
  private static final Pattern RETOLD =
      Pattern.compile(
          "(?<=^|[.!?\\n] )"
              + NAME
              + " (said|says|announced|warned|argued|claimed|explained|added|noted|admitted)"
              + " (?:on [A-Z][a-z]{2,8} )?(?:that )?([^\\n.\"“”:,][^\\n.\"“”]{3,400}?)(?=\\.(?: |\\n|$))");
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
    Matcher retold = RETOLD.matcher(text);
    while (retold.find()) {
      finder.add(Quote.INDIRECT, retold.start(3), retold.end(3), retold, 1, 2, 0);
    }
    finder.quotes.sort(Comparator.comparingInt(Quote::start));
    return finder.quotes;
  }

  /** Gives where the text behind the quotation begins, in UTF-16. */
  private int direct(Quotation quotation, int before) {
    int start = offsets.toUtf16(quotation.start());
    int end = offsets.toUtf16(quotation.end());
    String tail = text.substring(end, Math.min(text.length(), end + LONGEST_BEFORE));
    Matcher verbName = VERB_NAME.matcher(tail);
    Matcher nameVerb = NAME_VERB.matcher(tail);
    int from = Math.max(before, start - LONGEST_BEFORE);
    Matcher head = BEFORE.matcher(text.substring(from, start));
    if (verbName.find()) {
      add(Quote.DIRECT, start + 1, end - 1, verbName, 2, 1, end);
    } else if (head.find()) {
      add(Quote.DIRECT, start + 1, end - 1, head, 1, 2, from);
    } else if (nameVerb.find()) {
      add(Quote.DIRECT, start + 1, end - 1, nameVerb, 1, 2, end);
    } else {
      goOn(start, end, text.substring(from, start));
    }
    return end;
  }

  /** A sentence in marks behind one whose speaker is known. */
  private void goOn(int start, int end, String between) {
    Quote last = quotes.isEmpty() ? null : quotes.get(quotes.size() - 1);
    boolean sentence = ".!?".indexOf(text.charAt(end - 2)) >= 0;
    boolean behind = between.endsWith(". ") && between.indexOf('\n') < 0;
    boolean near = last != null && offsets.toCodePoints(start) - last.end() < LONGEST_BEFORE;
    if (near && sentence && behind) {
      quotes.add(
          new Quote(
              Quote.DIRECT,
              offsets.toCodePoints(start + 1),
              offsets.toCodePoints(end - 1),
              last.speaker(),
              -1,
              -1,
              null));
    }
  }

  private void add(
      String kind, int start, int end, Matcher matcher, int name, int verb, int matcherStart) {
    quotes.add(
        new Quote(
            kind,
            offsets.toCodePoints(start),
            offsets.toCodePoints(end),
            matcher.group(name),
            offsets.toCodePoints(matcherStart + matcher.start(name)),
            offsets.toCodePoints(matcherStart + matcher.end(name)),
            matcher.group(verb)));
  }
}
