package org.newsmill.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.newsmill.pipeline.JobRunner;

/**
 * Prints the bytes that each stage of {@link Floor} allocates on one thread, as {@code
 * stage<TAB>bytes}. A first run fills what is kept for the life of the process; the second counts.
 *
 * <p>Started with {@code -XX:TieredStopAtLevel=1}: the optimizing compiler leaves allocations out,
 * sooner or later from run to run.
 */
public final class CountAllocations {
  private CountAllocations() {}

  /** Arguments: a job file, a directory for the tables. */
  public static void main(String[] args) throws IOException {
    FileSystems.setDefaultPipelineOptions(PipelineOptionsFactory.create());
    count(args, "first");
    count(args, "second").forEach((stage, cost) -> System.out.println(stage + "\t" + cost.bytes()));
  }

  private static Map<String, StageCosts.Cost> count(String[] args, String run) throws IOException {
    StageCosts costs = new StageCosts();
    Map<String, String> output = Map.of("output", Path.of(args[1], run).toString());
    Floor.run(JobRunner.read(Path.of(args[0]), output), 1, costs);
    return costs.stages();
  }
}
