package org.newsmill.mention.quote;

/**
 * Somebody who can speak.
 *
 * @param name without title and particle
 * @param start offset in code points
 * @param end end, exclusive
 * @param person whether it is a person by name
 */
record Speaker(String name, int start, int end, boolean person) {}
