package org.newsmill.sample;

import java.util.EnumMap;
import java.util.Map;
import org.newsmill.sample.Draws.Purpose;

/** Makes entries and their texts from a line's index alone. */
final class Newsroom {
  private final SampleSpec spec;
  private final NewsCalendar calendar;
  private final Bursts bursts;
  private final Publishers publishers = new Publishers();
  private final Map<Language, StoryWriter> writers = new EnumMap<>(Language.class);

  Newsroom(SampleSpec spec) {
    this.spec = spec;
    calendar = new NewsCalendar(spec.asOf(), spec.days());
    bursts = new Bursts(spec);
    for (Language language : Language.values()) {
      writers.put(language, new StoryWriter(language, spec.seed(), spec.chars()));
    }
  }

  NewsCalendar calendar() {
    return calendar;
  }

  Bursts bursts() {
    return bursts;
  }

  Publishers publishers() {
    return publishers;
  }

  /** A planted subject in words. */
  String term(Language language, int term) {
    return writers.get(language).lexicon().planted().get(term);
  }

  /** The entry of a line that is a story of its own. */
  Entry original(long index) {
    Draws draws = Draws.of(spec.seed(), Purpose.FACTS, index);
    Language language = draws.unit() < spec.english() ? Language.EN : Language.KO;
    long moment = calendar.draw(draws);
    Publishers.Publisher publisher = publishers.draw(language, draws);
    return new Entry(
        index, language, publisher, moment, bursts.draw(NewsCalendar.dayOf(moment), draws));
  }

  /** The entry of a line that prints {@code origin} again: another publisher, later. */
  Entry reprint(Entry origin, long index) {
    Draws draws = Draws.of(spec.seed(), Purpose.FACTS, index);
    return new Entry(
        index,
        origin.language(),
        publishers.drawOther(origin.language(), origin.publisher(), draws),
        calendar.drawAfter(origin.moment(), draws),
        origin.subject());
  }

  Story story(Entry origin) {
    return writers
        .get(origin.language())
        .write(
            origin.index(), calendar.dateOf(NewsCalendar.dayOf(origin.moment())), termOf(origin));
  }

  /** The story of {@code origin} as line {@code index} edits it. */
  Story edited(Entry origin, long index) {
    return writers
        .get(origin.language())
        .edit(
            origin.index(),
            calendar.dateOf(NewsCalendar.dayOf(origin.moment())),
            termOf(origin),
            index);
  }

  private String termOf(Entry origin) {
    int term = origin.subject().term();
    return term < 0 ? null : term(origin.language(), term);
  }
}
