package org.newsmill.evaluate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.newsmill.korean.KoreanAnalyzer;
import org.newsmill.mention.entity.EntityFinder;
import org.newsmill.mention.entity.EntityTable;
import org.newsmill.mention.entity.EntityTagger;
import org.newsmill.mention.entity.Units;
import org.newsmill.model.ClassScores;
import org.newsmill.model.HeldOut;
import org.newsmill.model.LabelledSpan;
import org.newsmill.model.MalformedInputException;
import org.newsmill.model.TaggedFile;
import org.newsmill.model.TaggedSentence;
import org.newsmill.text.UserDictionary;

/**
 * {@code evaluate entities}: strict spans of KLUE-NER's types, as KLUE counts them: the value is
 * the mean F1 of the types; {@code char_macro_f1} is the mean F1 of the characters' tags other than
 * {@code O}. {@code --map GOLD=MODEL} renames types of the set, {@code --map GOLD=O} leaves them
 * out.
 */
public final class EntityEvaluation implements Evaluation {
  /** Types of KLUE-NER: person, place, organisation, date, time, quantity. */
  public static final Set<String> TYPES =
      java.util.Collections.unmodifiableSet(
          new TreeSet<>(List.of("PS", "LC", "OG", "DT", "TI", "QT")));

  private final Function<String, List<LabelledSpan>> entities;

  /**
   * An evaluation.
   *
   * @param entities gives the spans of a text, with labels of {@link #TYPES}
   */
  public EntityEvaluation(Function<String, List<LabelledSpan>> entities) {
    this.entities = entities;
  }

  /** The evaluation of a tagger with analyzer and tables, as the pipeline has them. */
  public static EntityEvaluation of(EntityTagger tagger) {
    KoreanAnalyzer korean = KoreanAnalyzer.fast(UserDictionary.EMPTY);
    EntityFinder finder = new EntityFinder(tagger, new EntityTable(List.of()));
    return new EntityEvaluation(
        text ->
            finder.candidates("ko", text, Units.of(text, korean.analyze(text))).stream()
                .filter(span -> TYPES.contains(span.label()))
                .toList());
  }

  private record Row(String file, TaggedSentence sentence) {}

  @Override
  public String task() {
    return "entities";
  }

  @Override
  public Map<String, Object> run(EvaluationRequest request) throws IOException {
    List<Row> rows = rows(request);
    SpanScores spans = new SpanScores();
    ClassScores tags = new ClassScores(tagNames());
    List<String> wrong = new ArrayList<>(List.of("file\tline\tgold\tpredicted\ttext"));
    long nanos = 0;
    for (Row row : rows) {
      TaggedSentence gold = row.sentence();
      String text = gold.text();
      long start = System.nanoTime();
      List<LabelledSpan> predicted = entities.apply(text);
      nanos += System.nanoTime() - start;
      if (!spans.add(gold.spans(), predicted)) {
        wrong.add(wrongRow(row, predicted, text));
      }
      addTags(tags, gold.tags(), gold.tagsOf(predicted));
    }
    if (request.errors() != null) {
      Files.writeString(request.errors(), String.join("\n", wrong) + "\n", StandardCharsets.UTF_8);
    }
    return report(spans, tags, rows.size(), nanos);
  }

  private static List<Row> rows(EvaluationRequest request) throws IOException {
    List<Row> rows = new ArrayList<>();
    if (request.inputs().isEmpty()) {
      TaggedFile.read(request.standardInput(), "(stdin)")
          .forEach(s -> rows.add(new Row("(stdin)", mapped(s, "(stdin)", request))));
    }
    for (Path input : request.inputs()) {
      TaggedFile.read(input)
          .forEach(s -> rows.add(new Row(input.toString(), mapped(s, input.toString(), request))));
    }
    if (request.heldOutOnly()) {
      rows.removeIf(row -> !HeldOut.contains(row.sentence().text()));
      if (rows.isEmpty()) {
        throw new IllegalArgumentException("--held-out leaves no row");
      }
    }
    return rows;
  }

  private static TaggedSentence mapped(TaggedSentence row, String file, EvaluationRequest request) {
    List<String> tags = new ArrayList<>();
    for (int i = 0; i < row.tags().size(); i++) {
      String tag = row.tags().get(i);
      String type = tag.equals(TaggedSentence.OUTSIDE) ? tag : tag.substring(2);
      String model = request.goldToModel().getOrDefault(type, type);
      if (model.equals(TaggedSentence.OUTSIDE)) {
        tags.add(model);
      } else if (TYPES.contains(model)) {
        tags.add(tag.substring(0, 2) + model);
      } else {
        throw new MalformedInputException(
            file,
            row.line() + i,
            "no type " + model + " in " + TYPES + "; --map " + type + "=TYPE renames it");
      }
    }
    return new TaggedSentence(row.line(), row.characters(), tags);
  }

  private static List<String> tagNames() {
    List<String> names = new ArrayList<>();
    for (String type : TYPES) {
      names.add("B-" + type);
      names.add("I-" + type);
    }
    return names;
  }

  /** A character that is outside in gold and prediction counts for no tag. */
  private static void addTags(ClassScores scores, List<String> gold, List<String> predicted) {
    for (int i = 0; i < gold.size(); i++) {
      scores.addAmongOthers(gold.get(i), predicted.get(i));
    }
  }

  private static String wrongRow(Row row, List<LabelledSpan> predicted, String text) {
    return String.join(
        "\t",
        row.file(),
        Long.toString(row.sentence().line()),
        named(row.sentence().spans(), text),
        named(predicted, text),
        text.replace('\t', ' '));
  }

  private static String named(List<LabelledSpan> spans, String text) {
    List<String> names = new ArrayList<>();
    for (LabelledSpan span : spans) {
      int start = text.offsetByCodePoints(0, span.start());
      int end = text.offsetByCodePoints(start, span.end() - span.start());
      names.add(span.label() + ":" + text.substring(start, end).replace('\t', ' '));
    }
    return String.join(" | ", names);
  }

  private Map<String, Object> report(SpanScores spans, ClassScores tags, int rows, long nanos) {
    Map<String, Object> report = new LinkedHashMap<>();
    report.put("task", task());
    report.put("metric", "entity_macro_f1");
    report.put("value", spans.macroF1());
    report.put("entity_macro_f1", spans.macroF1());
    report.put("micro_f1", spans.microF1());
    report.put("char_macro_f1", tags.macroF1());
    report.put("n", rows);
    report.put("texts_per_second", ClassReport.perSecond(rows, nanos));
    report.put("precision", spans.precision());
    report.put("recall", spans.recall());
    report.put("per_class_f1", spans.f1());
    report.put("support", spans.support());
    return report;
  }
}
