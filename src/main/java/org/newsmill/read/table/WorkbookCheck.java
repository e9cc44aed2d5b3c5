package org.newsmill.read.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.newsmill.job.InputLimits;
import org.newsmill.outcome.Reason;
import org.newsmill.read.source.BrokenDataException;
import org.newsmill.read.source.RatioLimit;

/**
 * Looks through a workbook before it is read, since its reader holds what it decompresses: the true
 * size of all parts, whatever the directory says, and columns beyond the last that a sheet has,
 * XFD, for which the reader would make room.
 */
final class WorkbookCheck {
  private static final int CHUNK_BYTES = 1 << 16;
  private static final int OVERLAP_CHARS = 8;
  private static final Pattern FAR_COLUMN = Pattern.compile("[\\s]r=[\"'][A-Za-z]{4}");

  private WorkbookCheck() {}

  /** Gives the size of all parts together. */
  static long check(byte[] workbook, InputLimits limits) throws IOException {
    RatioLimit ratio = new RatioLimit(limits.maxCompressionRatio(), 0);
    long total = 0;
    try (ZipFile zip =
        ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(workbook)).get()) {
      for (ZipArchiveEntry part : Collections.list(zip.getEntries())) {
        try (InputStream in = zip.getInputStream(part)) {
          total = checkPart(in, workbook.length, total, ratio, limits);
        }
      }
    }
    return total;
  }

  private static long checkPart(
      InputStream in, long stored, long before, RatioLimit ratio, InputLimits limits)
      throws IOException {
    long total = before;
    byte[] chunk = new byte[CHUNK_BYTES];
    String last = "";
    for (int count = in.read(chunk); count >= 0; count = in.read(chunk)) {
      total += count;
      ratio.add(count);
      ratio.check(stored);
      if (total > limits.maxWorkbookBytes()) {
        throw new BrokenDataException(
            Reason.TOO_LARGE,
            "more than " + limits.maxWorkbookBytes() + " bytes, which max_workbook_bytes is");
      }
      String text = last + new String(chunk, 0, count, StandardCharsets.ISO_8859_1);
      if (FAR_COLUMN.matcher(text).find()) {
        throw new BrokenDataException(
            Reason.UNREADABLE_FILE, "a cell lies beyond column XFD, the last of a sheet");
      }
      last = text.substring(Math.max(0, text.length() - OVERLAP_CHARS));
    }
    return total;
  }
}
