package org.newsmill.dedup;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Groups of near-duplicate texts in the memory of one process, by the same steps as {@link
 * GroupCopies} takes in a pipeline: signatures, bands and windows, comparisons, pivots.
 */
public final class NearCopies {
  /** The default of the job key {@code min_jaccard}; docs/accuracy/duplicates.md says why. */
  public static final double DEFAULT_MIN_JACCARD = 0.7;

  /** Windows that two texts must share before their texts are compared. */
  static final int MIN_WINDOWS = 2;

  private final BandPlan plan;
  private final CopyTest test;
  private final Map<TextRef, char[]> texts = new TreeMap<>();
  private final Map<TextRef, Sketch> sketches = new HashMap<>();
  private final Map<Long, List<Sketched>> bands = new TreeMap<>();
  private final Map<Long, List<Sketched>> windows = new TreeMap<>();

  private NearCopies(double minJaccard) {
    plan = BandPlan.of(minJaccard);
    test = new CopyTest(minJaccard);
  }

  /**
   * The groups.
   *
   * @param bodies cleaned bodies by their hash
   * @param minJaccard 0.5 to 0.95
   * @return for the hash of each body that of the body that leads its group, which is its own where
   *     there is no other
   */
  public static Map<String, String> leaders(Map<String, String> bodies, double minJaccard) {
    NearCopies copies = new NearCopies(minJaccard);
    bodies.forEach(copies::add);
    Map<String, String> leaders = new TreeMap<>();
    bodies.keySet().forEach(hash -> leaders.put(hash, hash));
    PivotGroups.of(
            copies.pairs(),
            pair ->
                copies.test.byTexts(
                    copies.texts.get(pair.anchor()), copies.texts.get(pair.member())))
        .forEach((text, place) -> leaders.put(text.hash(), place.pivot().hash()));
    return leaders;
  }

  private void add(String hash, String body) {
    char[] folded = FoldedText.of(body);
    TextRef ref = new TextRef(hash, folded.length);
    Signature signature = SignatureScheme.sign(folded);
    Sketched sketched = new Sketched(ref, Sketch.of(signature));
    texts.put(ref, folded);
    sketches.put(ref, sketched.sketch());
    for (long key : plan.keys(signature)) {
      bands.computeIfAbsent(key, k -> new ArrayList<>()).add(sketched);
    }
    for (long key : WindowPrints.of(folded)) {
      windows.computeIfAbsent(key, k -> new ArrayList<>()).add(sketched);
    }
  }

  private Map<CandidatePair, Likeness> pairs() {
    double least = plan.minJaccard() - BandPlan.DOUBT;
    Set<CandidatePair> candidates = new HashSet<>();
    for (List<Sketched> bucket : bands.values()) {
      bucket.sort(Comparator.comparing(Sketched::ref));
      Bucket.ofBand(bucket, least, (pair, estimate) -> candidates.add(pair));
    }
    Map<CandidatePair, Integer> shared = new HashMap<>();
    for (List<Sketched> bucket : windows.values()) {
      Bucket.ofWindow(bucket).forEach(pair -> shared.merge(pair, 1, Integer::sum));
    }
    shared.forEach(
        (pair, count) -> {
          if (count >= MIN_WINDOWS) {
            candidates.add(pair);
          }
        });
    Map<CandidatePair, Likeness> pairs = new HashMap<>();
    for (CandidatePair pair : candidates) {
      Likeness likeness = compare(pair);
      if (likeness.copies()) {
        pairs.put(pair, likeness);
      }
    }
    return pairs;
  }

  private Likeness compare(CandidatePair pair) {
    double estimate = sketches.get(pair.anchor()).similarity(sketches.get(pair.member()));
    return test.byEstimate(estimate)
        .filter(Likeness::copies)
        .orElseGet(() -> test.byTexts(texts.get(pair.anchor()), texts.get(pair.member())));
  }
}
