package org.newsmill.text;

/**
 * What became of bytes whose charset had to be found.
 *
 * @param text the text without a byte order mark; null when no charset fits
 * @param charset name of the charset in the Encoding Standard or at IANA, in lower case: {@code
 *     utf-8}, {@code windows-949}; null when no charset fits
 * @param evidence what spoke for the charset and what was not believed, or why no charset fits
 */
public record Decoding(String text, String charset, String evidence) {
  /** Whether no charset fits. */
  public boolean isUndecodable() {
    return text == null;
  }
}
