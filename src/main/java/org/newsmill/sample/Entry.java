package org.newsmill.sample;

import org.newsmill.sample.Publishers.Publisher;

/**
 * A line before it is written.
 *
 * @param index the line's number in the corpus, from 0; part of its address
 * @param moment when it was published, as {@link NewsCalendar} counts
 */
record Entry(
    long index, Language language, Publisher publisher, long moment, Bursts.Subject subject) {}
