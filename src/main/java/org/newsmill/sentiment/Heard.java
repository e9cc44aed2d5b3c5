package org.newsmill.sentiment;

/**
 * A sentence with its tone, and how it was read for that, so that what it says of each of its
 * entities is told without reading it again.
 *
 * @param tone of the whole sentence
 * @param reading its terms
 */
record Heard(Tone tone, NewsTone.Reading reading) {}
