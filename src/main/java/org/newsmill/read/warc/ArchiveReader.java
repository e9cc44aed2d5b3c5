package org.newsmill.read.warc;

import java.io.IOException;
import java.io.InputStream;
import org.newsmill.job.Compression;
import org.newsmill.job.InputLimits;
import org.newsmill.read.source.BrokenDataException;
import org.newsmill.read.source.DocumentReader;
import org.newsmill.read.source.DocumentSink;
import org.newsmill.read.source.SourceFile;

/**
 * Makes a document of each page of a web archive. Archives that are compressed by gzip record by
 * record are read in ranges; a record belongs to the range in which its member begins.
 *
 * <p>Where a record is broken it is rejected, and reading goes on at the next member, or in plain
 * archives at the next line that begins a record.
 */
public final class ArchiveReader implements DocumentReader {
  private final InputLimits limits;
  private final RecordDocuments documents;

  /** A reader of archives within these limits. */
  public ArchiveReader(InputLimits limits) {
    this.limits = limits;
    this.documents = new RecordDocuments(limits);
  }

  @Override
  public void read(SourceFile file, DocumentSink sink) throws IOException {
    if (file.compression() == Compression.GZIP
        && GzipMembers.areRecords(file, limits.maxCompressionRatio())) {
      readMembers(file, sink);
    } else if (file.start() == 0) {
      readWhole(file, sink);
    }
  }

  /** Of archives that can be read from the beginning only, that of the first range reads all. */
  private void readWhole(SourceFile file, DocumentSink sink) throws IOException {
    try (InputStream in = file.content(limits.maxCompressionRatio())) {
      readRecords(file, 0, in, sink);
    }
  }

  private void readMembers(SourceFile file, DocumentSink sink) throws IOException {
    try (GzipMembers members = new GzipMembers(file, limits.maxCompressionRatio())) {
      while (hasNext(members, file, sink)) {
        if (!readRecords(file, members.offset(), members.content(), sink)) {
          members.lose();
        }
      }
    }
  }

  private static boolean hasNext(GzipMembers members, SourceFile file, DocumentSink sink)
      throws IOException {
    while (true) {
      try {
        return members.next();
      } catch (BrokenDataException e) {
        sink.found();
        sink.reject(file.at(members.offset(), new byte[0]), e.reason(), e.getMessage());
      }
    }
  }

  /**
   * Reads the records of a stream.
   *
   * @param base offset of the stream in the file as it is stored
   * @return whether the data were whole
   */
  private boolean readRecords(SourceFile file, long base, InputStream in, DocumentSink sink)
      throws IOException {
    RecordSplitter records = new RecordSplitter(in, limits);
    for (ArchiveRecord record = records.next(); record != null; record = records.next()) {
      documents.read(file.uri(), base + record.offset(), record, sink);
    }
    return records.broken() == null;
  }
}
