package org.newsmill.mention.entity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.newsmill.model.LabelledSpan;
import org.newsmill.model.ModelFile;
import org.newsmill.model.SequenceDecoder;
import org.newsmill.model.SequenceModel;
import org.newsmill.text.Token;

/**
 * Spans of persons, organisations, places, dates, times and quantities in Korean, with the labels
 * of KLUE-NER: a chain over the morphemes of the text. Used by one thread at a time.
 */
public final class EntityTagger {
  /** The shipped model. */
  public static final String MODEL = "/models/entities-ko.nmlm";

  /** Changes with what {@link UnitFeatures} gives; a model carries it in its header. */
  public static final String FEATURES = "units-2";

  /** Labels of KLUE-NER: place, organisation, person, date, time, quantity. */
  public static final List<String> LABELS = List.of("DT", "LC", "OG", "PS", "QT", "TI");

  private final SequenceModel model;
  private final Gazetteer gazetteer;
  private final SequenceDecoder decoder;
  private final UnitFeatures features;

  /** A tagger with a model. */
  public EntityTagger(SequenceModel model, Gazetteer gazetteer) {
    this.model = model;
    this.gazetteer = gazetteer;
    this.decoder = model.decoder();
    this.features = new UnitFeatures(decoder.rows());
  }

  /** The shipped tagger. */
  public static EntityTagger shipped() {
    return new EntityTagger(new SequenceModel(ModelFile.readResource(MODEL)), Gazetteer.shipped());
  }

  /** Name and version of the model, as tables carry it. */
  public String version() {
    return "entities-ko-" + model.header().asOf();
  }

  /** The tags of a model in their order: {@code O}, then {@code B} and {@code I} of each label. */
  public static List<String> tags() {
    List<String> tags = new ArrayList<>(List.of("O"));
    for (String label : LABELS) {
      tags.add("B-" + label);
      tags.add("I-" + label);
    }
    return tags;
  }

  /**
   * The spans of a text in order; none overlap.
   *
   * @param tokens of the text, by the Korean analyzer
   */
  public List<LabelledSpan> spans(String text, List<Token> tokens) {
    List<Unit> units = Units.of(text, tokens);
    return spans(units, NameIndex.hashes(units));
  }

  /**
   * The spans of a text by its units.
   *
   * @param hashes of the units, by {@link NameIndex#hashes}
   */
  List<LabelledSpan> spans(List<Unit> units, long[] hashes) {
    List<LabelledSpan> spans = new ArrayList<>();
    int start = 0;
    for (int i = 1; i <= units.size(); i++) {
      if (i == units.size() || Sequences.breaks(units, i)) {
        tag(units.subList(start, i), hashes, start, spans);
        start = i;
      }
    }
    return spans;
  }

  private void tag(List<Unit> units, long[] hashes, int offset, List<LabelledSpan> spans) {
    features.fill(units, gazetteer.classes(units, hashes, offset));
    int[] best = decoder.best();
    int open = -1;
    for (int i = 0; i <= best.length; i++) {
      String tag = i < best.length ? model.tags().get(best[i]) : "O";
      if (open >= 0 && !tag.startsWith("I-")) {
        String label = model.tags().get(best[open]).substring(2);
        while (open < i - 1 && isSymbol(units.get(open))) {
          open++;
        }
        spans.add(new LabelledSpan(units.get(open).start(), units.get(i - 1).end(), label));
        open = -1;
      }
      if (tag.startsWith("B-")) {
        open = i;
      }
    }
  }

  /** An emoji or a bullet is no part of a name. */
  private static boolean isSymbol(Unit unit) {
    return Character.getType(unit.text().codePointAt(0)) == Character.OTHER_SYMBOL;
  }

  /**
   * Fills the rows of the features with a sentence and gives the tag of each of its units.
   *
   * @param spans gold spans; a unit that a span touches is in it
   */
  public static int[] sample(
      String text,
      List<Token> tokens,
      List<LabelledSpan> spans,
      Gazetteer gazetteer,
      UnitFeatures features) {
    List<Unit> units = Units.of(text, tokens);
    features.fill(units, gazetteer.classes(units, NameIndex.hashes(units), 0));
    List<String> names = tags();
    int[] tags = new int[units.size()];
    Arrays.fill(tags, 0);
    for (LabelledSpan span : spans) {
      String prefix = "B-";
      for (int i = 0; i < tags.length; i++) {
        Unit unit = units.get(i);
        if (unit.start() < span.end() && span.start() < unit.end()) {
          tags[i] = names.indexOf(prefix + span.label());
          prefix = "I-";
        }
      }
    }
    return tags;
  }
}
