package org.newsmill.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * Text of bytes whose charset nobody guarantees.
 *
 * <p>Order of trust: a byte order mark; zeros as UTF-16 sets them; bytes that are valid UTF-8; what
 * the transport says, then the XML declaration, then the first meta element (labels as in the
 * WHATWG's Encoding Standard, https://encoding.spec.whatwg.org/); detection. Whatever is declared
 * is verified: a charset that leaves malformed bytes or gives rare syllables, symbols within words
 * or private characters loses to what detection finds. Korean is detected by its common syllables,
 * other languages by juniversalchardet.
 *
 * <p>Cost: one pass for valid UTF-8, else two to five. Not bound to a thread.
 */
public final class CharsetDetector {
  private static final Charset WINDOWS_949 = Charset.forName("x-windows-949");
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final List<Charset> JAPANESE =
      List.of(Charset.forName("windows-31j"), Charset.forName("EUC-JP"));
  private static final int MAX_DETECTION_BYTES = 1 << 16;

  private CharsetDetector() {}

  /**
   * Decodes a document.
   *
   * @param transport charset that the HTTP header or the MIME part names; null when none does
   * @param mediaType {@code text/html} and XML types are searched for declarations
   */
  public static Decoding decode(byte[] bytes, String transport, String mediaType) {
    DecodedBytes marked = WideUnits.decode(bytes);
    if (marked != null) {
      return marked.hasFewErrors()
          ? found(marked, marked.charset().name().equals("UTF-8") ? "byte order mark" : "utf-16")
          : undecodable(
              "byte order mark or zeros of " + name(marked.charset()) + ", but malformed");
    }
    boolean isMarkup = mediaType.contains("html") || mediaType.contains("xml");
    List<DeclaredCharset> declared = DeclaredCharset.of(bytes, transport, isMarkup);
    DecodedBytes utf8 = DecodedBytes.of(bytes, 0, StandardCharsets.UTF_8);
    if (isUtf8(bytes, utf8, declared)) {
      return found(utf8, "valid utf-8" + unbelieved(declared, utf8.charset()));
    }
    return legacy(bytes, declared);
  }

  /**
   * Text whose bytes happen to be UTF-8 too is believed to be windows-949 when that is declared and
   * reads as Korean while UTF-8 gives no Hangul: short titles can be such.
   */
  private static boolean isUtf8(byte[] bytes, DecodedBytes utf8, List<DeclaredCharset> declared) {
    if (!utf8.hasFewErrors() || utf8.text().contains("\u001B$")) {
      return false;
    }
    boolean saysKorean = declared.stream().anyMatch(each -> each.charset().equals(WINDOWS_949));
    return !saysKorean
        || utf8.text().codePoints().allMatch(c -> c < 0x80)
        || utf8.text().codePoints().anyMatch(c -> c > 0x7FF)
        || !ScriptSoundness.isKorean(DecodedBytes.of(bytes, 0, WINDOWS_949).text());
  }

  private static Decoding legacy(byte[] bytes, List<DeclaredCharset> declared) {
    DecodedBytes korean = DecodedBytes.of(bytes, 0, WINDOWS_949);
    if (korean.hasFewErrors() && ScriptSoundness.isKorean(korean.text())) {
      return found(korean, "korean syllables" + comparison(declared, korean.charset()));
    }
    for (DeclaredCharset each : declared) {
      DecodedBytes decoded = DecodedBytes.of(bytes, 0, each.charset());
      if (ScriptSoundness.isSound(decoded)) {
        return found(decoded, each + unbelieved(declared, each.charset()));
      }
    }
    DecodedBytes detected = detect(bytes);
    if (detected != null) {
      return found(detected, "detected" + unbelieved(declared, detected.charset()));
    }
    return declaredAnyway(bytes, declared);
  }

  /** A declaration that nothing contradicts is believed where it leaves no malformed bytes. */
  private static Decoding declaredAnyway(byte[] bytes, List<DeclaredCharset> declared) {
    for (DeclaredCharset each : declared) {
      DecodedBytes decoded = DecodedBytes.of(bytes, 0, each.charset());
      boolean singleByte = each.charset().newEncoder().maxBytesPerChar() == 1;
      if (decoded.errors() == 0 && !singleByte) {
        return found(decoded, each + ", not verified");
      }
    }
    return undecodable(
        "no charset gives a text" + (declared.isEmpty() ? "" : "; " + said(declared)));
  }

  private static DecodedBytes detect(byte[] bytes) {
    UniversalDetector detector = new UniversalDetector();
    int from = firstWideByte(bytes);
    int length = Math.min(bytes.length - from, MAX_DETECTION_BYTES);
    detector.handleData(bytes, from, length);
    detector.dataEnd();
    String label = detector.getDetectedCharset();
    Charset charset = label == null ? null : CharsetLabels.charset(label);
    if (charset != null && !charset.equals(WINDOWS_1252)) {
      DecodedBytes decoded = DecodedBytes.of(bytes, 0, charset);
      if (ScriptSoundness.isSound(decoded)) {
        return decoded;
      }
    }
    return undetected(bytes);
  }

  /** What the detector does not know: short Japanese, and most alphabets of one byte a letter. */
  private static DecodedBytes undetected(byte[] bytes) {
    for (Charset charset : JAPANESE) {
      DecodedBytes decoded = DecodedBytes.of(bytes, 0, charset);
      if (decoded.hasFewErrors() && ScriptSoundness.isJapanese(decoded.text())) {
        return decoded;
      }
    }
    DecodedBytes letters = Alphabets.best(bytes);
    DecodedBytes decoded = letters == null ? DecodedBytes.of(bytes, 0, WINDOWS_1252) : letters;
    return ScriptSoundness.isSound(decoded) ? decoded : null;
  }

  /** Markup in front tells the detector nothing and can fill what it looks at. */
  private static int firstWideByte(byte[] bytes) {
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] < 0 || bytes[i] == 0x1B) {
        return i;
      }
    }
    return 0;
  }

  private static String comparison(List<DeclaredCharset> declared, Charset charset) {
    return declared.stream()
        .filter(each -> each.charset().equals(charset))
        .findFirst()
        .map(each -> " and " + each)
        .orElse(unbelieved(declared, charset));
  }

  private static String unbelieved(List<DeclaredCharset> declared, Charset charset) {
    List<DeclaredCharset> others =
        declared.stream().filter(each -> !each.charset().equals(charset)).toList();
    return others.isEmpty() ? "" : "; not believed: " + said(others);
  }

  private static String said(List<DeclaredCharset> declared) {
    return String.join(", ", declared.stream().map(DeclaredCharset::toString).toList());
  }

  private static Decoding found(DecodedBytes decoded, String evidence) {
    String replaced =
        decoded.errors() == 0 ? "" : "; " + decoded.errors() + " malformed places replaced";
    String cut = decoded.isCutOff() ? "; cut off within a character" : "";
    return new Decoding(decoded.text(), name(decoded.charset()), evidence + replaced + cut);
  }

  private static Decoding undecodable(String why) {
    return new Decoding(null, null, why);
  }

  private static String name(Charset charset) {
    return charset.name().toLowerCase(Locale.ROOT).replaceFirst("^x-(?=windows)", "");
  }
}
