package org.newsmill.cli.runner;

import java.io.File;
import java.net.URISyntaxException;
import org.apache.flink.api.java.ExecutionEnvironment;
import org.apache.flink.configuration.DeploymentOptions;
import org.newsmill.job.JobError;

/** What Flink's client tells a program that it runs, and what it is given to run. */
@SuppressWarnings("deprecation") // Beam lays batch jobs into this environment, so it must be asked
public final class FlinkClient {
  private static final String LEAN_JAR = "newsmill-flink.jar";

  private FlinkClient() {}

  /** Whether {@code flink run}, or a cluster that was asked by REST, runs this program. */
  public static boolean isAround() {
    return !ExecutionEnvironment.areExplicitEnvironmentsAllowed();
  }

  /** Whether the client waits for the job: {@code flink run} without -d does, REST does not. */
  static boolean waits() {
    return ExecutionEnvironment.getExecutionEnvironment()
        .getConfiguration()
        .get(DeploymentOptions.ATTACHED);
  }

  /** The parallelism that the client was asked for, or the cluster's default. */
  static int parallelism() {
    return Math.max(1, ExecutionEnvironment.getExecutionEnvironment().getParallelism());
  }

  /**
   * The jar that goes to a cluster: it lies beside the one that runs now.
   *
   * @throws JobError when it is not there
   */
  static String leanJar() {
    try {
      File own =
          new File(FlinkClient.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      File lean = new File(own.getParentFile(), LEAN_JAR);
      if (!lean.isFile()) {
        throw new JobError(
            "command line",
            "flink",
            "there is no " + lean + " to send to the cluster",
            "a build by scripts/newsmill");
      }
      return lean.getAbsolutePath();
    } catch (URISyntaxException e) {
      throw new IllegalStateException("the jar of this class has no path", e);
    }
  }
}
