package org.newsmill.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalUrlTest {

  @ParameterizedTest
  @CsvSource({
    "HTTPS://News.Example/A, https://news.example/A",
    "https://news.example, https://news.example/",
    "https://news.example:443/a, https://news.example/a",
    "http://news.example:80/a, http://news.example/a",
    "http://news.example:8080/a, http://news.example:8080/a",
    "https://news.example:80/a, https://news.example:80/a",
    "https://news.example/a#part, https://news.example/a",
    "https://news.example/a?, https://news.example/a",
    "https://news.example/a?id=1&b=2, https://news.example/a?id=1&b=2",
    "https://news.example/a?utm_source=x&id=1&fbclid=y, https://news.example/a?id=1",
    "https://news.example/a?utm_source=x, https://news.example/a",
    "https://news.example/a?gclid, https://news.example/a",
    "https://news.example/a?utmost=1, https://news.example/a?utmost=1",
    "https://news.example/%EA%B0%80?q=%26, https://news.example/%EA%B0%80?q=%26",
    "https://user:secret@news.example/a, https://news.example/a",
    "'  https://news.example/a ', https://news.example/a",
    "https://news.example/누리별, https://news.example/누리별"
  })
  void writesOneSpelling(String url, String expected) {
    assertEquals(expected, CanonicalUrl.of(url));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "//news.example/a",
        "news.example/a",
        "not a url",
        "http://",
        "mailto:desk",
        "https://news.example/a b",
        "https://뉴스.example/a",
        "%zz",
        "\uD83D\uDE00"
      })
  void keepsWhatIsNoFullUrl(String text) {
    assertEquals(text, CanonicalUrl.of(text));
  }

  @Test
  void isEmpty_whenThereIsNone() {
    assertEquals("", CanonicalUrl.of(null));
    assertEquals("", CanonicalUrl.of("  "));
  }

  @Property
  void isTheSame_whenDoneTwice(@ForAll String text) {
    String once = CanonicalUrl.of(text);

    assertEquals(once, CanonicalUrl.of(once));
  }
}
