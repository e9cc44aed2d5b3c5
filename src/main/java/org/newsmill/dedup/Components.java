package org.newsmill.dedup;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** Connected components by union-find with path halving: near-linear, one entry per text. */
final class Components {
  private final Map<TextRef, TextRef> parents = new HashMap<>();

  private Components() {}

  /** The first text, in the order of pivots, of the component of every text in a pair. */
  static Map<TextRef, TextRef> of(Iterable<CandidatePair> pairs) {
    Components components = new Components();
    for (CandidatePair pair : pairs) {
      components.join(pair.anchor(), pair.member());
    }
    Map<TextRef, TextRef> roots = new TreeMap<>();
    for (TextRef text : components.parents.keySet()) {
      roots.put(text, components.root(text));
    }
    return roots;
  }

  private void join(TextRef a, TextRef b) {
    TextRef rootOfA = root(a);
    TextRef rootOfB = root(b);
    if (rootOfA.compareTo(rootOfB) < 0) {
      parents.put(rootOfB, rootOfA);
    } else if (rootOfB.compareTo(rootOfA) < 0) {
      parents.put(rootOfA, rootOfB);
    }
  }

  private TextRef root(TextRef text) {
    TextRef at = text;
    TextRef parent = parents.putIfAbsent(at, at);
    while (parent != null && !parent.equals(at)) {
      TextRef above = parents.get(parent);
      parents.put(at, above);
      at = above;
      parent = parents.get(at);
    }
    return at;
  }
}
