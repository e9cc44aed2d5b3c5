package org.newsmill.model;

/**
 * A feature of a text that speaks for a label.
 *
 * @param feature the n-gram or words as in the lower-cased text without outer spaces, or the token
 * @param start where it begins in the NFC form of the text, in code points; -1 for a token
 * @param end where it ends (exclusive), -1 for a token
 * @param weight by how much it raises the label's score above the mean of all labels; positive
 */
public record Evidence(String feature, int start, int end, double weight) {}
