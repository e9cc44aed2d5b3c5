package org.newsmill.cli.runner;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.configuration.JobManagerOptions;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.minicluster.MiniClusterConfiguration;

/**
 * A Flink cluster inside this process, with a REST address like any other: a job is submitted,
 * watched and explained in the same way on both.
 */
final class EmbeddedFlink {
  private final MiniCluster cluster;
  private final Path emptyJar;

  private EmbeddedFlink(MiniCluster cluster, Path emptyJar) {
    this.cluster = cluster;
    this.emptyJar = emptyJar;
  }

  /**
   * Starts a cluster with one task manager.
   *
   * @param slots how many workers it has
   */
  static EmbeddedFlink start(int slots) throws IOException, InterruptedException {
    Configuration configuration = new Configuration();
    configuration.set(RestOptions.ADDRESS, "localhost");
    configuration.set(RestOptions.BIND_ADDRESS, "localhost");
    configuration.set(RestOptions.BIND_PORT, "0");
    // The BLOB server, which takes jars and plans, listens on every interface unless told where.
    configuration.set(JobManagerOptions.BIND_HOST, "localhost");
    configuration.set(TaskManagerOptions.BIND_HOST, "localhost");
    // All classes are in this process already: nothing is loaded twice.
    configuration.set(CoreOptions.CLASSLOADER_RESOLVE_ORDER, "parent-first");
    configuration.set(CoreOptions.CHECK_LEAKED_CLASSLOADER, false);
    // Flink promises every grouping of a plan an equal part for its sorting, here of some seventy,
    // and allocates it while that grouping runs, as a few do at a time: no more than a ninth of the
    // sum was seen in use. What does not fit into its part goes to disk, and where parts have a few
    // megabytes, several times.
    configuration.set(
        TaskManagerOptions.MANAGED_MEMORY_SIZE,
        new MemorySize(3 * Runtime.getRuntime().maxMemory()));
    // The default asks for 16 MB per blocking shuffle, of which there are a dozen at a time.
    configuration.setString("taskmanager.network.sort-shuffle.min-buffers", "64");
    configuration.set(TaskManagerOptions.NETWORK_MEMORY_MIN, MemorySize.ofMebiBytes(128));
    configuration.set(TaskManagerOptions.NETWORK_MEMORY_MAX, MemorySize.ofMebiBytes(128));
    MiniCluster cluster =
        new MiniCluster(
            new MiniClusterConfiguration.Builder()
                .setConfiguration(configuration)
                .setNumTaskManagers(1)
                .setNumSlotsPerTaskManager(slots)
                .build());
    start(cluster);
    return new EmbeddedFlink(cluster, emptyJar());
  }

  private static void start(MiniCluster cluster) throws IOException, InterruptedException {
    try {
      cluster.start();
    } catch (IOException | InterruptedException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IOException("embedded Flink does not start", e);
    }
  }

  /** Host and port of the REST API. */
  String address() throws InterruptedException {
    try {
      return cluster.getRestAddress().get().getAuthority();
    } catch (ExecutionException e) {
      throw new IllegalStateException("embedded Flink has no REST address", e);
    }
  }

  /** A jar to send with a job, since Beam would send the whole class path. */
  Path jarToStage() {
    return emptyJar;
  }

  private static Path emptyJar() throws IOException {
    Path jar = Files.createTempFile("newsmill", ".jar");
    try (OutputStream out = Files.newOutputStream(jar)) {
      Manifest manifest = new Manifest();
      manifest.getMainAttributes().putValue("Manifest-Version", "1.0");
      new JarOutputStream(out, manifest).close();
    }
    return jar;
  }

  /** Ends the cluster. */
  void stop() throws IOException, InterruptedException {
    try {
      cluster.closeAsync().get();
    } catch (ExecutionException e) {
      throw new IOException("embedded Flink does not stop", e.getCause());
    } finally {
      Files.deleteIfExists(emptyJar);
    }
  }
}
