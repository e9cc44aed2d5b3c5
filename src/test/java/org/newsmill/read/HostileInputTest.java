package org.newsmill.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.testing.TestPipeline;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.MapElements;
import org.apache.beam.sdk.transforms.SerializableFunction;
import org.apache.beam.sdk.transforms.Sum;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.TypeDescriptor;
import org.apache.beam.sdk.values.TypeDescriptors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.newsmill.job.Compression;
import org.newsmill.job.FieldMapping;
import org.newsmill.job.Format;
import org.newsmill.job.InputLimits;
import org.newsmill.job.InputSpec;
import org.newsmill.outcome.Outcome;
import org.newsmill.read.source.MemoryFiles;
import org.newsmill.read.source.RecordingSink;
import org.newsmill.record.ExclusionRow;
import org.newsmill.record.RawDocument;
import org.newsmill.record.RejectRow;
import org.newsmill.testing.HostileFiles;
import org.newsmill.testing.Pipelines;

/**
 * Reads public files that were made to break readers, each as what it is and as every other format:
 * nothing is thrown, and every document found becomes a row, a reject or an exclusion.
 */
class HostileInputTest {
  private static final TypeDescriptor<KV<String, Long>> COUNTS =
      TypeDescriptors.kvs(TypeDescriptors.strings(), TypeDescriptors.longs());

  @TempDir private static Path directory;
  private static final List<Path> FILES = new ArrayList<>();

  @BeforeAll
  static void unpack() throws IOException {
    FILES.addAll(HostileFiles.unpack(directory));
  }

  @ParameterizedTest
  @EnumSource(Format.class)
  void readsEveryFile_asEveryFormat(Format format) throws IOException {
    assertTrue(FILES.size() > 300, () -> FILES.size() + " files");
    InputSpec input = new InputSpec("", format, FieldMapping.preset("newsmill").orElseThrow());
    for (Path file : FILES) {
      byte[] bytes = Files.readAllBytes(file);
      for (Compression compression :
          List.of(Compression.NONE, Compression.ofFile(file.toString()))) {
        RecordingSink sink =
            MemoryFiles.read(
                Readers.of(format, input, InputLimits.DEFAULT),
                MemoryFiles.of(file.toString(), format, compression, bytes));
        sink.assertBalanced();
      }
    }
  }

  @Test
  void accountsForEveryFile_inAPipeline() {
    TestPipeline pipeline = Pipelines.create();
    Outcome<RawDocument> outcome =
        pipeline.apply(
            ReadDocuments.of(
                List.of(
                    new InputSpec(
                        directory.toString(),
                        Format.AUTO,
                        FieldMapping.preset("newsmill").orElseThrow())),
                InputLimits.DEFAULT));
    PCollection<KV<String, Long>> became =
        PCollectionList.of(keyed("documents", outcome.kept(), RawDocument::getSourceUri))
            .and(keyed("rejects", outcome.rejects(), RejectRow::getSourceUri))
            .and(keyed("exclusions", outcome.exclusions(), ExclusionRow::getSourceUri))
            .and(
                outcome
                    .counts()
                    .apply(
                        "Counts",
                        MapElements.into(COUNTS)
                            .via(row -> KV.of(row.getSourceUri(), -row.getDocumentsRead()))))
            .apply("All", Flatten.pCollections())
            .apply("Balances", Sum.longsPerKey());

    PAssert.that(became)
        .satisfies(
            balances -> {
              int files = 0;
              for (KV<String, Long> balance : balances) {
                assertEquals(0L, balance.getValue(), balance.getKey());
                files++;
              }
              assertEquals(FILES.size(), files);
              return null;
            });
    pipeline.run();
  }

  private static <T> PCollection<KV<String, Long>> keyed(
      String name, PCollection<T> rows, SerializableFunction<T, String> file) {
    return rows.apply(
        "Files of " + name, MapElements.into(COUNTS).via(row -> KV.of(file.apply(row), 1L)));
  }
}
