package org.newsmill.job;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Where and how a job runs, whatever it does.
 *
 * @param batch id of the batch that it writes
 * @param inputs paths whose size decides where a job runs that leaves it open
 * @param flink host and REST port of a cluster
 * @param beam options of Beam and its runner by their names
 * @param parallelism workers; 0 for one per core
 */
public record RunSpec(
    String batch,
    List<String> inputs,
    JobSpec.Runner runner,
    Optional<String> flink,
    Map<String, String> beam,
    int parallelism) {

  public RunSpec {
    inputs = List.copyOf(inputs);
    beam = Collections.unmodifiableMap(new TreeMap<>(beam));
  }
}
