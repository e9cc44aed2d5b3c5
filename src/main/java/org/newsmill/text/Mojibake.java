package org.newsmill.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Undoes the common ways in which text was decoded by the wrong charset before it reached us. A
 * line is changed only where the damage can be reversed without loss and the result is beyond
 * doubt: Korean of common syllables, or the punctuation and letters that UTF-8 leaves as {@code
 * \u00E2\u20AC\u2122} and {@code \u00C3\u00A9}. Everything else is left as it is.
 *
 * <p>Give it the text as it was decoded, before white space is cleaned: of some letters a half
 * became a no-break space. Repairing twice equals once. Cost: one pass over text without suspicious
 * characters.
 */
public final class Mojibake {
  private static final Charset WINDOWS_949 = Charset.forName("x-windows-949");
  private static final int MAX_ROUNDS = 3;
  private static final int OPENING_CHARS = 16;

  private Mojibake() {}

  /**
   * A text and what was done to it.
   *
   * @param text the text
   * @param kinds what was undone, each once, in order; empty when nothing was
   */
  public record Repair(String text, List<String> kinds) {
    public Repair {
      kinds = List.copyOf(kinds);
    }
  }

  /** Repairs a text of any number of lines. */
  public static Repair repair(String text) {
    if (text.chars().noneMatch(c -> c > 0x7F || c == '&')) {
      return new Repair(text, List.of());
    }
    List<String> kinds = new ArrayList<>();
    String[] lines = text.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      for (int round = 0; round < MAX_ROUNDS; round++) {
        String repaired = repairOnce(lines[i], kinds);
        if (repaired.equals(lines[i])) {
          break;
        }
        lines[i] = repaired;
      }
    }
    return new Repair(String.join("\n", lines), kinds.stream().distinct().toList());
  }

  private static String repairOnce(String line, List<String> kinds) {
    String unescaped = EscapedEntities.unescape(line);
    if (!unescaped.equals(line)) {
      kinds.add("entities escaped twice");
      return unescaped;
    }
    String bytewise = Utf8AsLatin.repair(line);
    if (!bytewise.equals(line)) {
      kinds.add("utf-8 read as windows-1252");
      return bytewise;
    }
    String korean = latinToKorean(line);
    if (korean != null) {
      kinds.add("windows-949 read as windows-1252");
      return korean;
    }
    String utf8 = koreanToUtf8(line);
    if (utf8 != null) {
      kinds.add("utf-8 read as windows-949");
      return utf8;
    }
    return line;
  }

  private static String latinToKorean(String line) {
    byte[] bytes = Latin.bytes(line);
    if (bytes == null || line.chars().filter(c -> c >= 0xA0).count() < 8) {
      return null;
    }
    String korean = strict(bytes, WINDOWS_949);
    boolean certain =
        korean != null
            && korean.codePoints().filter(c -> c > 0x7F).count() >= 4
            && ScriptSoundness.isKorean(korean);
    return certain ? korean : null;
  }

  private static String koreanToUtf8(String line) {
    if (line.codePoints().filter(c -> c > 0x7F).count() < 4 || line.indexOf('\uFFFD') >= 0) {
      return null;
    }
    try {
      // The first words of all but a few lines tell that they are no UTF-8.
      int opening = Math.min(line.length(), OPENING_CHARS);
      if (DecodedBytes.of(windows949(line.substring(0, opening)), 0, StandardCharsets.UTF_8)
              .errors()
          > 0) {
        return null;
      }
      String utf8 = strict(windows949(line), StandardCharsets.UTF_8);
      boolean certain =
          utf8 != null && ScriptSoundness.isKorean(utf8) && !ScriptSoundness.isKorean(line);
      return certain ? utf8 : null;
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  private static byte[] windows949(String text) throws CharacterCodingException {
    ByteBuffer bytes = WINDOWS_949.newEncoder().encode(CharBuffer.wrap(text));
    byte[] exact = new byte[bytes.remaining()];
    bytes.get(exact);
    return exact;
  }

  /** The text of bytes, or null when one of them is malformed. */
  static String strict(byte[] bytes, Charset charset) {
    DecodedBytes decoded = DecodedBytes.of(bytes, 0, charset);
    return decoded.errors() == 0 && !decoded.isCutOff() ? decoded.text() : null;
  }
}
