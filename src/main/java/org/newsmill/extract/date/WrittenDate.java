package org.newsmill.extract.date;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * A date as it is written somewhere, not yet placed in time. Either an instant, or a distance from
 * when the text was read, or a day with what was written of it.
 *
 * @param rule the rule that read it
 * @param text the words
 * @param start offset of the words in the text
 * @param end offset behind them
 * @param instant the instant of epoch numbers, else null
 * @param ago distance back from the moment of reading, else null
 * @param agoInDays whether the distance names days ({@code yesterday}), not a moment
 * @param year null when none is written
 * @param month 1 to 12; null with instant and ago
 * @param day 1 to 31; null with instant and ago
 * @param weekday null when none is written
 * @param time null when none is written
 * @param zone null when none is written
 */
record WrittenDate(
    String rule,
    String text,
    int start,
    int end,
    Instant instant,
    Duration ago,
    boolean agoInDays,
    Integer year,
    Integer month,
    Integer day,
    DayOfWeek weekday,
    LocalTime time,
    ZoneId zone) {}
