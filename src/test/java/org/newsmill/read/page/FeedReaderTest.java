package org.newsmill.read.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsmill.job.Compression;
import org.newsmill.job.Format;
import org.newsmill.job.InputLimits;
import org.newsmill.read.source.MemoryFiles;
import org.newsmill.read.source.RecordingSink;
import org.newsmill.record.RawDocument;
import org.newsmill.record.RejectRow;

class FeedReaderTest {

  @Test
  void readsRss() {
    RecordingSink sink =
        read(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
                xmlns:dc="http://purl.org/dc/elements/1.1/"
                xmlns:media="http://search.yahoo.com/mrss/">
             <channel><title>누리 소식</title><link>https://nuri.example/</link>
              <image><title>그림</title></image>
              <item><title><![CDATA[제목 <1>]]></title><link> https://nuri.example/1 </link>
               <media:title>그림</media:title>
               <description>&lt;p&gt;짧은 글&lt;/p&gt;</description>
               <content:encoded><![CDATA[<p>긴 글 &amp; \uD83D\uDE00</p>]]></content:encoded>
               <dc:creator>정하늬</dc:creator><pubDate>Thu, 05 Dec 2024 09:00:00 +0900</pubDate>
              </item>
              <item><guid>https://nuri.example/2</guid><description>글</description></item>
              <item><guid isPermaLink="false">https://nuri.example/3</guid></item>
             </channel></rss>""");

    sink.assertBalanced();
    RawDocument first = sink.documents().get(0);
    assertEquals("feed", first.getFormat());
    assertEquals("누리 소식", first.getSite());
    assertEquals("제목 <1>", first.getTitle());
    assertEquals("https://nuri.example/1", first.getUrl());
    assertEquals("text/html", first.getMediaType());
    assertEquals("<p>긴 글 &amp; \uD83D\uDE00</p>", first.getBody());
    assertEquals("정하늬", first.getByline());
    assertEquals("Thu, 05 Dec 2024 09:00:00 +0900", first.getPublished());
    assertEquals(0, first.getPosition());
    assertEquals("https://nuri.example/2", sink.documents().get(1).getUrl());
    assertEquals("글", sink.documents().get(1).getBody());
    assertEquals(null, sink.documents().get(2).getUrl());
    assertEquals(2, sink.documents().get(2).getPosition());
  }

  @Test
  void readsAtom() {
    RecordingSink sink =
        read(
            """
            <feed xmlns="http://www.w3.org/2005/Atom"><title>누리</title>
             <link href="https://nuri.example/"/><author><name>모두</name></author>
             <entry><id>urn:1</id><title>하나</title>
              <link rel="self" href="https://nuri.example/1.atom"/>
              <link rel="alternate" href="https://nuri.example/1"/>
              <published>2024-12-05T00:00:00Z</published><updated>2024-12-06T00:00:00Z</updated>
              <author><name>가</name><email>ga@nuri.example</email></author>
              <author><name>나</name></author>
              <summary>짧은 글</summary>
              <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p class="x">긴
              &lt;글&gt; <a href="/?a&amp;b">링크</a></p></div></content></entry>
             <entry><title>둘</title><updated>2024-12-07T00:00:00Z</updated>
              <content type="text">1 &lt; 2</content></entry>
            </feed>""");

    sink.assertBalanced();
    RawDocument first = sink.documents().get(0);
    assertEquals("누리", first.getSite());
    assertEquals("https://nuri.example/1", first.getUrl());
    assertEquals("가, 나", first.getByline());
    assertEquals("2024-12-05T00:00:00Z", first.getPublished());
    assertEquals("2024-12-06T00:00:00Z", first.getUpdated());
    assertEquals(
        "<div><p>긴 &lt;글&gt; <a href=\"/?a&amp;b\">링크</a></p></div>",
        first.getBody().replaceAll("\\s+", " "));
    assertEquals("2024-12-07T00:00:00Z", sink.documents().get(1).getPublished());
    assertEquals("1 &lt; 2", sink.documents().get(1).getBody());
  }

  @Test
  void readsRdf() {
    RecordingSink sink =
        read(
            """
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
                xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
             <channel rdf:about="https://nuri.example/"><title>누리</title></channel>
             <item rdf:about="https://nuri.example/1"><title>하나</title>
              <link>https://nuri.example/1</link><dc:date>2024-12-05</dc:date></item>
            </rdf:RDF>""");

    RawDocument document = sink.onlyDocument();
    assertEquals("누리", document.getSite());
    assertEquals("하나", document.getTitle());
    assertEquals("2024-12-05", document.getPublished());
  }

  @ParameterizedTest
  @ValueSource(strings = {"euc-kr", "KS_C_5601-1987", "UTF-8", "UTF-16"})
  void readsTheDeclaredCharset(String name) {
    Charset charset =
        name.startsWith("UTF") ? Charset.forName(name) : Charset.forName("x-windows-949");
    String feed =
        "<?xml version='1.0' encoding='" + name + "'?><rss><item><title>똠방</title></item></rss>";

    assertEquals("똠방", read(feed.getBytes(charset)).onlyDocument().getTitle());
  }

  @Test
  void rejectsTheRest_whenTheCharsetIsWrong() {
    byte[] feed =
        "<rss><item><title>\u0081 \u00FE \u0090 \u00FF</title></item></rss>"
            .getBytes(StandardCharsets.ISO_8859_1);

    assertEquals("wrong_charset", read(feed).onlyReject().getReason());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<?xml version='1.0' encoding='utf-8'?>",
        "<?xml version='1.0' encoding='x-nuri'?>",
        "<?xml version='1.0' encoding='latin1'?>"
      })
  void findsTheCharset_whenTheDeclarationIsMissingOrLies(String declaration) {
    String title = "누리골 도서관이 월요일에 문을 열었다";
    String feed = declaration + "<rss><item><title>" + title + "</title></item></rss>";

    assertEquals(
        title, read(feed.getBytes(Charset.forName("x-windows-949"))).onlyDocument().getTitle());
  }

  @Test
  void rejectsFile_whenTheCharsetIsUnknown() {
    RejectRow reject = read("<?xml version='1.0' encoding='x-nuri'?><rss/>").onlyReject();

    assertEquals("wrong_charset", reject.getReason());
    assertEquals("the declared charset 'x-nuri' is not known", reject.getDetail());
  }

  @ParameterizedTest
  @ValueSource(strings = {"</rss>", "<item><title>x", "<item><title>x</item>", "&", "<a b=c>"})
  void keepsWhatCameBefore_whenTheXmlBreaks(String broken) {
    RecordingSink sink =
        read("<rss><item><title>하나</title></item></x>".replace("</x>", broken + "<"));

    assertEquals("하나", sink.documents().get(0).getTitle());
    assertEquals(List.of("not_xml@1"), sink.rejects());
    assertTrue(sink.rejectRows().get(0).getDetail().startsWith("line 1: "));
    sink.assertBalanced();
  }

  @Test
  void keepsEntitiesOfHtmlAsTheyAre() {
    RecordingSink sink =
        read(
            "<!DOCTYPE rss [<!ENTITY nbsp ' '>]><rss><item>"
                + "<description>a&nbsp;b</description></item></rss>");

    assertEquals("a&nbsp;b", sink.onlyDocument().getBody());
  }

  @Test
  void expandsNoEntities() {
    RecordingSink sink =
        read(
            "<!DOCTYPE rss [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>"
                + "<!ENTITY c SYSTEM 'file:///etc/passwd'>"
                + "<!ENTITY % d SYSTEM 'file:///etc/passwd'> %d;]>"
                + "<rss><item><title>&b;&c;</title></item></rss>");

    assertEquals("&b;&c;", sink.onlyDocument().getTitle());
  }

  @Test
  void rejectsTheRest_whenItIsNestedTooDeeply() {
    RecordingSink sink = read("<rss><item><title>하나</title></item>" + "<x>".repeat(100_000));

    assertEquals("하나", sink.documents().get(0).getTitle());
    assertEquals(List.of("too_deep@1"), sink.rejects());
  }

  @Test
  void rejectsEntry_whenItIsTooLarge_andGoesOn() {
    RecordingSink sink =
        read(
            ("<rss><item><description>"
                    + "x".repeat(50_000)
                    + "</description></item>"
                    + "<item><title>둘</title></item></rss>")
                .getBytes(UTF_8),
            20_000);

    assertEquals(List.of("too_large@0"), sink.rejects());
    assertEquals("둘", sink.documents().get(0).getTitle());
    sink.assertBalanced();
  }

  @Test
  void rejectsTheRest_whenATagIsTooLarge() {
    RecordingSink sink =
        read(("<rss><item x='" + "x".repeat(90_000) + "'/></rss>").getBytes(UTF_8), 20_000);

    assertEquals(List.of("too_large@0"), sink.rejects());
  }

  @ParameterizedTest
  @ValueSource(strings = {"<urlset><url/></urlset>", "<html><title>x</title></html>"})
  void excludesFile_whenItIsNoFeed(String xml) {
    assertEquals("unknown_format", read(xml).onlyExclusion().getReason());
  }

  @ParameterizedTest
  @CsvSource({
    "<![CDATA[<b>새</b> 다리]]>, 새 다리",
    "<![CDATA[다리<br/>와 &#39;길&#39;]]>, 다리와 '길'",
    "&amp;quot;다리&amp;quot; &amp;amp; 길, \"다리\" & 길",
    "다리&nbsp;길, 다리\u00A0길",
    "<![CDATA[<단독> 다리 < 길 <AI 시대>]]>, <단독> 다리 < 길 <AI 시대>",
    "R&amp;D 예산, R&D 예산"
  })
  void takesMarkupOutOfTitles(String title, String expected) {
    RecordingSink sink =
        read("<rss><channel><item><title>" + title + "</title></item></channel></rss>");

    assertEquals(expected, sink.onlyDocument().getTitle());
  }

  @Test
  void keepsTitle_whenAtomSaysThatItIsPlainText() {
    String title = "<title type='text'>&lt;b&gt; &amp;amp; &lt;i&gt;</title>";

    assertEquals(
        "<b> &amp; <i>",
        read("<feed><entry>" + title + "</entry></feed>").onlyDocument().getTitle());
  }

  @ParameterizedTest
  @CsvSource({
    "xml:base='https://nuri.example/a/', '', news/1, https://nuri.example/a/news/1",
    "xml:base='https://nuri.example/a/', xml:base='b/', news/1, https://nuri.example/a/b/news/1",
    "'', xml:base='https://gaon.example/', /news/1, https://gaon.example/news/1",
    "'', '', news/1, https://nuri.example/home/news/1",
    "'', '', https://gaon.example/1, https://gaon.example/1",
    "xml:base='::', '', news/1, news/1",
    "'', '', 'a b', a b"
  })
  void resolvesAddresses(String ofFeed, String ofEntry, String link, String expected) {
    String feed = "<feed " + ofFeed + "><link href='https://nuri.example/home/'/>";
    String entry = "<entry " + ofEntry + "><link href='" + link + "'/></entry></feed>";

    RecordingSink sink = read(feed + entry);

    assertEquals(expected, sink.onlyDocument().getUrl());
  }

  @Test
  void leavesRelativeAddress_whenTheFeedHasNone() {
    assertEquals(
        "news/1",
        read("<feed><link href='/'/><entry><link href='news/1'/></entry></feed>")
            .onlyDocument()
            .getUrl());
  }

  private static RecordingSink read(String xml) {
    return read(xml.getBytes(UTF_8));
  }

  private static RecordingSink read(byte[] xml) {
    return read(xml, InputLimits.DEFAULT.maxDocumentBytes());
  }

  private static RecordingSink read(byte[] xml, int maxBytes) {
    return MemoryFiles.read(
        new FeedReader(InputLimits.DEFAULT.withMaxDocumentBytes(maxBytes)),
        MemoryFiles.of("/a.xml", Format.FEED, Compression.NONE, xml));
  }
}
