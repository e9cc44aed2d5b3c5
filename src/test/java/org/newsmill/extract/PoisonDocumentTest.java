package org.newsmill.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.List;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.testing.TestPipeline;
import org.apache.beam.sdk.transforms.Create;
import org.junit.jupiter.api.Test;
import org.newsmill.outcome.Ledger.Column;
import org.newsmill.outcome.Outcome;
import org.newsmill.record.Article;
import org.newsmill.record.RawDocument;
import org.newsmill.record.RejectRow;
import org.newsmill.testing.LedgerRows;
import org.newsmill.testing.Pipelines;

class PoisonDocumentTest {

  /** Without a zone no time can be told: a fault that documents with a time alone meet. */
  @Test
  void documentThatMakesTheExtractionThrow_isOneReject_andTheOthersGoOn() {
    TestPipeline pipeline = Pipelines.create();
    Outcome<Article> outcome =
        pipeline
            .apply(Create.of(document(1, "2024-12-04T09:00:00Z"), document(2, null)))
            .apply(ExtractArticles.of(LocalDate.of(2024, 12, 5), null, 1));

    PAssert.thatSingleton(outcome.rejects())
        .satisfies(
            reject -> {
              assertEquals(
                  List.of("extract", "stage_failed", "/dump/a", 1L),
                  List.of(
                      reject.getStage(),
                      reject.getReason(),
                      reject.getSourceUri(),
                      reject.getPosition()));
              assertEquals("java.lang.NullPointerException", classOf(reject));
              return null;
            });
    PAssert.thatSingleton(outcome.kept())
        .satisfies(
            article -> {
              assertEquals(2, article.getPosition());
              return null;
            });
    PAssert.that(outcome.exclusions()).empty();
    PAssert.that(LedgerRows.summed(outcome.counts()))
        .containsInAnyOrder(LedgerRows.of("/dump/a", Column.DOCUMENTS_YIELDED, Column.STORIES_CUT));
    pipeline.run();
  }

  private static String classOf(RejectRow reject) {
    return reject.getDetail().replaceFirst(":.*", "");
  }

  private static RawDocument document(long position, String published) {
    return RawDocument.newBuilder()
        .setSourceUri("/dump/a")
        .setPosition(position)
        .setFormat("jsonl")
        .setMediaType("text/plain")
        .setBody("새들시가 도서관을 연다.")
        .setPublished(published)
        .setDocumentHash("d" + position)
        .setHead(ByteBuffer.wrap(new byte[] {'{', '}'}))
        .setTotalBytes(2)
        .build();
  }
}
