package org.newsmill.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The rows that training does not see: one in ten, chosen by the SHA-256 of the normalised text, so
 * that copies of a text are on the same side and every machine chooses the same.
 */
public final class HeldOut {
  private HeldOut() {}

  /** Whether a text is held out. */
  public static boolean contains(String text) {
    return fold(text, 10) == 0;
  }

  /**
   * The part to which a text belongs when texts are divided into equal parts, as for
   * cross-validation.
   *
   * @param folds number of parts, 1 or more
   * @return 0 to {@code folds - 1}; of ten parts the first is the one held out
   */
  public static int fold(String text, int folds) {
    try {
      byte[] normal = NormalText.of(text, 0).toString().getBytes(StandardCharsets.UTF_8);
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(normal);
      int head =
          ((hash[0] & 0xFF) << 24)
              | ((hash[1] & 0xFF) << 16)
              | ((hash[2] & 0xFF) << 8)
              | (hash[3] & 0xFF);
      return Integer.remainderUnsigned(head, folds);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
