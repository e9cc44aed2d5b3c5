package org.newsmill.dedup;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.apache.beam.sdk.values.KV;
import org.newsmill.bench.Crew;
import org.newsmill.bench.StageCosts;
import org.newsmill.job.JobSpec;
import org.newsmill.record.Article;
import org.newsmill.record.Excerpt;
import org.newsmill.record.ExclusionRow;
import org.newsmill.record.GroupedArticle;
import org.newsmill.record.Membership;
import org.newsmill.record.TextMember;
import org.newsmill.record.TextPair;
import org.newsmill.record.TextPlace;

/**
 * The search for copies and excerpts in the memory of one process and without a pipeline, by the
 * algorithms of {@link GroupCopies} and with its results.
 */
public final class FloorCopies {
  private final double minJaccard;
  private final CopyTest test;
  private final Crew crew;
  private final StageCosts costs;
  private final FloorReadings readings;
  private final List<FloorText> texts;

  /** Finds the copies among the articles that were read. */
  public FloorCopies(List<Article> read, JobSpec job, Crew crew, StageCosts costs) {
    this.minJaccard = job.minJaccard();
    this.test = new CopyTest(minJaccard);
    this.crew = crew;
    this.costs = costs;
    this.readings = costs.measure("exact copies", () -> new FloorReadings(read, job.timeZone()));
    this.texts = new ArrayList<>(readings.texts.values());
  }

  /** The rows of articles that were read before. */
  public List<ExclusionRow> exclusions() {
    return readings.exclusions;
  }

  /** The articles with their places, those of one text together. */
  public List<List<GroupedArticle>> byText() {
    BandPlan plan = BandPlan.of(minJaccard);
    crew.each(
        Crew.batches(texts),
        () -> batch -> costs.measure("signatures", () -> batch.forEach(text -> text.sign(plan))));
    Map<String, TextPlace> places = places(likenesses(candidates()));
    Map<String, Membership> roles = costs.measure("roles", () -> roles(places));
    Map<String, List<Excerpt>> excerpts = new FloorExcerpts(texts, places, crew, costs).byArticle();
    List<List<GroupedArticle>> byText = new ArrayList<>();
    for (FloorText text : texts) {
      byText.add(
          text.refs.stream().map(ref -> grouped(ref.getArticleId(), roles, excerpts)).toList());
    }
    return byText;
  }

  private GroupedArticle grouped(
      String id, Map<String, Membership> roles, Map<String, List<Excerpt>> excerpts) {
    List<Excerpt> own = new ArrayList<>(excerpts.getOrDefault(id, List.of()));
    own.sort(Comparator.comparing(Excerpt::getGroupId).thenComparing(Excerpt::getArticleId));
    return new GroupedArticle(
        readings.articles.get(id),
        Membership.newBuilder(roles.get(id)).setExcerpts(own).build(),
        null);
  }

  private Map<CandidatePair, TextPair> candidates() {
    FloorIndex bands = new FloorIndex();
    FloorIndex windows = new FloorIndex();
    costs.measure(
        "index",
        () -> {
          for (int i = 0; i < texts.size(); i++) {
            for (long key : texts.get(i).bands) {
              bands.add(key, i);
            }
            for (long key : texts.get(i).windows) {
              windows.add(key, i);
            }
          }
        });
    Map<CandidatePair, TextPair> pairs = new ConcurrentHashMap<>();
    crew.each(
        IntStream.range(0, FloorIndex.SHARDS).boxed().toList(),
        () ->
            shard ->
                costs.measure(
                    "index",
                    () ->
                        ofShard(bands.byKey(shard), windows.byKey(shard))
                            .forEach((refs, pair) -> pairs.merge(refs, pair, TextPairs::merge))));
    return pairs;
  }

  private Map<CandidatePair, TextPair> ofShard(
      Map<Long, List<Integer>> bands, Map<Long, List<Integer>> windows) {
    Map<CandidatePair, TextPair> pairs = new HashMap<>();
    for (List<Integer> bucket : bands.values()) {
      List<Sketched> sorted =
          bucket.stream()
              .map(i -> texts.get(i).sketched)
              .sorted(Comparator.comparing(Sketched::ref))
              .limit(FindPairsFn.MAX_BUCKET)
              .toList();
      Bucket.ofBand(
          sorted,
          minJaccard - BandPlan.DOUBT,
          (refs, estimate) -> pairs.computeIfAbsent(refs, TextPairs::of).setEstimate(estimate));
    }
    for (List<Integer> bucket : windows.values()) {
      if (bucket.size() <= FindPairsFn.MAX_WINDOW) {
        for (CandidatePair refs :
            Bucket.ofWindow(bucket.stream().map(i -> texts.get(i).sketched).toList())) {
          TextPair sum = pairs.computeIfAbsent(refs, TextPairs::of);
          sum.setWindows(sum.getWindows() + 1);
        }
      }
    }
    return pairs;
  }

  private Map<CandidatePair, Likeness> likenesses(Map<CandidatePair, TextPair> candidates) {
    Map<CandidatePair, Likeness> copies = new ConcurrentHashMap<>();
    crew.each(
        Crew.batches(List.copyOf(candidates.entrySet())),
        () ->
            batch ->
                costs.measure(
                    "compare",
                    () ->
                        batch.forEach(
                            entry -> {
                              Likeness likeness = judge(entry.getKey(), entry.getValue());
                              if (likeness.copies()) {
                                copies.put(entry.getKey(), likeness);
                              }
                            })));
    return copies;
  }

  private Likeness judge(CandidatePair refs, TextPair pair) {
    boolean worthwhile = pair.getEstimate() >= 0 || pair.getWindows() >= NearCopies.MIN_WINDOWS;
    return test.byEstimate(pair.getEstimate())
        .filter(Likeness::copies)
        .orElseGet(() -> worthwhile ? byTexts(refs) : new Likeness(false, 0, null));
  }

  private Likeness byTexts(CandidatePair refs) {
    return test.byTexts(folded(refs.anchor()), folded(refs.member()));
  }

  private char[] folded(TextRef text) {
    return FoldedText.of(readings.texts.get(text.hash()).body);
  }

  private Map<String, TextPlace> places(Map<CandidatePair, Likeness> copies) {
    Map<String, TextPlace> places = new HashMap<>();
    costs
        .measure("compare", () -> PivotGroups.of(copies, this::byTexts))
        .forEach(
            (text, placed) -> {
              Likeness likeness =
                  placed.likeness() == null ? new Likeness(true, 1, null) : placed.likeness();
              places.put(
                  text.hash(),
                  new TextPlace(
                      text.hash(),
                      placed.pivot().hash(),
                      likeness.similarity(),
                      likeness.evidence(),
                      null,
                      List.of()));
            });
    return places;
  }

  private Map<String, Membership> roles(Map<String, TextPlace> places) {
    Map<String, Membership> roles = new HashMap<>();
    Map<String, Contest> groups = new HashMap<>();
    for (FloorText text : texts) {
      List<TextMember> members = text.refs.stream().map(ref -> new TextMember(ref, null)).toList();
      TextMember first =
          members.isEmpty()
              ? null
              : GiveRolesFn.contest(
                  KV.of(text.hash(), members),
                  places.get(text.hash()),
                  role -> roles.put(role.getArticleId(), role));
      if (first != null) {
        groups
            .computeIfAbsent(first.getPlace().getGroupId(), g -> new Contest(true))
            .add(first.getRef(), first.getPlace(), role -> roles.put(role.getArticleId(), role));
      }
    }
    groups.values().forEach(group -> group.end(role -> roles.put(role.getArticleId(), role)));
    return roles;
  }
}
