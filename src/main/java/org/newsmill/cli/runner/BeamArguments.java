package org.newsmill.cli.runner;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.beam.sdk.options.PipelineOptions;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.newsmill.job.JobError;

/** Options of Beam by name, as job files and command lines give them. */
public final class BeamArguments {
  private BeamArguments() {}

  /**
   * Parses {@code --name=value} arguments; the later of two with one name wins.
   *
   * @throws JobError for anything else
   */
  public static Map<String, String> byName(List<String> arguments) {
    Map<String, String> options = new LinkedHashMap<>();
    for (String argument : arguments) {
      int equals = argument.indexOf('=');
      if (!argument.startsWith("--")) {
        throw new JobError(
            "command line", argument, "is no option of Beam", "--NAME=VALUE behind --");
      }
      options.put(
          argument.substring(2, equals < 0 ? argument.length() : equals),
          equals < 0 ? "true" : argument.substring(equals + 1));
    }
    return options;
  }

  /**
   * Makes options.
   *
   * @throws JobError when Beam knows no option of a name, or not such a value
   */
  public static PipelineOptions create(Map<String, String> options) {
    String[] arguments =
        options.entrySet().stream()
            .map(option -> "--" + option.getKey() + "=" + option.getValue())
            .toArray(String[]::new);
    try {
      return PipelineOptionsFactory.fromArgs(arguments).create();
    } catch (IllegalArgumentException e) {
      throw new JobError(
          "command line", "", e.getMessage(), "options of Beam and its runner behind --");
    }
  }
}
