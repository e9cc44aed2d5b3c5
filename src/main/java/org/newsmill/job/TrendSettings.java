package org.newsmill.job;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * What decides the rows of trends. What each value means stands in {@link TrendKey}. Days are
 * counted from 1970-01-01.
 */
public record TrendSettings(
    LocalDate asOf,
    int days,
    int baselineDays,
    int provisionalDays,
    double falseAlarmRate,
    int minOrigins,
    int top,
    boolean mixVersions)
    implements Serializable {

  /** Days between the baseline and the day that it is held against: a rising week is no norm. */
  public static final int GAP_DAYS = 7;

  /** Days with coverage that a baseline needs. */
  public static final int MIN_HISTORY_DAYS = 14;

  /** The youngest day. */
  public int lastDay() {
    return (int) asOf.toEpochDay();
  }

  /** The oldest day that is reported. */
  public int firstReportedDay() {
    return lastDay() - days + 1;
  }

  /** The oldest day that is read. */
  public int firstDay() {
    return firstReportedDay() - GAP_DAYS - baselineDays;
  }

  /** Number of days that are read. */
  public int window() {
    return lastDay() - firstDay() + 1;
  }

  /** Whether late articles may still change a day. */
  public boolean isProvisional(int day) {
    return day > lastDay() - provisionalDays;
  }

  /** The score from which chance is no longer believed. */
  public double alarmScore() {
    return -StrictMath.log10(falseAlarmRate);
  }
}
