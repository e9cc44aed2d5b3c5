package org.newsmill.read.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsmill.job.Compression;
import org.newsmill.job.FieldMapping;
import org.newsmill.job.Format;
import org.newsmill.job.InputLimits;
import org.newsmill.read.source.MemoryFiles;
import org.newsmill.read.source.RecordingSink;
import org.newsmill.record.RawDocument;

class JsonReaderTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[{\"title\": \"하나\"}, {\"title\": \"둘 } [ \\\" { \\\\\"}]",
        "{\"title\": \"하나\"} {\"title\": \"둘 } [ \\\" { \\\\\"}\n",
        "\uFEFF\n[\n{\n\"x\": [{}, []],\n\"title\": \"하나\"\n}\n,{\"title\": \"둘 } [ \\\" { \\\\\"}\n]\n"
      })
  void readsObjects_aloneBehindEachOtherAndInAnArray(String json) {
    RecordingSink sink = read(json, "newsmill");

    sink.assertBalanced();
    assertEquals(List.of("하나", "둘 } [ \" { \\"), titles(sink));
  }

  @Test
  void tellsOffsets() {
    RecordingSink sink = read("[{\"title\": \"가\"},\n  {\"title\": \"나\"}]", "newsmill");

    assertEquals(
        List.of(1L, 21L), sink.documents().stream().map(RawDocument::getPosition).toList());
    assertEquals("{\"title\": \"나\"}", MemoryFiles.text(sink.documents().get(1).getHead()));
  }

  @Test
  void rejectsValue_andGoesOn() {
    RecordingSink junk = read("[{\"title\": \"하나\"}, oops, {\"title\": \"둘\"}]", "newsmill");
    RecordingSink broken =
        read("[{\"title\": \"하나\"}, {\"title\": }, {\"title\": \"둘\"}]", "newsmill");
    RecordingSink text = read("{\"title\": \"하나\"}\n\"text\"\n{\"title\": \"둘\"}", "newsmill");

    for (RecordingSink sink : List.of(junk, broken, text)) {
      sink.assertBalanced();
      assertEquals(List.of("하나", "둘"), titles(sink));
    }
    assertEquals(List.of("not_json@22"), junk.rejects());
    assertEquals(List.of("not_json@22"), broken.rejects());
    assertEquals(List.of("not_an_object@20"), text.rejects());
  }

  @Test
  void rejectsArray_whenItDoesNotEnd() {
    RecordingSink sink = read("[{\"title\": \"하나\"},", "newsmill");

    assertEquals(List.of("하나"), titles(sink));
    assertEquals(1, sink.rejects().size());
    sink.assertBalanced();
  }

  @Test
  void rejectsValue_whenItIsCutOff() {
    RecordingSink sink = read("{\"title\": \"하나\"} {\"title\": \"둘", "newsmill");

    assertEquals(List.of("하나"), titles(sink));
    assertEquals(List.of("not_json@20"), sink.rejects());
  }

  @Test
  void rejectsBrackets_thatOpenForever() {
    RecordingSink sink = read("[".repeat(100_000), "newsmill");

    assertEquals(List.of("too_deep@1", "not_json@100000"), sink.rejects());
  }

  @Test
  void rejectsValue_whenItIsTooLarge_andGoesOn() {
    RecordingSink sink =
        MemoryFiles.read(
            new JsonReader(
                FieldMapping.preset("newsmill").orElseThrow(),
                InputLimits.DEFAULT.withMaxDocumentBytes(30)),
            MemoryFiles.of(
                "/a.json",
                Format.JSON,
                Compression.NONE,
                ("[{\"title\": \"" + "x".repeat(99) + "\"}, {\"title\": \"y\"}]").getBytes(UTF_8)));

    assertEquals(List.of("y"), titles(sink));
    assertEquals(List.of("too_large@1"), sink.rejects());
  }

  @Test
  void findsNothing_inAnEmptyArray() {
    read("[]", "newsmill").assertNothingFound();
  }

  @Test
  void readsWhatFundusWrites() {
    RawDocument document =
        read(
                """
                [{"title": "제목", "plaintext": "본문", "authors": ["가", "나"],
                  "publishing_date": "2024-12-05 09:00:00+09:00", "publisher": "Gaon",
                  "html": {"requested_url": "https://gaon.example/?1",
                           "responded_url": "https://gaon.example/1",
                           "content": "<p>본문</p>", "crawl_date": "2024-12-06 01:02:03"}}]""",
                "fundus")
            .onlyDocument();

    assertEquals("제목", document.getTitle());
    assertEquals("본문", document.getBody());
    assertEquals("가, 나", document.getByline());
    assertEquals("https://gaon.example/1", document.getUrl());
    assertEquals("Gaon", document.getPublisher());
    assertEquals("2024-12-05 09:00:00+09:00", document.getPublished());
    assertEquals("2024-12-06 01:02:03", document.getCrawled());
  }

  @Test
  void readsWhatDatatroveWrites() {
    RawDocument document =
        read(
                """
                {"text": "본문", "id": "<urn:uuid:1>", "media": [],
                 "metadata": {"url": "https://gaon.example/1", "date": "2024-12-06T01:02:03Z"}}""",
                "datatrove")
            .onlyDocument();

    assertEquals("본문", document.getBody());
    assertEquals("https://gaon.example/1", document.getUrl());
    assertEquals("2024-12-06T01:02:03Z", document.getCrawled());
  }

  @Test
  void readsAJsonFeed() {
    RecordingSink sink =
        read(
            """
            {"version": "https://jsonfeed.org/version/1.1", "title": "누리레터", "items": [
              {"id": "1", "url": "https://nuri.example/1", "title": "하나",
               "content_html": "<p>본문</p>", "date_published": "2024-12-05T00:00:00Z",
               "authors": [{"name": "가"}, {"name": "나"}]},
              {"id": "2", "external_url": "https://nuri.example/2", "content_text": "글",
               "author": {"name": "다"}}]}""",
            "newsmill");

    sink.assertBalanced();
    RawDocument first = sink.documents().get(0);
    assertEquals("누리레터", first.getSite());
    assertEquals("하나", first.getTitle());
    assertEquals("text/html", first.getMediaType());
    assertEquals("<p>본문</p>", first.getBody());
    assertEquals("가, 나", first.getByline());
    assertEquals("2024-12-05T00:00:00Z", first.getPublished());
    RawDocument second = sink.documents().get(1);
    assertEquals(1, second.getPosition());
    assertEquals("text/plain", second.getMediaType());
    assertEquals("글", second.getBody());
    assertEquals("https://nuri.example/2", second.getUrl());
    assertEquals("다", second.getByline());
  }

  private static RecordingSink read(String json, String preset) {
    return MemoryFiles.read(
        new JsonReader(FieldMapping.preset(preset).orElseThrow(), InputLimits.DEFAULT),
        MemoryFiles.of("/a.json", Format.JSON, Compression.NONE, json.getBytes(UTF_8)));
  }

  private static List<String> titles(RecordingSink sink) {
    return sink.documents().stream().map(RawDocument::getTitle).toList();
  }
}
