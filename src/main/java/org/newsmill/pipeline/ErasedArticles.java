package org.newsmill.pipeline;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.View;
import org.apache.beam.sdk.values.PCollectionView;
import org.newsmill.outcome.Provenance;
import org.newsmill.outcome.Reason;
import org.newsmill.record.ExclusionRow;
import org.newsmill.write.Table;
import org.newsmill.write.TableReader;

/**
 * The articles that {@code newsmill erase} took out of an output, by table {@code erasure}: hashes
 * of their ids, which tell whether an article is one of them and nothing else.
 */
public final class ErasedArticles {
  private static final String STAGE = "admit";
  private static final String DETAIL = "taken out of the tables by newsmill erase";

  private ErasedArticles() {}

  /** SHA-256 of an article's id, 64 hex digits. */
  public static String hash(String articleId) {
    try {
      byte[] id = articleId.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(id));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** The hashes in an output, in their order. */
  public static Set<String> in(String output) throws IOException {
    Set<String> hashes = new TreeSet<>();
    TableReader.of(output, Table.ERASURE)
        .forEach(row -> hashes.add(row.get("article_hash").toString()));
    return hashes;
  }

  /** The hashes in an output, as they are when the job runs; a worker holds some 150 bytes each. */
  static PCollectionView<List<String>> view(Pipeline pipeline, String output) {
    return pipeline
        .apply("Output", Create.of(output).withCoder(StringUtf8Coder.of()))
        .apply("Read erasures", ParDo.of(new ReadFn()))
        .setCoder(StringUtf8Coder.of())
        .apply("All erased", View.asList());
  }

  /**
   * Tells the ids of erased articles.
   *
   * @param hashes what {@link #view} holds
   */
  static Predicate<String> among(List<String> hashes) {
    Set<String> erased = Set.copyOf(hashes);
    return erased.isEmpty() ? id -> false : id -> erased.contains(hash(id));
  }

  /** The exclusion of an erased article: where it lies in the input, and nothing of its text. */
  static ExclusionRow exclusion(String sourceUri, long position, Long story, String articleId) {
    return new Provenance(
            sourceUri, position, story, hash(articleId), null, ByteBuffer.allocate(0), 0)
        .exclude(STAGE, Reason.ERASED, DETAIL);
  }

  private static final class ReadFn extends DoFn<String, String> {
    @ProcessElement
    public void process(@Element String output, OutputReceiver<String> out) throws IOException {
      in(output).forEach(out::output);
    }
  }
}
