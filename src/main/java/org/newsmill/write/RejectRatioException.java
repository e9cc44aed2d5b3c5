package org.newsmill.write;

/** More was rejected than the job allows, so nothing is published. */
public final class RejectRatioException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  RejectRatioException(Manifest manifest, double maxRejectRatio) {
    super(message(manifest, maxRejectRatio));
  }

  private static String message(Manifest manifest, double maxRejectRatio) {
    StringBuilder text =
        new StringBuilder(
            String.format(
                java.util.Locale.ROOT,
                "%.4f of %d documents were rejected, max_reject_ratio is %s; nothing is published.",
                manifest.rejectRatio(),
                manifest.ledger().get("documents_read"),
                maxRejectRatio));
    for (Manifest.Rejects rejects : manifest.rejects()) {
      text.append(
          String.format(
              java.util.Locale.ROOT,
              " %s: %d, first in %s at byte %d (%s).",
              rejects.reason(),
              rejects.count(),
              rejects.source_uri(),
              rejects.position(),
              rejects.detail()));
    }
    return text.toString();
  }
}
