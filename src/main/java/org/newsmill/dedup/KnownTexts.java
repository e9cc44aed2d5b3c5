package org.newsmill.dedup;

import java.nio.ByteBuffer;
import java.time.Instant;
import org.newsmill.record.Article;
import org.newsmill.record.KnownGroup;
import org.newsmill.record.KnownText;
import org.newsmill.record.Membership;
import org.newsmill.record.SignatureRow;

/** Rows of table {@code signature}, written and read. */
public final class KnownTexts {
  private KnownTexts() {}

  /** The row of an article; with the text's signature when it is the first of it in its batch. */
  public static SignatureRow row(Article article, Membership place) {
    char[] folded = FoldedText.of(article.getBody());
    boolean signs = place.getFirstInBatch();
    Signature signature = signs ? SignatureScheme.sign(folded) : null;
    boolean origin = place.getRole().equals("origin");
    Long millis = place.getOriginMillis();
    return SignatureRow.newBuilder()
        .setArticleId(place.getArticleId())
        .setGroupId(place.getGroupId())
        .setRole(place.getRole())
        .setBodyHash(article.getBodyHash())
        .setOriginArticleId(origin ? place.getArticleId() : place.getKnownOrigin())
        .setOriginAt(
            millis == null || millis == Long.MAX_VALUE ? null : Instant.ofEpochMilli(millis))
        .setLetters(folded.length)
        .setScheme(SignatureScheme.VERSION)
        .setWide(signs ? bytes(signature.wide()) : null)
        .setNarrow(signs ? bytes(signature.narrow()) : null)
        .build();
  }

  /** What a row says; without a signature when that has another version than this one makes. */
  public static KnownText of(SignatureRow row) {
    boolean readable = SignatureScheme.VERSION.equals(row.getScheme());
    KnownGroup group =
        KnownGroup.newBuilder()
            .setGroupId(row.getGroupId())
            .setOrigin(row.getOriginArticleId())
            .setOriginMillis(row.getOriginAt() == null ? null : row.getOriginAt().toEpochMilli())
            .build();
    return KnownText.newBuilder()
        .setArticleId(row.getArticleId())
        .setRole(row.getRole())
        .setHash(row.getBodyHash())
        .setLetters(row.getLetters())
        .setWide(readable ? row.getWide() : null)
        .setNarrow(readable ? row.getNarrow() : null)
        .setGroup(group)
        .build();
  }

  /** The signature, as it was made. */
  static Signature signature(KnownText known) {
    return new Signature(known.getLetters(), values(known.getWide()), values(known.getNarrow()));
  }

  /** The key under which equal texts meet in the index. */
  static long key(String hash) {
    return Long.parseUnsignedLong(hash.substring(0, 16), 16);
  }

  private static ByteBuffer bytes(int[] values) {
    if (values == null) {
      return null;
    }
    ByteBuffer buffer = ByteBuffer.allocate(values.length * Integer.BYTES);
    buffer.asIntBuffer().put(values);
    return buffer;
  }

  private static int[] values(ByteBuffer bytes) {
    if (bytes == null) {
      return null;
    }
    int[] values = new int[SignatureScheme.HASHES];
    bytes.duplicate().asIntBuffer().get(values);
    return values;
  }
}
