package org.newsmill.read.source;

import java.io.IOException;
import org.newsmill.outcome.Reason;

/**
 * Says that data, not their source, is at fault: nothing can be read behind this place. A reader
 * makes a reject of it.
 */
public final class BrokenDataException extends IOException {
  private static final long serialVersionUID = 1L;

  private final Reason reason;

  /** A defect whose message is the detail of the reject. */
  public BrokenDataException(Reason reason, String detail) {
    super(detail);
    this.reason = reason;
  }

  /** The reason of the reject. */
  public Reason reason() {
    return reason;
  }
}
