package org.newsmill.dedup;

import java.util.Set;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollectionView;
import org.newsmill.record.TextPlace;

/** The places of hot texts by their hash. */
final class OfHotTextsFn extends DoFn<TextPlace, KV<String, TextPlace>> {
  private final PCollectionView<Set<String>> hotTexts;

  OfHotTextsFn(PCollectionView<Set<String>> hotTexts) {
    this.hotTexts = hotTexts;
  }

  @ProcessElement
  public void process(ProcessContext context) {
    TextPlace place = context.element();
    if (context.sideInput(hotTexts).contains(place.getHash())) {
      context.output(KV.of(place.getHash(), place));
    }
  }
}
