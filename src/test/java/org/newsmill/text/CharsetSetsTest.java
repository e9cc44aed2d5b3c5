package org.newsmill.text;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The test set of chardet, whose folders name the charset of what lies in them. */
class CharsetSetsTest {
  private static final Path SET = Path.of("../shared/data/hostile/encodings-chardet.tar.gz");

  /** Charsets that no page declares to a browser or that none has written for decades. */
  private static final Set<String> NOT_OF_NEWS = Set.of("IBM855", "MacCyrillic", "MacRoman");

  private static final Map<String, String> CHARSETS =
      Map.ofEntries(
          Map.entry("SHIFT_JIS", "windows-31j"),
          Map.entry("CP932", "windows-31j"),
          Map.entry("EUC-KR", "x-windows-949"),
          Map.entry("GB2312", "GB18030"),
          Map.entry("Big5", "Big5-HKSCS"),
          Map.entry("TIS-620", "x-windows-874"),
          Map.entry("iso-8859-1", "windows-1252"),
          Map.entry("iso-8859-9", "windows-1254"),
          Map.entry("ascii", "UTF-8"));

  @ParameterizedTest
  @ValueSource(strings = {"text/html", "text/plain"})
  void decodesNineteenOfTwentyDocuments_withAndWithoutTheirDeclarations(String mediaType)
      throws IOException {
    Assumptions.assumeTrue(Files.exists(SET), "needs ../shared/data/hostile");
    List<String> wrong = new ArrayList<>();
    int documents = 0;
    try (TarArchiveInputStream tar =
        new TarArchiveInputStream(new GZIPInputStream(Files.newInputStream(SET)))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        String[] path = entry.getName().split("/", -1);
        if (!entry.isFile() || path.length < 3 || NOT_OF_NEWS.contains(path[1])) {
          continue;
        }
        byte[] bytes = tar.readAllBytes();
        documents++;
        String charset = path[1].replaceFirst("^(iso-8859-\\d+|windows-\\d+)-.*", "$1");
        String expected =
            new String(bytes, Charset.forName(CHARSETS.getOrDefault(charset, charset)));
        if (!isSameText(expected, CharsetDetector.decode(bytes, null, mediaType).text())) {
          wrong.add(entry.getName());
        }
      }
    }
    assertTrue(documents > 150 && wrong.size() * 20 <= documents, documents + ": " + wrong);
  }

  /** Charsets that differ in a sign or two may read it either way. */
  private static boolean isSameText(String expected, String text) {
    String plain = expected.replaceFirst("^\\uFEFF", "");
    if (text == null || text.length() != plain.length()) {
      return text != null && plain.contains("\uFFFD") && text.contains("\uFFFD");
    }
    long wide = plain.chars().filter(c -> c > 0x7F).count();
    long different = 0;
    for (int i = 0; i < text.length(); i++) {
      different += text.charAt(i) == plain.charAt(i) ? 0 : 1;
    }
    return different <= wide / 50;
  }
}
