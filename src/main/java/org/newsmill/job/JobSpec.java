package org.newsmill.job;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.newsmill.text.ContentHash;
import org.newsmill.text.UserDictionary;

/**
 * A job file, resolved: every key has a value. What each key means stands in {@link JobKey}.
 *
 * @param batch id of the batch that the job writes: a rerun replaces what it wrote before
 * @param publishers rows of the job's own table of publishers; maybe none
 * @param entities rows of the job's own table of entities; maybe none
 * @param lateDays how many days before {@code asOf} an article may be published; empty for any
 */
public record JobSpec(
    String name,
    String batch,
    List<InputSpec> inputs,
    String output,
    LocalDate asOf,
    ZoneId timeZone,
    List<PublisherRow> publishers,
    List<EntityRow> entities,
    int minBodyChars,
    List<TextFile> boilerplate,
    InputLimits limits,
    double minJaccard,
    Optional<HistorySpec> history,
    Optional<Integer> lateDays,
    double maxRejectRatio,
    boolean storeBody,
    int keywordsPerArticle,
    Analyzer analyzer,
    UserDictionary userDictionary,
    List<TextFile> topics,
    List<TopicModel> topicModels,
    int fileBytes,
    boolean report,
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

  /** How Korean is analysed; the rows are the same. */
  public enum Analyzer {
    /** Newsmill's search over Nori's dictionary. */
    FAST,
    /** Lucene Nori. */
    NORI
  }

  public JobSpec {
    inputs = List.copyOf(inputs);
    boilerplate = List.copyOf(boilerplate);
    publishers = List.copyOf(publishers);
    entities = List.copyOf(entities);
    topics = List.copyOf(topics);
    topicModels = List.copyOf(topicModels);
    beam = Collections.unmodifiableMap(new TreeMap<>(beam));
  }

  /** Where and how the job runs. */
  public RunSpec run() {
    return new RunSpec(
        batch, inputs.stream().map(InputSpec::path).toList(), runner, flink, beam, parallelism);
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
        publishers.toString(),
        entities.toString(),
        String.valueOf(minBodyChars),
        boilerplate.stream().map(TextFile::text).toList().toString(),
        limits.toString(),
        String.valueOf(minJaccard),
        history.map(spec -> String.valueOf(spec.days())).orElse(""),
        lateDays.map(String::valueOf).orElse(""),
        String.valueOf(maxRejectRatio),
        String.valueOf(storeBody),
        String.valueOf(keywordsPerArticle),
        userDictionary.hash(),
        topics.stream().map(TextFile::text).toList().toString(),
        topicModels.stream().map(TopicModel::identity).toList().toString());
  }
}
