package org.newsmill.job;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.newsmill.text.ContentHash;

/**
 * A job file, resolved: every key has a value. What each key means stands in {@link JobKey}.
 *
 * @param batch id of the batch that the job writes: a rerun replaces what it wrote before
 */
public record JobSpec(
    String name,
    String batch,
    List<InputSpec> inputs,
    String output,
    LocalDate asOf,
    ZoneId timeZone,
    int minBodyChars,
    InputLimits limits,
    double maxRejectRatio,
    boolean storeBody,
    int keywordsPerArticle,
    int filesPerPartition,
    Runner runner,
    Optional<String> flink,
    Map<String, String> beam,
    int parallelism) {

  /** Where the job runs. */
  public enum Runner {
    /** In this process: directly where the input is small, else on embedded Flink. */
    AUTO,
    /** In this process, made for small inputs. */
    DIRECT,
    /** On Flink: embedded in this process, or on the cluster that key flink names. */
    FLINK
  }

  public JobSpec {
    inputs = List.copyOf(inputs);
    beam = Collections.unmodifiableMap(new TreeMap<>(beam));
  }

  /**
   * Hash of everything that decides the rows; where the job writes and runs does not belong to it.
   */
  public String hash() {
    return ContentHash.of(
        name,
        batch,
        inputs.toString(),
        asOf.toString(),
        timeZone.toString(),
        String.valueOf(minBodyChars),
        limits.toString(),
        String.valueOf(maxRejectRatio),
        String.valueOf(storeBody),
        String.valueOf(keywordsPerArticle));
  }
}
