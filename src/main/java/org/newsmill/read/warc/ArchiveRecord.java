package org.newsmill.read.warc;

import org.newsmill.read.source.BrokenDataException;

/**
 * A record as it was cut out of an archive.
 *
 * @param offset offset of its first byte in the decompressed data
 * @param header what its header says; null when that cannot be read
 * @param head the bytes of the header
 * @param content the content, as far as it is kept: of records that hold no page, and of those that
 *     are too large, nothing
 * @param defect what is wrong with the record as a whole, or null
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record ArchiveRecord(
    long offset, RecordHeader header, byte[] head, byte[] content, BrokenDataException defect) {}
