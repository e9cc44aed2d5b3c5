package org.newsmill.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.beam.sdk.Pipeline;
import org.newsmill.job.HistorySpec;
import org.newsmill.job.InputSpec;
import org.newsmill.job.JobSpec;
import org.newsmill.read.InputFiles;

/**
 * Into how many parts the work on texts and on days is divided: as many as keep the memory of each
 * the same whatever the size of the input. Rows do not depend on it. The DirectRunner makes a
 * bundle for each key, and holds everything in memory anyway.
 */
final class Shards {
  private static final int DIRECT = 4;

  /** An article leaves some sixty cells. */
  private static final int DIRECT_DAYS = 16;

  private static final int MIN = 1024;
  private static final long MAX = 1 << 20;

  /** The texts of so many bytes take some 60 MB where their index is searched. */
  private static final long BYTES = 4L << 20;

  private Shards() {}

  /** For the inputs of a job. */
  static int of(JobSpec job, Pipeline pipeline) {
    return of(
        job.inputs().stream().map(InputSpec::path).toList(),
        job.history().map(HistorySpec::days).orElse(0),
        pipeline);
  }

  /** For texts in files, and those of so many earlier days. */
  static int of(List<String> paths, int earlierDays, Pipeline pipeline) {
    if (isDirect(pipeline)) {
      return DIRECT;
    }
    try {
      return of(InputFiles.bytes(paths), earlierDays);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list the input", e);
    }
  }

  /** For what is summed of the days of a job's inputs; earlier days add nothing to it. */
  static int ofDays(JobSpec job, Pipeline pipeline) {
    return ofDays(job.inputs().stream().map(InputSpec::path).toList(), pipeline);
  }

  /** For what is summed of the days of articles in files. */
  static int ofDays(List<String> paths, Pipeline pipeline) {
    return isDirect(pipeline) ? DIRECT_DAYS : of(paths, 0, pipeline);
  }

  /** For items of daily tables, of which there are not many more when there are more articles. */
  static int ofItems(Pipeline pipeline) {
    return isDirect(pipeline) ? DIRECT : MIN;
  }

  private static boolean isDirect(Pipeline pipeline) {
    return pipeline.getOptions().getRunner().getSimpleName().equals("DirectRunner");
  }

  /** For so many bytes of text, and texts of so many earlier days, each taken for as many bytes. */
  static int of(long bytes, int earlierDays) {
    return (int) Math.max(MIN, Math.min(MAX, bytes / BYTES * (1 + earlierDays)));
  }
}
