package org.newsmill.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.newsmill.sample.Draws.Purpose;

/** Writes the stories of one language. */
final class StoryWriter {
  private final Lexicon lexicon;
  private final Phrasebook phrases;
  private final long seed;
  private final int chars;

  StoryWriter(Language language, long seed, int chars) {
    lexicon = new Lexicon(language);
    phrases = new Phrasebook(language);
    this.seed = seed;
    this.chars = chars;
  }

  Lexicon lexicon() {
    return lexicon;
  }

  /** The story that was first printed in line {@code index}; {@code term} may be null. */
  Story write(long index, LocalDate published, String term) {
    Draws draws = Draws.of(seed, Purpose.TEXT, index);
    Cast cast = new Cast(lexicon, published, term, draws);
    return write(cast, draws);
  }

  /**
   * The same story as another outlet edits it: an agency's header, another byline, and one
   * paragraph, not the first, written anew.
   */
  Story edit(long source, LocalDate published, String term, long index) {
    Draws first = Draws.of(seed, Purpose.TEXT, source);
    Cast cast = new Cast(lexicon, published, term, first);
    Story story = write(cast, first);
    Draws draws = Draws.of(seed, Purpose.COPY, index);
    draws.bits();
    Cast again = new Cast(cast, published, draws);
    List<String> paragraphs = new ArrayList<>(story.paragraphs());
    String header = phrases.sentence("header", again, draws);
    paragraphs.set(0, header + paragraphs.get(0));
    int changed = 1 + draws.below(paragraphs.size() - 1);
    paragraphs.set(changed, paragraph(phrases.turn("detail", draws), 2, again));
    return new Story(story.title(), paragraphs, byline(lexicon.draw("person", draws)));
  }

  private Story write(Cast cast, Draws draws) {
    int target = (int) (chars * (0.5 + 0.8 * draws.unit()));
    boolean planted = cast.has(Slot.TERM);
    String title = phrases.sentence(planted ? "planted-title" : "title", cast, draws);
    Phrasebook.Turn details = phrases.turn("detail", draws);
    Phrasebook.Turn quotes = phrases.turn("quote", draws);
    List<String> paragraphs = new ArrayList<>();
    String lead = phrases.sentence(planted ? "planted-lead" : "lead", cast, draws);
    paragraphs.add(lead + " " + paragraph(details, 1, cast));
    int length = paragraphs.get(0).length();
    while (length < target) {
      boolean quote = draws.below(5) < 2;
      String next = paragraph(quote ? quotes : details, quote ? 1 : 2 + draws.below(2), cast);
      paragraphs.add(next);
      length += next.length();
    }
    paragraphs.add(phrases.sentence("closing", cast, draws));
    return new Story(title, paragraphs, byline(lexicon.draw("person", draws)));
  }

  private static String paragraph(Phrasebook.Turn turn, int sentences, Cast cast) {
    StringBuilder text = new StringBuilder(256);
    for (int i = 0; i < sentences; i++) {
      if (i > 0) {
        text.append(' ');
      }
      Phrasebook.append(text, turn.next(), cast);
    }
    return text.toString();
  }

  private String byline(String person) {
    return lexicon.language() == Language.KO ? person + " 기자" : person;
  }
}
