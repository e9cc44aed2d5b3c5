package org.newsmill.pipeline;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.newsmill.job.HistorySpec;
import org.newsmill.job.JobSpec;
import org.newsmill.write.Manifest;

/**
 * What the manifest of a mined batch tells of its job, so that the batch can be worked on when the
 * job file is gone.
 *
 * @param history where the batch looked for copies of earlier days; empty when it did not
 */
record BatchSettings(
    LocalDate asOf,
    ZoneId zone,
    double minJaccard,
    boolean storeBody,
    long fileBytes,
    Optional<HistorySpec> history) {
  private static final String AS_OF = "as_of";
  private static final String ZONE = "time_zone";
  private static final String MIN_JACCARD = "min_jaccard";
  private static final String STORE_BODY = "store_body";
  private static final String FILE_BYTES = "file_bytes";
  private static final String HISTORY_DAYS = "history_days";
  private static final String HISTORY_PATH = "history_path";

  /** The settings of a job, by their names in the manifest. */
  static Map<String, String> of(JobSpec job) {
    Map<String, String> settings = new TreeMap<>();
    settings.put(AS_OF, job.asOf().toString());
    settings.put(ZONE, job.timeZone().getId());
    settings.put(MIN_JACCARD, String.valueOf(job.minJaccard()));
    settings.put(STORE_BODY, String.valueOf(job.storeBody()));
    settings.put(FILE_BYTES, String.valueOf(job.fileBytes()));
    settings.put(HISTORY_DAYS, String.valueOf(job.history().map(HistorySpec::days).orElse(0)));
    job.history()
        .map(HistorySpec::path)
        .filter(path -> !path.equals(job.output()))
        .ifPresent(path -> settings.put(HISTORY_PATH, path));
    return settings;
  }

  /** Whether a batch may have joined groups of earlier ones: it does not tell that it has not. */
  static boolean mayHaveHistory(Manifest manifest) {
    return !"0".equals(manifest.job().get(HISTORY_DAYS));
  }

  /**
   * The settings in a manifest.
   *
   * @param output where the batch was published: its history, unless it names another
   * @throws IOException when a version of Newsmill wrote it that did not tell them
   */
  static BatchSettings of(Manifest manifest, String output) throws IOException {
    Map<String, String> job = manifest.job();
    for (String key :
        new String[] {AS_OF, ZONE, MIN_JACCARD, STORE_BODY, FILE_BYTES, HISTORY_DAYS}) {
      if (!job.containsKey(key)) {
        throw new IOException(
            "the manifest of batch "
                + job.get("batch")
                + " does not tell "
                + key
                + ", as an earlier version of Newsmill wrote it: mine the batch again first");
      }
    }
    int days = Integer.parseInt(job.get(HISTORY_DAYS));
    String path = job.getOrDefault(HISTORY_PATH, output);
    return new BatchSettings(
        LocalDate.parse(job.get(AS_OF)),
        ZoneId.of(job.get(ZONE)),
        Double.parseDouble(job.get(MIN_JACCARD)),
        Boolean.parseBoolean(job.get(STORE_BODY)),
        Long.parseLong(job.get(FILE_BYTES)),
        days == 0 ? Optional.empty() : Optional.of(new HistorySpec(path, days)));
  }
}
