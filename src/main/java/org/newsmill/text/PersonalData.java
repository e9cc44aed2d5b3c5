package org.newsmill.text;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Replaces e-mail addresses and telephone numbers by {@code [email]} and {@code [phone]}.
 *
 * <p>Telephone numbers are those with a leading 0 or a country code and separators between the
 * groups ({@code 02-123-4567}, {@code 010.1234.5678}, {@code +82 10 1234 5678}) and Korean service
 * numbers with a prefix that is in use ({@code 1588-1234}, but not the years {@code 1592-1598}):
 * digits without separators stay, because amounts look the same. A repetition either has a bound or
 * begins where no other can, so the time is linear in the length of the text.
 */
public final class PersonalData {
  /** The sign may be written as pages and addresses can write it. */
  private static final Pattern EMAIL =
      Pattern.compile(
          "(?:\\G|(?<![\\w.+-]))[\\w.+-]++(?:@|&#64;|&#[xX]40;|&commat;|%40)[\\w-]++\\.[\\w.-]*\\w");

  private static final Pattern PHONE =
      Pattern.compile(
          "(?:\\+\\d{1,3}[ .-]?(?:\\(0\\))?\\d{1,4}|(?:\\(|(?<![\\d-]))0\\d{1,3}\\)?)[ .-]?\\d{3,4}[ .-]\\d{4}(?![\\d-])"
              + "|(?<![\\d-])(?:15(?:00|22|33|44|66|77|88|99)|16(?:00|11|21|44|55|6[0168]|70|77|88|99)|18(?:00|11|33|44|55|66|77|99))-\\d{4}(?![\\d-])");

  private static final Pattern CUT =
      Pattern.compile(
          "(?:(?<![\\w.+-])[\\w.+-]++@[\\w.-]*+|(?<![\\d-])(?:\\+|\\(?0)\\d{1,3}[ .()-][\\d .()-]{0,16})$");

  private PersonalData() {}

  /** The text without e-mail addresses and telephone numbers; redacting twice equals once. */
  public static String redact(String text) {
    boolean mayHoldEmail =
        text.indexOf('@') >= 0
            || text.contains("&#")
            || text.contains("%40")
            || text.contains("&commat;");
    String withoutEmail = mayHoldEmail ? EMAIL.matcher(text).replaceAll("[email]") : text;
    return PHONE.matcher(withoutEmail).replaceAll("[phone]");
  }

  /** As {@link #redact(String)} for bytes in UTF-16, UTF-32 or any encoding that keeps ASCII. */
  public static byte[] redact(byte[] bytes) {
    return replaced(bytes, PersonalData::redact);
  }

  /** Bytes stay as they are where nothing is replaced, whatever they are. */
  private static byte[] replaced(byte[] bytes, UnaryOperator<String> work) {
    String latin1 = new String(bytes, StandardCharsets.ISO_8859_1);
    String narrow = work.apply(latin1);
    if (!narrow.equals(latin1)) {
      return narrow.getBytes(StandardCharsets.ISO_8859_1);
    }
    DecodedBytes wide = WideUnits.decode(bytes);
    String text = wide == null ? "" : work.apply(wide.text());
    if (wide == null || text.equals(wide.text())) {
      return bytes;
    }
    byte[] mark = "\uFEFF".getBytes(wide.charset());
    boolean isMarked =
        bytes.length >= mark.length && Arrays.equals(bytes, 0, mark.length, mark, 0, mark.length);
    return ((isMarked ? "\uFEFF" : "") + text).getBytes(wide.charset());
  }

  /**
   * As {@link #redact(byte[])} for bytes whose end was cut off: what may be the beginning of an
   * address or a number there is dropped.
   */
  public static byte[] redactCut(byte[] bytes) {
    return replaced(bytes, text -> CUT.matcher(redact(text)).replaceFirst(""));
  }
}
