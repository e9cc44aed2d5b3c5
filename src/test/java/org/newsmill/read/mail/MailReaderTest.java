package org.newsmill.read.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Base64;
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
import org.newsmill.text.ContentHash;

class MailReaderTest {
  private static final String FILE = "/dump/a.mbox";
  private static final Charset WINDOWS_949 = Charset.forName("x-windows-949");
  private static final String HEADER =
      """
      From: "누리레터" <letter@nuri.example>
      To: 홍길순 <gil@reader.example>
      Cc: other@reader.example
      Subject: 하나
      Date: Thu, 05 Dec 2024 09:00:00 +0900
      """;

  @Test
  void readsAMessage() {
    String text = HEADER + "Content-Type: text/plain; charset=UTF-8\n\n본문 \uD83D\uDE00\n";
    byte[] content = utf8("본문 \uD83D\uDE00\n");
    RawDocument expected = new RawDocument();
    expected.setSourceUri(FILE);
    expected.setPosition(0);
    expected.setFormat("mail");
    expected.setSite("누리레터");
    expected.setMediaType("text/plain");
    expected.setContent(ByteBuffer.wrap(content));
    expected.setCharset("UTF-8");
    expected.setTitle("하나");
    expected.setPublished("Thu, 05 Dec 2024 09:00:00 +0900");
    expected.setDocumentHash(ContentHash.of(utf8(text)));
    expected.setHead(ByteBuffer.wrap(content));
    expected.setTotalBytes(utf8(text).length);

    read(utf8(text)).assertOnlyDocuments(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n"})
  void readsEveryMessageOfAnMbox(String lineEnd) {
    String first = "From a@b Thu Dec  5\n" + HEADER + "\n하나\n>From 여기\n>>From 저기\n\n";
    String second = "From a@b Thu Dec  5\n" + HEADER + "\n둘\nFrom 여기\n";
    byte[] mbox = utf8((first + second).replace("\n", lineEnd));

    RecordingSink sink = read(mbox);

    sink.assertBalanced();
    assertEquals(
        List.of("하나\nFrom 여기\n>From 저기\n\n", "둘\nFrom 여기\n"),
        contents(sink).stream().map(text -> text.replace("\r", "")).toList());
    assertEquals(utf8(first.replace("\n", lineEnd)).length, sink.documents().get(1).getPosition());
  }

  @Test
  void prefersHtml_andPassesOverAttachments() {
    String message =
        HEADER
            + "Content-Type: multipart/mixed; boundary=\"x\"\n\n--x\n"
            + "Content-Type: multipart/alternative; boundary=y\n\n--y\n"
            + "Content-Type: text/plain\n\n글\n--y\n"
            + "Content-Type: text/html; charset=euc-kr\n"
            + "Content-Transfer-Encoding: base64\n\n"
            + Base64.getMimeEncoder().encodeToString("<p>똠방</p>".getBytes(WINDOWS_949))
            + "\n--y--\n--x\nContent-Type: text/html\nContent-Disposition: attachment\n\n"
            + "<p>첨부</p>\n--x--\n";

    RawDocument document = read(utf8(message)).onlyDocument();

    assertEquals("text/html", document.getMediaType());
    assertEquals("euc-kr", document.getCharset());
    assertEquals(ByteBuffer.wrap("<p>똠방</p>".getBytes(WINDOWS_949)), document.getContent());
  }

  @Test
  void readsQuotedPrintable_andForwardedMessages() {
    String message =
        HEADER
            + "Content-Type: multipart/mixed; boundary=x\n\n--x\n"
            + "Content-Type: message/rfc822\n\n"
            + "Subject: 다른 것\nContent-Type: text/plain\n"
            + "Content-Transfer-Encoding: quoted-printable\n\n=EB=B3=B8=\n=EB=AC=B8\n--x--\n";

    RawDocument document = read(utf8(message)).onlyDocument();

    assertEquals("하나", document.getTitle());
    assertEquals("본문", MemoryFiles.text(document.getContent()).strip());
    assertEquals(null, document.getCharset());
  }

  @ParameterizedTest
  @CsvSource({"UTF-8, UTF-8", "ks_c_5601-1987, x-windows-949", "EUC-KR, x-windows-949"})
  void decodesWords_alsoWhenACharacterIsDivided(String label, String charset) {
    byte[] bytes = "똠방각하 소식".getBytes(Charset.forName(charset));
    String subject =
        word(label, Arrays.copyOf(bytes, 5))
            + "\n "
            + word(label, Arrays.copyOfRange(bytes, 5, bytes.length));
    String message = "Subject: " + subject + "\n\n본문\n";

    assertEquals("똠방각하 소식", read(utf8(message)).onlyDocument().getTitle());
  }

  private static String word(String label, byte[] bytes) {
    return "=?" + label + "?B?" + Base64.getEncoder().encodeToString(bytes) + "?=";
  }

  @Test
  void readsHeadersThatNobodyEncoded() {
    byte[] message = "From: 누리레터 <a@nuri.example>\nSubject: 똠방 소식\n\n본문\n".getBytes(WINDOWS_949);

    RawDocument document = read(message).onlyDocument();

    assertEquals("똠방 소식", document.getTitle());
    assertEquals("누리레터", document.getSite());
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      value = {
        "letter@nuri.example, none, none",
        "letter@nuri.example <letter@nuri.example>, none, none",
        "<letter@nuri.example>, 누리 소식 <letter.nuri.example>, 누리 소식",
        "누리 <letter@nuri.example>, 다른 것 <letter.nuri.example>, 누리"
      })
  void namesTheSite_butNoAddress(String from, String list, String site) {
    String message =
        "From: " + from + "\n" + (list == null ? "" : "List-Id: " + list + "\n") + "\n본문\n";

    assertEquals(site, read(utf8(message)).onlyDocument().getSite());
  }

  @Test
  void keepsNoAddressOfTheHeader() {
    byte[] message = utf8(HEADER + "Reply-To: 010-1234-5678 <x@nuri.example>\n\n본문\n");

    String row = read(message).onlyDocument().toString();
    String reject =
        MemoryFiles.read(
                new MailReader(InputLimits.DEFAULT.withMaxDocumentBytes(10)),
                MemoryFiles.of(FILE, Format.MAIL, Compression.NONE, message))
            .onlyReject()
            .toString();

    for (String secret : List.of("@", "길순", "reader", "1234")) {
      assertFalse(row.contains(secret), row);
      assertFalse(reject.contains(secret), reject);
    }
  }

  @Test
  void excludesMessage_whenItHasNoText() {
    String message = HEADER + "Content-Type: image/png\n\nPNG\n";

    assertEquals("not_text", read(utf8(message)).onlyExclusion().getReason());
  }

  @ParameterizedTest
  @ValueSource(strings = {"\0\1\2", "no header", "X: y\n\n본문", "{\"a\": 1}"})
  void rejectsWhatIsNoMessage(String text) {
    assertEquals("broken_message", read(utf8(text)).onlyReject().getReason());
  }

  @Test
  void rejectsMessage_whenItIsNestedTooDeeply() {
    StringBuilder message = new StringBuilder(HEADER);
    for (int i = 0; i < 200; i++) {
      message.append("Content-Type: multipart/mixed; boundary=b").append(i);
      message.append("\n\n--b").append(i).append("\n");
    }

    RejectRow reject = read(utf8(message + "\n본문\n")).onlyReject();

    assertEquals("too_deep", reject.getReason());
    assertEquals("max_mime_depth is 20", reject.getDetail());
  }

  @Test
  void rejectsMessage_whenALineIsTooLong_andGoesOn() {
    String mbox = "From a\n" + HEADER + "\n" + "x".repeat(2000) + "\n\nFrom a\n" + HEADER + "\n둘\n";

    RecordingSink sink =
        MemoryFiles.read(
            new MailReader(new InputLimits(9000, 10, 10, 5, 1000, 1)),
            MemoryFiles.of(FILE, Format.MAIL, Compression.NONE, utf8(mbox)));

    assertEquals(List.of("line_too_long@0"), sink.rejects());
    assertEquals(List.of("둘\n"), contents(sink));
    sink.assertBalanced();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "From a@nuri.example Thu Dec  5 09:00:00 2024",
        "From a@nuri.example  Thu, 05 Dec 2024 09:00:00 +0900",
        "From - Thu Dec 05 09:00:00 2024",
        "From 1234@xxx Thu Dec 05 09:00:00 +0900 2024"
      })
  void keepsLinesThatBeginAsASeparator_whereSeparatorsAreDated(String separator) {
    String body = "하나\n\nFrom 새들 to 달내\n\nFrom here on all is quiet at 9:00.\n\n끝\n\n";
    String mbox = separator + "\n" + HEADER + "\n" + body + separator + "\n" + HEADER + "\n둘\n";

    RecordingSink sink = read(utf8(mbox));

    assertEquals(List.of(body, "둘\n"), contents(sink));
    assertEquals(List.of(), sink.rejects());
    sink.assertBalanced();
  }

  @ParameterizedTest
  @CsvSource({"본문, 본문", "' ', <p>남의 글</p>"})
  void prefersItsOwnText_toThatOfAForwardedMessage(String own, String expected) {
    String message =
        HEADER
            + "Content-Type: multipart/mixed; boundary=x\n\n--x\n"
            + "Content-Type: text/plain; charset=UTF-8\n\n"
            + own
            + "\n--x\nContent-Type: message/rfc822\n\n"
            + "Subject: 다른 것\nContent-Type: text/html; charset=UTF-8\n\n<p>남의 글</p>\n--x--\n";

    RawDocument document = read(utf8(message)).onlyDocument();

    assertEquals("하나", document.getTitle());
    assertEquals(expected, MemoryFiles.text(document.getContent()).strip());
  }

  private static RecordingSink read(byte[] bytes) {
    return MemoryFiles.read(
        new MailReader(InputLimits.DEFAULT),
        MemoryFiles.of(FILE, Format.MAIL, Compression.NONE, bytes));
  }

  private static List<String> contents(RecordingSink sink) {
    return sink.documents().stream().map(d -> MemoryFiles.text(d.getContent())).toList();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(UTF_8);
  }
}
