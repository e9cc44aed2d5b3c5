package org.newsmill.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.io.fs.EmptyMatchTreatment;
import org.apache.beam.sdk.io.fs.MatchResult.Metadata;
import org.newsmill.extract.Extraction;
import org.newsmill.extract.Extractor;
import org.newsmill.extract.line.LineRules;
import org.newsmill.job.Compression;
import org.newsmill.job.Format;
import org.newsmill.job.InputSpec;
import org.newsmill.job.JobSpec;
import org.newsmill.read.InputFiles;
import org.newsmill.read.json.JsonLinesReader;
import org.newsmill.read.source.DocumentSink;
import org.newsmill.read.source.SourceFile;
import org.newsmill.record.Article;
import org.newsmill.record.ExclusionRow;
import org.newsmill.record.RawDocument;
import org.newsmill.record.RejectRow;
import org.newsmill.record.RemovedLineRow;

/**
 * The articles of a job's JSON Lines, file by file, and what did not become one. Documents are
 * extracted while their file is read, a batch at a time.
 */
final class FloorReader {
  private final JobSpec job;
  private final StageCosts costs;
  private final Map<String, Found> byFile = new TreeMap<>();

  /** What the documents of a file became. */
  static final class Found {
    long documents;
    final List<Article> articles = new ArrayList<>();
    final List<RejectRow> rejects = new ArrayList<>();
    final List<ExclusionRow> exclusions = new ArrayList<>();
    final List<RemovedLineRow> removedLines = new ArrayList<>();
  }

  private FloorReader(JobSpec job, StageCosts costs) {
    this.job = job;
    this.costs = costs;
  }

  /** Reads and extracts all files; in the order of their names. */
  static List<Found> read(JobSpec job, Crew crew, StageCosts costs) throws IOException {
    FloorReader reader = new FloorReader(job, costs);
    for (InputSpec input : job.inputs()) {
      List<Metadata> files = InputFiles.list(input.path(), EmptyMatchTreatment.DISALLOW);
      crew.each(files, () -> new Worker(reader, input)::read);
    }
    return List.copyOf(reader.byFile.values());
  }

  private synchronized void add(String uri, Found found) {
    byFile.put(uri, found);
  }

  private static final class Worker {
    private final FloorReader reader;
    private final InputSpec input;
    private final Extractor extractor;

    Worker(FloorReader reader, InputSpec input) {
      JobSpec job = reader.job;
      this.reader = reader;
      this.input = input;
      this.extractor =
          new Extractor(
              job.asOf(),
              job.timeZone(),
              job.minBodyChars(),
              LineRules.with(job.boilerplate()),
              job.publishers());
    }

    void read(Metadata file) {
      String uri = file.resourceId().toString();
      SourceFile source =
          new SourceFile(
              uri,
              Format.JSONL,
              Compression.ofFile(uri),
              0,
              file.sizeBytes(),
              () -> FileSystems.open(file.resourceId()));
      Found found = new Found();
      Sink sink = new Sink(found);
      reader.costs.measure(
          "read",
          () -> {
            try {
              new JsonLinesReader(input.fields(), reader.job.limits()).read(source, sink);
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
            sink.extract();
          });
      reader.add(uri, found);
    }

    private final class Sink implements DocumentSink {
      private final Found found;
      private final List<RawDocument> waiting = new ArrayList<>();

      Sink(Found found) {
        this.found = found;
      }

      @Override
      public void found() {
        found.documents++;
      }

      @Override
      public void document(RawDocument document) {
        waiting.add(document);
        if (waiting.size() == Crew.BATCH) {
          extract();
        }
      }

      @Override
      public void reject(RejectRow reject) {
        found.rejects.add(reject);
      }

      @Override
      public void exclude(ExclusionRow exclusion) {
        found.exclusions.add(exclusion);
      }

      void extract() {
        reader.costs.measure(
            "extract",
            () -> {
              for (RawDocument document : waiting) {
                Extraction extraction = extractor.extract(document);
                found.articles.addAll(extraction.articles());
                found.rejects.addAll(extraction.rejects());
                found.exclusions.addAll(extraction.exclusions());
                found.removedLines.addAll(extraction.removedLines());
              }
            });
        waiting.clear();
      }
    }
  }
}
