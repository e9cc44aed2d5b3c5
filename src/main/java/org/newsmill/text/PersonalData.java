package org.newsmill.text;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * Replaces e-mail addresses and telephone numbers by {@code [email]} and {@code [phone]}.
 *
 * <p>Telephone numbers are those with a leading 0 or a country code and separators between the
 * groups ({@code 02-123-4567}, {@code 010.1234.5678}, {@code +82 10 1234 5678}) and Korean service
 * numbers ({@code 1588-1234}): digits without separators stay, because amounts look the same. Every
 * repetition has a bound, so the time is linear in the length of the text.
 */
public final class PersonalData {
  private static final Pattern EMAIL =
      Pattern.compile("(?<![\\w.+-])[\\w.+-]{1,64}@[\\w-]{1,63}(?:\\.[\\w-]{1,63}){1,8}");
  private static final Pattern PHONE =
      Pattern.compile(
          "(?<![\\d-])(?:\\+\\d{1,3}[ .-]?(?:\\(0\\))?\\d{1,4}|\\(?0\\d{1,3}\\)?)[ .-]?\\d{3,4}[ .-]\\d{4}(?![\\d-])"
              + "|(?<![\\d-])1[568]\\d{2}-\\d{4}(?![\\d-])");

  private PersonalData() {}

  /** The text without e-mail addresses and telephone numbers; redacting twice equals once. */
  public static String redact(String text) {
    boolean mayHoldEmail = text.indexOf('@') >= 0;
    String withoutEmail = mayHoldEmail ? EMAIL.matcher(text).replaceAll("[email]") : text;
    return PHONE.matcher(withoutEmail).replaceAll("[phone]");
  }

  /** As {@link #redact(String)} for bytes in any encoding that keeps ASCII bytes. */
  public static byte[] redact(byte[] bytes) {
    String latin1 = new String(bytes, StandardCharsets.ISO_8859_1);
    return redact(latin1).getBytes(StandardCharsets.ISO_8859_1);
  }
}
