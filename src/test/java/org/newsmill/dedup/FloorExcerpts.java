package org.newsmill.dedup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.newsmill.bench.Crew;
import org.newsmill.bench.StageCosts;
import org.newsmill.record.Excerpt;
import org.newsmill.record.TextPlace;

/** Excerpts as {@link FindExcerpts} finds them, in the memory of one process. */
final class FloorExcerpts {
  private final Map<String, FloorText> texts = new HashMap<>();
  private final List<FloorText> leaders = new ArrayList<>();
  private final Map<String, Long> began = new HashMap<>();
  private final Crew crew;
  private final StageCosts costs;

  FloorExcerpts(List<FloorText> all, Map<String, TextPlace> places, Crew crew, StageCosts costs) {
    this.crew = crew;
    this.costs = costs;
    for (FloorText text : all) {
      TextPlace place = places.get(text.hash());
      String group = place == null ? text.hash() : place.getGroupId();
      began.merge(group, text.print.getBegan(), Math::min);
      if (group.equals(text.hash()) && text.windows.length > 0) {
        leaders.add(text);
        texts.put(text.hash(), text);
      }
    }
  }

  /** What articles hold of others, by the id of the one that quotes. */
  Map<String, List<Excerpt>> byArticle() {
    Map<CandidatePair, Integer> shared = new ConcurrentHashMap<>();
    FloorIndex index = new FloorIndex();
    costs.measure(
        "excerpts",
        () -> {
          for (int i = 0; i < leaders.size(); i++) {
            for (long window : leaders.get(i).windows) {
              index.add(window, i);
            }
          }
        });
    crew.each(
        IntStream.range(0, FloorIndex.SHARDS).boxed().toList(),
        () ->
            shard ->
                costs.measure(
                    "excerpts",
                    () ->
                        ofShard(index.byKey(shard))
                            .forEach(
                                (pair, windows) -> shared.merge(pair, windows, Integer::sum))));
    return compared(
        shared.entrySet().stream()
            .filter(pair -> pair.getValue() >= NearCopies.MIN_WINDOWS)
            .map(Map.Entry::getKey)
            .toList());
  }

  private Map<CandidatePair, Integer> ofShard(Map<Long, List<Integer>> windows) {
    Map<CandidatePair, Integer> pairs = new HashMap<>();
    Caps caps = new Caps();
    windows.forEach(
        (window, same) -> {
          List<QuotableText> quotable = new ArrayList<>();
          for (int i : same) {
            FloorText text = leaders.get(i);
            quotable.add(new QuotableText(text.ref(), began.get(text.hash()), window));
          }
          FindQuotesFn.pair(quotable, FindPairsFn.MAX_WINDOW, pairs, caps);
        });
    return pairs;
  }

  private Map<String, List<Excerpt>> compared(List<CandidatePair> pairs) {
    Map<String, List<Excerpt>> excerpts = new ConcurrentHashMap<>();
    crew.each(
        Crew.batches(pairs),
        () ->
            batch ->
                costs.measure("excerpts", () -> batch.forEach(pair -> compare(pair, excerpts))));
    return excerpts;
  }

  private void compare(CandidatePair pair, Map<String, List<Excerpt>> excerpts) {
    FloorText quoted = texts.get(pair.anchor().hash());
    FloorText quoting = texts.get(pair.member().hash());
    ExcerptTest.of(quoted.body, quoting.body)
        .flatMap(found -> ExcerptTest.told(found, quoted.print.getRef(), quoting.print.getRef()))
        .ifPresent(
            found ->
                excerpts.merge(
                    quoting.print.getRef().getArticleId(), List.of(found), FloorExcerpts::both));
  }

  private static List<Excerpt> both(List<Excerpt> some, List<Excerpt> more) {
    List<Excerpt> all = new ArrayList<>(some);
    all.addAll(more);
    return all;
  }
}
