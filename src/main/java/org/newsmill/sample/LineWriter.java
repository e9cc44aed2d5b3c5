package org.newsmill.sample;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.newsmill.sample.Draws.Purpose;

/** Writes entries as JSON with the keys of the preset {@code newsmill}, without a line end. */
final class LineWriter {
  private static final JsonFactory JSON = new JsonFactory();
  private static final int CRAWL_SECONDS = 1800;

  private final SampleSpec spec;
  private final Newsroom newsroom;

  LineWriter(SampleSpec spec, Newsroom newsroom) {
    this.spec = spec;
    this.newsroom = newsroom;
  }

  byte[] original(Entry entry) throws IOException {
    Story story = newsroom.story(entry);
    return line(entry, story, story.body(), story.byline());
  }

  /** The same text elsewhere; half of the copies leave out the byline. */
  byte[] copy(Entry origin, Entry copy, Spacing spacing) throws IOException {
    Story story = newsroom.story(origin);
    String byline = copy.index() % 2 == 0 ? story.byline() : null;
    return line(copy, story, spacing.apply(story.body()), byline);
  }

  byte[] edited(Entry origin, Entry edited) throws IOException {
    Story story = newsroom.edited(origin, edited.index());
    return line(edited, story, story.body(), story.byline());
  }

  byte[] broken(Entry entry, Defect defect) throws IOException {
    byte[] line = original(entry);
    Draws draws = Draws.of(spec.seed(), Purpose.COPY, entry.index());
    int at = line.length / 4 + draws.below(line.length / 2);
    return defect.apply(line, at);
  }

  private byte[] line(Entry entry, Story story, String body, String byline) throws IOException {
    NewsCalendar calendar = newsroom.calendar();
    ByteArrayOutputStream out = new ByteArrayOutputStream(4 * body.length());
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.writeStartObject();
      json.writeStringField("url", url(entry));
      json.writeStringField("title", story.title());
      json.writeStringField("body", body);
      json.writeStringField("publisher", entry.publisher().name());
      if (byline != null) {
        json.writeStringField("byline", byline);
      }
      json.writeStringField("published_at", calendar.iso(entry.moment()));
      long crawled = entry.moment() + 60 + entry.index() % CRAWL_SECONDS;
      json.writeStringField("crawled_at", calendar.iso(crawled));
      json.writeEndObject();
    }
    return out.toByteArray();
  }

  private String url(Entry entry) {
    String day =
        newsroom.calendar().dateOf(NewsCalendar.dayOf(entry.moment())).toString().replace("-", "");
    return "https://www." + entry.publisher().domain() + "/news/" + day + "/" + entry.index();
  }
}
