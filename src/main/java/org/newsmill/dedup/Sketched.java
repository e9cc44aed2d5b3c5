package org.newsmill.dedup;

/**
 * A distinct text with its sketch.
 *
 * @param ref the text
 * @param sketch estimates similarities
 */
record Sketched(TextRef ref, Sketch sketch) {}
