package org.newsmill.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.flink.configuration.AlgorithmOptions;
import org.apache.flink.configuration.ClusterOptions;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.configuration.HeartbeatManagerOptions;
import org.apache.flink.configuration.JobManagerOptions;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.NettyShuffleEnvironmentOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.configuration.WebOptions;
import org.apache.flink.runtime.clusterframework.TaskExecutorProcessUtils;
import org.apache.flink.runtime.jobmanager.JobManagerProcessUtils;
import org.junit.jupiter.api.Test;
import org.newsmill.testing.ResourceSchema;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * What {@code deploy/kubernetes} says is known to Flink's operator, to Flink and to the program.
 */
class KubernetesTest {
  private static final Path DIRECTORY = Path.of("deploy", "kubernetes");
  private static final String DEFINITIONS = "META-INF/fabric8/";

  private static final List<Class<?>> OPTIONS =
      List.of(
          AlgorithmOptions.class,
          ClusterOptions.class,
          CoreOptions.class,
          HeartbeatManagerOptions.class,
          JobManagerOptions.class,
          NettyShuffleEnvironmentOptions.class,
          RestartStrategyOptions.class,
          TaskManagerOptions.class,
          WebOptions.class);

  /** Pods die otherwise than processes of one machine; each manifest says how. */
  private static final Set<String> OWN =
      Set.of(
          "io.tmp.dirs",
          "heartbeat.interval",
          "restart-strategy.exponential-delay.initial-backoff",
          "restart-strategy.exponential-delay.max-backoff");

  @Test
  void everyManifestIsTaken_byTheSchemasOfTheOperator() throws IOException {
    ResourceSchema deployment =
        ResourceSchema.of(DEFINITIONS + "flinkdeployments.flink.apache.org-v1.yml");
    ResourceSchema job =
        ResourceSchema.of(DEFINITIONS + "flinksessionjobs.flink.apache.org-v1.yml");
    List<Path> manifests;
    try (Stream<Path> files = Files.list(DIRECTORY)) {
      manifests = files.sorted().toList();
    }
    assertEquals(2, manifests.size());
    for (Path file : manifests) {
      Map<?, ?> manifest = read(file);
      boolean isJob = manifest.get("kind").equals("FlinkSessionJob");
      assertEquals(List.of(), (isJob ? job : deployment).problems(manifest), file.toString());
    }
  }

  @Test
  void wrongManifestsAreSeen() throws IOException {
    ResourceSchema job =
        ResourceSchema.of(DEFINITIONS + "flinksessionjobs.flink.apache.org-v1.yml");
    Map<?, ?> manifest =
        parse(
            """
            apiVersion: flink.apache.org/v1beta1
            kind: FlinkSessionJob
            spec: {deployment: newsmill, job: {parallelism: "8", state: walking, args: [1]}}
            """);
    assertEquals(
        List.of(
            "spec.deployment is unknown",
            "spec.job.parallelism: 8 is no integer",
            "spec.job.state: walking is none of [running, suspended]",
            "spec.job.args[0]: 1 is no string"),
        job.problems(manifest));
    assertEquals(
        List.of("unknown v1 FlinkSessionJob"),
        job.problems(Map.of("apiVersion", "v1", "kind", "FlinkSessionJob")));
  }

  @Test
  void everySettingIsFlinks_withAValueThatItUnderstands() throws Exception {
    Map<String, ConfigOption<?>> known = new HashMap<>();
    for (Class<?> options : OPTIONS) {
      for (var field : options.getFields()) {
        if (Modifier.isStatic(field.getModifiers()) && field.getType() == ConfigOption.class) {
          ConfigOption<?> option = (ConfigOption<?>) field.get(null);
          known.put(option.key(), option);
        }
      }
    }
    Configuration configuration = Configuration.fromMap(settings());
    for (String key : settings().keySet()) {
      assertTrue(known.containsKey(key), key);
      // Throws for a value of another type.
      assertTrue(configuration.getOptional(known.get(key)).isPresent(), key);
    }
  }

  @Test
  void settingsAreThoseOfTheLocalCluster() throws IOException {
    Map<String, String> local = new TreeMap<>();
    read(Path.of("scripts", "flink", "config.yaml"))
        .forEach((key, value) -> local.put(key.toString(), value.toString()));
    List<String> shared = new ArrayList<>();
    settings()
        .forEach(
            (key, value) -> {
              if (local.containsKey(key) && !OWN.contains(key)) {
                assertEquals(local.get(key), value, key);
                shared.add(key);
              }
            });
    assertTrue(shared.size() > 10, shared.toString());
  }

  @Test
  void memoryOfThePodsIsDividedAsTheManifestSays() throws IOException {
    Configuration worker = Configuration.fromMap(settings());
    worker.set(TaskManagerOptions.TOTAL_PROCESS_MEMORY, memory("taskManager"));
    worker.set(TaskManagerOptions.CPU_CORES, 1.0);
    assertEquals(
        MemorySize.ofMebiBytes(1024),
        TaskExecutorProcessUtils.processSpecFromConfig(worker).getJvmHeapMemorySize());
    Configuration manager = Configuration.fromMap(settings());
    manager.set(JobManagerOptions.TOTAL_PROCESS_MEMORY, memory("jobManager"));
    assertEquals(
        MemorySize.ofMebiBytes(768),
        JobManagerProcessUtils.processSpecFromConfigWithNewOptionToInterpretLegacyHeap(
                manager, JobManagerOptions.JVM_HEAP_MEMORY)
            .getJvmHeapMemorySize());
  }

  @Test
  void jobIsOneThatTheProgramTakes() throws IOException {
    Map<?, ?> job = (Map<?, ?>) spec("daily.yaml").get("job");
    assertEquals(Newsmill.class.getName(), job.get("entryClass"));
    List<String> arguments = ((List<?>) job.get("args")).stream().map(Object::toString).toList();
    // Throws for an option that the program does not know.
    Newsmill.commandLine(List.of()).parseArgs(arguments.toArray(String[]::new));
    assertEquals("/data/pipelines/flink-daily.yaml", arguments.get(1));
    assertTrue(Files.exists(Path.of("pipelines", "flink-daily.yaml")));
    assertEquals(
        ((Map<?, ?>) read(DIRECTORY.resolve("cluster.yaml")).get("metadata")).get("name"),
        spec("daily.yaml").get("deploymentName"));
  }

  private static MemorySize memory(String component) throws IOException {
    Map<?, ?> resource =
        (Map<?, ?>) ((Map<?, ?>) spec("cluster.yaml").get(component)).get("resource");
    return MemorySize.parse(resource.get("memory").toString());
  }

  private static Map<String, String> settings() throws IOException {
    Map<String, String> settings = new TreeMap<>();
    ((Map<?, ?>) spec("cluster.yaml").get("flinkConfiguration"))
        .forEach((key, value) -> settings.put(key.toString(), value.toString()));
    return settings;
  }

  private static Map<?, ?> spec(String file) throws IOException {
    return (Map<?, ?>) read(DIRECTORY.resolve(file)).get("spec");
  }

  private static Map<?, ?> read(Path file) throws IOException {
    return parse(Files.readString(file).replace('@', '_'));
  }

  private static Map<?, ?> parse(String yaml) {
    return new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
  }
}
