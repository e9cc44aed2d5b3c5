package org.newsmill.evaluate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How far the confidence of predictions can be believed: rows by confidence, each range with its
 * mean confidence and the share of right rows, and the mean distance of both over all rows
 * (expected calibration error, Naeini et al. 2015, 10.1609/aaai.v29i1.9602). All labels of the
 * model compete, whether or not the set has them, as they do where confidence is told.
 */
final class Reliability {
  /** Where ranges begin; the first holds what is too unsure for a label. */
  private static final double[] FROM = {0, 0.4, 0.6, 0.8, 0.9};

  private final long[] rows = new long[FROM.length];
  private final long[] right = new long[FROM.length];
  private final double[] confidence = new double[FROM.length];

  void add(double confidenceOfRow, boolean isRight) {
    int range = FROM.length - 1;
    while (confidenceOfRow < FROM[range]) {
      range--;
    }
    rows[range]++;
    right[range] += isRight ? 1 : 0;
    confidence[range] += confidenceOfRow;
  }

  Map<String, Object> report() {
    List<Map<String, Object>> ranges = new ArrayList<>();
    double distances = 0;
    long all = 0;
    for (int i = 0; i < FROM.length; i++) {
      if (rows[i] > 0) {
        Map<String, Object> range = new LinkedHashMap<>();
        range.put("from", FROM[i]);
        range.put("n", rows[i]);
        range.put("confidence", confidence[i] / rows[i]);
        range.put("accuracy", (double) right[i] / rows[i]);
        ranges.add(range);
        distances += Math.abs(confidence[i] - right[i]);
        all += rows[i];
      }
    }
    Map<String, Object> report = new LinkedHashMap<>();
    report.put("calibration", ranges);
    report.put("calibration_error", all == 0 ? 0 : distances / all);
    return report;
  }
}
