package org.newsmill.dedup;

import java.io.Serializable;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.transforms.Combine;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.FlatMapElements;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.View;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PCollectionView;
import org.apache.beam.sdk.values.TypeDescriptors;
import org.newsmill.outcome.Emitted;
import org.newsmill.outcome.Encoded;
import org.newsmill.outcome.GroupEncoded;
import org.newsmill.outcome.HoldBack;
import org.newsmill.outcome.Projection;
import org.newsmill.outcome.RecordCoders;
import org.newsmill.record.Article;
import org.newsmill.record.TextComparison;
import org.newsmill.record.TextPair;

/**
 * Each pair with what its texts say of it.
 *
 * <p>Only the texts of the pairs travel, and each to two places: to its own hash, and, as an
 * anchor, to the members it is compared with. Which texts these are is a side input of a fixed size
 * ({@link MarkTextsFn}), which lets some others travel in vain. Under a hash the questions wait for
 * the text, never texts for texts but a member's anchors, of which it has at most as many as it has
 * bands and windows.
 */
final class CompareTexts extends PTransform<PCollection<TextPair>, PCollection<TextPair>> {
  private final PCollection<Emitted<Article>> articles;
  private final Judge judge;

  private CompareTexts(PCollection<Emitted<Article>> articles, Judge judge) {
    this.articles = articles;
    this.judge = judge;
  }

  /** What the bodies of a pair say of it. */
  interface Judge extends Serializable {
    TextPair judge(TextPair pair, String anchor, String member);
  }

  /** Finds out which pairs of texts, bodies of {@code articles}, are copies. */
  static CompareTexts of(PCollection<Emitted<Article>> articles, double minJaccard) {
    return new CompareTexts(
        articles,
        (pair, anchor, member) ->
            TextPairs.of(
                pair,
                new CopyTest(minJaccard).byTexts(FoldedText.of(anchor), FoldedText.of(member))));
  }

  /** Finds out what the members of pairs of texts quote of the anchors. */
  static CompareTexts forExcerpts(PCollection<Emitted<Article>> articles) {
    return new CompareTexts(
        articles,
        (pair, anchor, member) ->
            TextPair.newBuilder(pair)
                .setExcerpt(ExcerptTest.of(anchor, member).orElse(null))
                .build());
  }

  @Override
  public PCollection<TextPair> expand(PCollection<TextPair> pairs) {
    PCollectionView<Map<Integer, BitSet>> wanted =
        pairs
            .apply(
                "Hashes",
                FlatMapElements.into(
                        TypeDescriptors.kvs(TypeDescriptors.integers(), TypeDescriptors.strings()))
                    .via(pair -> List.of(marked(pair.getAnchor()), marked(pair.getMember()))))
            .apply("Wanted texts", Combine.perKey(new MarkTextsFn()))
            .apply("All wanted texts", View.asMap());
    KvCoder<String, TextComparison> coder =
        KvCoder.of(StringUtf8Coder.of(), RecordCoders.of(TextComparison.class));
    PCollection<KV<String, Encoded<TextComparison>>> bodies =
        GroupEncoded.encoded(
            "Encode texts",
            articles
                .apply("Hold back", HoldBack.create())
                .apply("Texts", ParDo.of(new BodiesFn(wanted)).withSideInputs(wanted))
                .setCoder(coder));
    PCollection<KV<String, Encoded<TextComparison>>> questions =
        GroupEncoded.encoded(
            "Encode questions", pairs.apply("Ask anchors", ParDo.of(new AskFn())).setCoder(coder));
    PCollection<KV<String, Encoded<TextComparison>>> anchors =
        GroupEncoded.encoded(
            "Encode anchors",
            PCollectionList.of(bodies)
                .and(questions)
                .apply("Group by anchor", GroupEncoded.togetherEncoded())
                .apply("Send anchors", ParDo.of(new SendAnchorsFn()))
                .setCoder(coder));
    return PCollectionList.of(bodies)
        .and(anchors)
        .apply("Group by member", GroupEncoded.togetherEncoded())
        .apply("Compare", ParDo.of(new CompareFn(judge)))
        .setCoder(RecordCoders.of(TextPair.class));
  }

  private static KV<Integer, String> marked(String hash) {
    return KV.of(MarkTextsFn.part(hash), hash);
  }

  private static final class BodiesFn extends DoFn<Emitted<Article>, KV<String, TextComparison>> {
    private static final int MAX_SEEN = 100_000;

    private final Projection<Article> hashes = Projection.of(Article.class, "body_hash");
    private final Projection<Article> bodies = Projection.of(Article.class, "body");
    private final PCollectionView<Map<Integer, BitSet>> wanted;
    private transient Set<String> seen;

    BodiesFn(PCollectionView<Map<Integer, BitSet>> wanted) {
      this.wanted = wanted;
    }

    @StartBundle
    public void startBundle() {
      seen = new HashSet<>();
    }

    @ProcessElement
    public void process(ProcessContext context) {
      if (!context.element().isKept()) {
        return;
      }
      Encoded<Article> article = context.element().kept();
      String hash = article.only(hashes).getBodyHash();
      if (!MarkTextsFn.holds(context.sideInput(wanted), hash)) {
        return;
      }
      if (seen.size() >= MAX_SEEN) {
        seen.clear();
      }
      if (seen.add(hash)) {
        byte[] body = article.only(bodies).getBody().getBytes(StandardCharsets.UTF_8);
        context.output(KV.of(hash, new TextComparison(ByteBuffer.wrap(body), null)));
      }
    }
  }

  private static final class AskFn extends DoFn<TextPair, KV<String, TextComparison>> {
    @ProcessElement
    public void process(@Element TextPair pair, OutputReceiver<KV<String, TextComparison>> out) {
      out.output(KV.of(pair.getAnchor(), new TextComparison(null, pair)));
    }
  }

  private static final class SendAnchorsFn
      extends DoFn<KV<String, Iterable<Encoded<TextComparison>>>, KV<String, TextComparison>> {
    @ProcessElement
    public void process(
        @Element KV<String, Iterable<Encoded<TextComparison>>> anchor,
        OutputReceiver<KV<String, TextComparison>> out) {
      ByteBuffer body = null;
      List<TextPair> waiting = new ArrayList<>();
      for (TextComparison part : Encoded.values(anchor.getValue())) {
        if (part.getPair() == null) {
          body = part.getBody();
          for (TextPair pair : waiting) {
            out.output(KV.of(pair.getMember(), new TextComparison(body, pair)));
          }
          waiting.clear();
        } else if (body == null) {
          waiting.add(part.getPair());
        } else {
          out.output(KV.of(part.getPair().getMember(), new TextComparison(body, part.getPair())));
        }
      }
      if (!waiting.isEmpty()) {
        throw new IllegalStateException("text " + anchor.getKey() + " lost its body");
      }
    }
  }

  private static final class CompareFn
      extends DoFn<KV<String, Iterable<Encoded<TextComparison>>>, TextPair> {
    private final Judge judge;

    CompareFn(Judge judge) {
      this.judge = judge;
    }

    @ProcessElement
    public void process(
        @Element KV<String, Iterable<Encoded<TextComparison>>> member,
        OutputReceiver<TextPair> out) {
      String text = null;
      List<TextComparison> anchors = new ArrayList<>();
      for (TextComparison part : Encoded.values(member.getValue())) {
        if (part.getPair() == null) {
          text = text(part);
        } else {
          anchors.add(part);
        }
      }
      if (text == null && !anchors.isEmpty()) {
        throw new IllegalStateException("text " + member.getKey() + " lost its body");
      }
      for (TextComparison anchor : anchors) {
        out.output(judge.judge(anchor.getPair(), text(anchor), text));
      }
    }

    private static String text(TextComparison part) {
      ByteBuffer body = part.getBody();
      return new String(
          body.array(),
          body.arrayOffset() + body.position(),
          body.remaining(),
          StandardCharsets.UTF_8);
    }
  }
}
