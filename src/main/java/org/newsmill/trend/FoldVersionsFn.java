package org.newsmill.trend;

import java.util.HashMap;
import java.util.Map;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.windowing.BoundedWindow;
import org.apache.beam.sdk.transforms.windowing.GlobalWindow;
import org.apache.beam.sdk.values.KV;
import org.newsmill.record.TrendCell;
import org.newsmill.record.TrendVersion;

/** The versions of the cells of a bundle; cells without one tell none. */
final class FoldVersionsFn extends DoFn<TrendCell, KV<String, TrendVersion>> {
  private transient Map<String, TrendVersion> folded;

  @StartBundle
  public void startBundle() {
    folded = new HashMap<>();
  }

  @ProcessElement
  public void process(@Element TrendCell cell) {
    if (cell.getVersion() != null) {
      String key =
          String.join(
              "\u001F",
              cell.getKind(),
              String.valueOf(cell.getScheme()),
              String.valueOf(cell.getLanguage()),
              cell.getVersion());
      folded.merge(key, Versions.of(cell), Versions::both);
    }
  }

  @FinishBundle
  public void finishBundle(FinishBundleContext context) {
    folded.forEach(
        (key, version) ->
            context.output(
                KV.of(key, version), BoundedWindow.TIMESTAMP_MIN_VALUE, GlobalWindow.INSTANCE));
    folded.clear();
  }
}
