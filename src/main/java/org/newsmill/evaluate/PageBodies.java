package org.newsmill.evaluate;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.newsmill.extract.Extractor;
import org.newsmill.extract.line.LineRules;
import org.newsmill.record.Article;

/**
 * The text of a page as {@code mine} extracts it: the bodies of its articles in order, divided by
 * blank lines; nothing for a page that is excluded or rejected.
 */
public final class PageBodies implements Function<byte[], String> {
  private static final LocalDate AS_OF = LocalDate.of(2030, 1, 1);

  private final Extractor extractor =
      new Extractor(AS_OF, ZoneOffset.UTC, 1, LineRules.shipped(), List.of());

  @Override
  public String apply(byte[] content) {
    return extractor.extract(PageDocument.of(content)).articles().stream()
        .map(Article::getBody)
        .collect(Collectors.joining("\n\n"));
  }

  /** Texts found and the time that took. */
  record Found(Map<String, String> bodies, long nanos) {}

  /**
   * Applies {@code bodies} to the pages of {@code set} that have gold, and writes what it finds.
   */
  static Found find(Function<byte[], String> bodies, PageSet set, Iterable<String> ids)
      throws IOException {
    Map<String, String> found = new LinkedHashMap<>();
    long nanos = 0;
    for (String id : ids) {
      byte[] content = set.content(id);
      long start = System.nanoTime();
      found.put(id, bodies.apply(content));
      nanos += System.nanoTime() - start;
    }
    set.write(found);
    return new Found(found, nanos);
  }
}
