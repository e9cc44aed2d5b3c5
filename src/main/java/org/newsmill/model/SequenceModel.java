package org.newsmill.model;

import java.util.List;

/**
 * A linear chain over hashed features: the best sequence of IOB2 tags for the positions of a text.
 * It lies in the same file format as a {@link LinearModel}; row i of the first {@value
 * FeatureRows#RESERVED} buckets holds the weights of the tags behind tag i, the row behind the last
 * tag's those at the start. Immutable and safe for many threads.
 */
public final class SequenceModel {
  private final LinearModel model;
  private final double[] starts;
  private final double[] transitions;
  private final UsedRows table;

  /** The chain of a model whose labels are tags. */
  public SequenceModel(LinearModel model) {
    this.model = model;
    TagRules rules = new TagRules(model.labels());
    int labels = model.labels().size();
    this.table = new UsedRows(model.weights().table(), labels);
    this.starts = new double[labels];
    this.transitions = new double[labels * labels];
    for (int next = 0; next < labels; next++) {
      starts[next] = transition(rules, labels, next);
      for (int before = 0; before < labels; before++) {
        transitions[next * labels + before] = transition(rules, before, next);
      }
    }
  }

  private double transition(TagRules rules, int before, int next) {
    double units = model.weights().table()[before * model.labels().size() + next];
    return rules.allows(before, next)
        ? units * model.weights().scales()[next]
        : Double.NEGATIVE_INFINITY;
  }

  /** What the model says about itself. */
  public ModelHeader header() {
    return model.header();
  }

  /** The model as it is stored. */
  public LinearModel stored() {
    return model;
  }

  /** The tags, in the order of the numbers that {@link SequenceDecoder#best} gives. */
  public List<String> tags() {
    return model.labels();
  }

  /** Finds sequences for one thread. */
  public SequenceDecoder decoder() {
    return new SequenceDecoder(
        new FeatureRows(model.header().features().bucketBits(), table),
        table,
        model.weights().scales(),
        starts,
        transitions);
  }
}
