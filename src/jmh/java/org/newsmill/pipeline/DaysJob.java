package org.newsmill.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.io.GenerateSequence;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.apache.beam.sdk.transforms.Count;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.PCollection;
import org.newsmill.bench.ResidentMemory;
import org.newsmill.cli.runner.JobRun;
import org.newsmill.job.JobSpec;
import org.newsmill.job.RunSpec;
import org.newsmill.outcome.RecordCoders;
import org.newsmill.record.AnnotatedArticle;
import org.newsmill.record.Annotations;
import org.newsmill.record.Article;
import org.newsmill.record.EntityMention;
import org.newsmill.record.Keyword;
import org.newsmill.record.Membership;
import org.newsmill.record.RejectRow;
import org.newsmill.record.TextTone;
import org.newsmill.record.TopicLabel;
import org.newsmill.record.VoiceTone;
import org.newsmill.write.WriteFiles;

/**
 * Stage {@code aggregate} as a job of its own, on embedded Flink with two slots as {@code mine}
 * starts it: makes up annotated articles of one day, sums their cells and writes the daily tables.
 * Keywords, entities and publishers are drawn by Zipf's law; each article has 20 keywords, 3
 * topics, 7 entities and so 21 pairs. {@code scripts/bench-tables} runs it.
 */
public final class DaysJob {
  private static final String DAY = "2024-12-05";
  private static final int KEYWORDS = 200_000;
  private static final int ENTITIES = 100_000;
  private static final int PUBLISHERS = 300;

  private DaysJob() {}

  /**
   * Arguments: number of articles; a directory for the tables, or nothing to make articles only.
   */
  public static void main(String[] args) throws Exception {
    FileSystems.setDefaultPipelineOptions(PipelineOptionsFactory.create());
    long articles = Long.parseLong(args[0]);
    RunSpec run =
        new RunSpec("bench", List.of(), JobSpec.Runner.FLINK, Optional.empty(), Map.of(), 2);
    JobRun.of(run, List.of(), "bench", null)
        .run(pipeline -> layInto(pipeline, articles, args.length > 1 ? args[1] : null), false);
    ResidentMemory.print();
    System.exit(0);
  }

  private static void layInto(Pipeline pipeline, long count, String output) {
    RecordCoders.registerWith(pipeline);
    PCollection<AnnotatedArticle> articles =
        pipeline
            .apply("Number", GenerateSequence.from(0).to(count))
            .apply("Make up articles", ParDo.of(new MakeUpFn()))
            .setCoder(RecordCoders.of(AnnotatedArticle.class));
    if (output == null) {
      articles.apply("Count", Count.globally());
      return;
    }
    articles
        .apply(
            "Aggregate days",
            DayRows.withRejects(
                pipeline.apply("No rejects", Create.empty(RecordCoders.of(RejectRow.class))),
                DAY,
                Shards.ofDays(List.of(), pipeline)))
        .apply("Write", WriteFiles.into(output, "bench"));
  }

  private static final class MakeUpFn extends DoFn<Long, AnnotatedArticle> {
    @ProcessElement
    public void process(@Element Long number, OutputReceiver<AnnotatedArticle> out) {
      SplittableRandom draws = new SplittableRandom(number * 0x9E3779B97F4A7C15L);
      String publisher = "일보 " + zipf(draws, PUBLISHERS);
      out.output(
          new AnnotatedArticle(
              article(number, publisher), place(number, draws), annotations(draws)));
    }

    private static Article article(long number, String publisher) {
      return Article.newBuilder()
          .setArticleId("a" + number)
          .setSourceUri("none")
          .setPosition(number)
          .setStory(0)
          .setPublisher(publisher)
          .setBody("가".repeat(800))
          .setDt(DAY)
          .setDateBasis("published")
          .setBodyHash("h" + number)
          .build();
    }

    private static Membership place(long number, SplittableRandom draws) {
      boolean origin = draws.nextInt(3) > 0;
      return Membership.newBuilder()
          .setArticleId("a" + number)
          .setSourceUri("none")
          .setPosition(number)
          .setStory(0)
          .setGroupId("g" + number)
          .setRole(origin ? "origin" : "reprint")
          .setFirstOfText(origin)
          .setHasCopies(!origin)
          .build();
    }

    private static Annotations annotations(SplittableRandom draws) {
      List<Keyword> keywords = new ArrayList<>();
      some(draws, 20, KEYWORDS).forEach(n -> keywords.add(new Keyword("낱말" + n, 2L, null, null)));
      List<TopicLabel> topics = new ArrayList<>();
      some(draws, 3, 40).forEach(n -> topics.add(topic(n)));
      List<EntityMention> entities = new ArrayList<>();
      for (int n : some(draws, 7, ENTITIES)) {
        for (long start = 0; start < 2; start++) {
          entities.add(mention(n, start));
        }
      }
      VoiceTone voice = new VoiceTone("narrator", 9L, 900L, 900L, 3L, 3L, 3L, List.of());
      return Annotations.newBuilder()
          .setLanguage(draws.nextInt(10) > 0 ? "ko" : "en")
          .setLanguageParts(List.of())
          .setLanguageVersion("1")
          .setKeywords(keywords)
          .setTopics(topics)
          .setTone(new TextTone(List.of(voice), "1"))
          .setEntities(entities)
          .setMentionVersion("1")
          .build();
    }

    private static TopicLabel topic(int number) {
      return new TopicLabel("query", "topic" + number, null, 1.0, List.of(), "1");
    }

    private static EntityMention mention(int number, long start) {
      String name = "이름" + number;
      return new EntityMention(
          "name:" + number, "person", name, name, start, start + 2, null, "made up");
    }

    /** Different numbers below {@code bound}, small ones the more often. */
    private static Set<Integer> some(SplittableRandom draws, int count, int bound) {
      Set<Integer> numbers = new TreeSet<>();
      while (numbers.size() < count) {
        numbers.add(zipf(draws, bound));
      }
      return numbers;
    }

    private static int zipf(SplittableRandom draws, int bound) {
      return (int) StrictMath.pow(bound, draws.nextDouble()) - 1;
    }
  }
}
