package org.newsmill.model;

import java.util.ArrayList;
import java.util.List;

/** Rows that nobody published: every pairing of a few subjects with a few predicates. */
public final class FictionalRows {
  private static final String[] PITCH = {"달빛구단", "은하팀", "골키퍼 노을", "감독 바람"};
  private static final String[] SCORED = {"결승골 넣어", "연장전 이겨", "승점 챙겨", "홈경기 무승부"};
  private static final String[] MARKET = {"구름은행", "무지개전자", "별빛상사", "모래증권"};
  private static final String[] SOLD = {"예금금리 올려", "주식 팔아", "매출 늘어", "배당 줄여"};

  private FictionalRows() {}

  /** 64 rows, half of them {@code sports}, half {@code economy}. */
  public static List<LabelledText> all() {
    List<LabelledText> rows = new ArrayList<>();
    for (int round = 1; round <= 2; round++) {
      for (String first : PITCH) {
        for (String second : SCORED) {
          rows.add(row(rows.size(), "sports", first + " " + second + " " + round + "회"));
        }
      }
      for (String first : MARKET) {
        for (String second : SOLD) {
          rows.add(row(rows.size(), "economy", first + " " + second + " " + round + "회"));
        }
      }
    }
    return rows;
  }

  private static LabelledText row(int index, String label, String title) {
    return new LabelledText(index + 2, "label", label, title, null);
  }

  /** A small model of them. */
  public static Training training() {
    FeatureSpec features = new FeatureSpec(1, 3, 2, 12, 0, "");
    ModelHeader header =
        new ModelHeader(
            "topic",
            List.of("economy", "sports"),
            features,
            "2031-02-03",
            List.of("fictional"),
            "plan");
    TrainingPlan plan = new TrainingPlan(0.5, 1, 1, 1, 10);
    return Training.run(header, all(), plan, text -> List.of());
  }
}
