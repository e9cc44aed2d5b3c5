package org.newsmill.trend;

import java.io.Serializable;
import java.util.Comparator;
import org.newsmill.record.TrendRow;

/** The order of a list of trends: the strongest is the largest; a total order of its items. */
final class TrendOrder implements Comparator<TrendRow>, Serializable {
  private static final long serialVersionUID = 1L;

  @Override
  public int compare(TrendRow a, TrendRow b) {
    int byStrength = Double.compare(strength(a), strength(b));
    if (byStrength != 0) {
      return byStrength;
    }
    int byOrigins = Long.compare(a.getOrigins(), b.getOrigins());
    if (byOrigins != 0) {
      return byOrigins;
    }
    int byArticles = Long.compare(a.getArticles(), b.getArticles());
    return byArticles != 0 ? byArticles : b.getItem().compareTo(a.getItem());
  }

  private static double strength(TrendRow row) {
    return switch (row.getState()) {
      case ItemTrends.NEW -> row.getOrigins();
      case ItemTrends.SYNDICATED -> row.getScoreArticles();
      case ItemTrends.FALLING -> -row.getScore();
      default -> row.getScore();
    };
  }
}
