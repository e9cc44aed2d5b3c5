package org.newsmill.job;

/**
 * Earlier batches whose groups the copies of a job join.
 *
 * @param path directory of tables, resolved
 * @param days days before {@code as_of} that are read, beside it; 1 to 366
 */
public record HistorySpec(String path, int days) {}
