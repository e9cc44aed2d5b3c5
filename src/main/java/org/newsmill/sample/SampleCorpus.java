package org.newsmill.sample;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.newsmill.sample.Draws.Purpose;

/**
 * A load-test corpus with known duplicates, bursts and broken lines: {@code articles-*.jsonl},
 * {@code truth.json} and {@code job.yaml} in one directory.
 *
 * <p>The same {@link SampleSpec} gives the same bytes on every machine (compressed files: the same
 * content; the bytes depend on the machine's zlib). Every line is made from its index alone, so
 * memory does not grow with the corpus, and a copy costs as much as its original.
 */
public final class SampleCorpus {
  /** The job file in the corpus' directory. */
  public static final String JOB = "job.yaml";

  /** What a run must find, in the corpus' directory. */
  public static final String TRUTH = "truth.json";

  private static final int BUFFER_BYTES = 1 << 20;

  private final SampleSpec spec;
  private final Newsroom newsroom;
  private final Lineage lineage;
  private final LineWriter lines;
  private final Tally tally;

  private SampleCorpus(SampleSpec spec) {
    this.spec = spec;
    newsroom = new Newsroom(spec);
    lineage = new Lineage(spec);
    lines = new LineWriter(spec, newsroom);
    tally = new Tally(newsroom.publishers().all().size(), spec.days(), spec.bursts());
  }

  /**
   * Writes a corpus.
   *
   * @param directory made when it is missing
   * @throws org.newsmill.job.JobError when the directory holds anything already
   */
  public static Truth write(SampleSpec spec, Path directory) throws IOException {
    requireEmpty(directory);
    Files.createDirectories(directory);
    return new SampleCorpus(spec).write(directory);
  }

  private static void requireEmpty(Path directory) throws IOException {
    boolean taken = Files.exists(directory) && !Files.isDirectory(directory);
    if (Files.isDirectory(directory)) {
      try (Stream<Path> content = Files.list(directory)) {
        taken = content.findAny().isPresent();
      }
    }
    if (taken) {
      throw SampleSpec.error(
          "--output", directory + " exists and is not empty", "a new or empty directory");
    }
  }

  private Truth write(Path directory) throws IOException {
    for (int file = 0; file < spec.files(); file++) {
      String name = fileName(Integer.toString(10_000 + file).substring(1));
      long first = spec.articles() * file / spec.files();
      long end = spec.articles() * (file + 1) / spec.files();
      try (OutputStream out = open(directory.resolve(name))) {
        for (long index = first; index < end; index++) {
          out.write(line(index));
          out.write('\n');
        }
      }
    }
    tally.endBlock();
    Truth truth = new Truth(spec, newsroom, tally);
    Files.writeString(directory.resolve(TRUTH), truth.toJson());
    Files.writeString(directory.resolve(JOB), jobFile(truth.ledger()));
    return truth;
  }

  private byte[] line(long index) throws IOException {
    Kind kind = lineage.kindOf(index);
    Entry origin = newsroom.original(lineage.sourceOf(index, kind));
    switch (kind) {
      case ORIGINAL -> {
        tally.article(kind, origin);
        return lines.original(origin);
      }
      case REPEATED -> {
        tally.repeated();
        return lines.original(origin);
      }
      case BROKEN -> {
        Defect defect = Defect.draw(Draws.of(spec.seed(), Purpose.DEFECT, index));
        tally.broken(defect.reason());
        return lines.broken(origin, defect);
      }
      default -> {
        return reprint(kind, origin, index);
      }
    }
  }

  private byte[] reprint(Kind kind, Entry origin, long index) throws IOException {
    Entry reprint = newsroom.reprint(origin, index);
    tally.article(kind, reprint);
    if (kind == Kind.EDITED) {
      tally.edited(origin.index());
      return lines.edited(origin, reprint);
    }
    Spacing spacing = Spacing.draw(Draws.of(spec.seed(), Purpose.COPY, index));
    tally.spacing(spacing);
    return lines.copy(origin, reprint, spacing);
  }

  private OutputStream open(Path file) throws IOException {
    OutputStream out = Files.newOutputStream(file);
    return spec.gzip()
        ? new BufferedOutputStream(new GZIPOutputStream(out, BUFFER_BYTES), BUFFER_BYTES)
        : new BufferedOutputStream(out, BUFFER_BYTES);
  }

  private String fileName(String number) {
    return "articles-" + number + (spec.gzip() ? ".jsonl.gz" : ".jsonl");
  }

  /** A job that publishes this corpus, and would not if a fifth more were rejected. */
  private String jobFile(Map<String, Long> ledger) {
    double broken = (double) ledger.get("documents_rejected") / spec.articles();
    long percent = Math.min(100, 1 + (long) StrictMath.floor(broken * 120));
    String ratio = BigDecimal.valueOf(percent, 2).toPlainString();
    return String.format(
        Locale.ROOT,
        """
        # Mines this generated corpus; truth.json says what must come out.
        name: generated
        as_of: %s
        input:
          - path: %s
        output: tables
        max_reject_ratio: %s
        """,
        spec.asOf(),
        fileName("*"),
        ratio);
  }
}
