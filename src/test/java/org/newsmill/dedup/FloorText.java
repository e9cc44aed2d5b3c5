package org.newsmill.dedup;

import java.util.ArrayList;
import java.util.List;
import org.newsmill.record.Article;
import org.newsmill.record.CopyRef;
import org.newsmill.record.LeaderPart;

/** A distinct text: its articles, its first print and its signature. */
final class FloorText {
  final String body;
  final List<CopyRef> refs = new ArrayList<>(1);
  LeaderPart print;
  Sketched sketched;
  long[] bands;
  long[] windows;

  FloorText(Article article) {
    body = article.getBody();
  }

  /** Adds a reading of an article with this text. */
  void printed(CopyRef ref) {
    LeaderPart part = TextPrints.of(ref);
    print = print == null ? part : TextPrints.merge(print, part);
  }

  /** Makes what the index needs. */
  void sign(BandPlan plan) {
    char[] folded = FoldedText.of(body);
    Signature signature = SignatureScheme.sign(folded);
    sketched = new Sketched(new TextRef(hash(), folded.length), Sketch.of(signature));
    bands = plan.keys(signature);
    windows = WindowPrints.of(folded);
  }

  TextRef ref() {
    return sketched.ref();
  }

  String hash() {
    return print.getRef().getBodyHash();
  }
}
