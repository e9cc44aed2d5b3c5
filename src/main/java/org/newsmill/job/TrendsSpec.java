package org.newsmill.job;

import java.time.ZoneId;
import org.newsmill.text.ContentHash;

/**
 * A job file of trends, resolved. What each key means stands in {@link TrendKey}.
 *
 * @param tables directory of the daily tables
 */
public record TrendsSpec(
    String name,
    String tables,
    String output,
    ZoneId timeZone,
    TrendSettings settings,
    RunSpec run) {

  /** Hash of everything that decides the rows, the tables' own rows left out. */
  public String hash() {
    return ContentHash.of(name, run.batch(), timeZone.toString(), settings.toString());
  }
}
