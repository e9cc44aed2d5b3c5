package org.newsmill.dedup;

import java.time.ZoneId;
import java.util.List;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.ListCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.transforms.Filter;
import org.apache.beam.sdk.transforms.FlatMapElements;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;
import org.apache.beam.sdk.values.TypeDescriptor;
import org.apache.beam.sdk.values.TypeDescriptors;
import org.newsmill.outcome.Branches;
import org.newsmill.outcome.Encoded;
import org.newsmill.outcome.GroupEncoded;
import org.newsmill.outcome.RecordCoders;
import org.newsmill.record.Article;
import org.newsmill.record.CapCount;
import org.newsmill.record.GroupedArticle;
import org.newsmill.record.LeaderPart;
import org.newsmill.record.TextPair;
import org.newsmill.record.TextPlace;
import org.newsmill.text.ContentHash;

/**
 * What articles hold of others without being their copies, by the id of the article that quotes, as
 * {@link GroupedArticle}s with nothing but an excerpt.
 *
 * <p>Only the texts that lead groups are compared, so a story and its reprints quote and are quoted
 * once. Of two texts the one whose group began later quotes the other; when both began at the same
 * time, the longer one does. An excerpt is told of the first article of a text, as origins are
 * chosen. Texts of earlier batches are not read; what a batch has of their groups stands for them.
 * Caps that were reached come out in {@link GroupCopies#CAPS}.
 *
 * <p>Shuffles: the windows of texts by text, by group and by window, in shards; pairs; those of
 * {@link CompareTexts} for the pairs that share at least {@value NearCopies#MIN_WINDOWS} windows;
 * and two by text that tell the articles of excerpts.
 */
final class FindExcerpts extends PTransform<PCollection<Article>, PCollectionTuple> {
  static final TupleTag<KV<String, GroupedArticle>> EXCERPTS = new TupleTag<>("excerpts") {};

  private static final KvCoder<Integer, LeaderPart> PARTS =
      KvCoder.of(VarIntCoder.of(), RecordCoders.of(LeaderPart.class));

  private final Branches<Article> texts;
  private final PCollection<TextPlace> places;
  private final ZoneId zone;
  private final int shards;

  private FindExcerpts(
      Branches<Article> texts, PCollection<TextPlace> places, ZoneId zone, int shards) {
    this.texts = texts;
    this.places = places;
    this.zone = zone;
    this.shards = shards;
  }

  /**
   * Finds excerpts.
   *
   * @param texts the same articles, for those who compare bodies
   * @param places of their texts, where these have copies
   */
  static FindExcerpts of(
      Branches<Article> texts, PCollection<TextPlace> places, ZoneId zone, int shards) {
    return new FindExcerpts(texts, places, zone, shards);
  }

  @Override
  public PCollectionTuple expand(PCollection<Article> articles) {
    PCollectionTuple leaders = leaders(articles);
    PCollectionTuple found =
        leaders
            .get(KeepLeadersFn.WINDOWS)
            .setCoder(inLists(QuotableTextCoder.INSTANCE))
            .apply("Group by window", GroupEncoded.create())
            .apply(
                "Find quotes",
                ParDo.of(new FindQuotesFn(shards))
                    .withOutputTags(FindQuotesFn.QUOTES, TupleTagList.of(GroupCopies.CAPS)));
    PCollection<TextPair> excerpts =
        found
            .get(FindQuotesFn.QUOTES)
            .setCoder(inLists(QuoteCoder.INSTANCE))
            .apply("Group quotes", GroupEncoded.create())
            .apply("Sum quotes", ParDo.of(new SumQuotesFn()))
            .setCoder(RecordCoders.of(TextPair.class))
            .apply("Compare for excerpts", CompareTexts.forExcerpts(texts.emittedTo("comparison")))
            .apply("Excerpts", Filter.by(pair -> pair.getExcerpt() != null));
    return PCollectionTuple.of(
            EXCERPTS,
            told(
                excerpts,
                GroupEncoded.encoded(
                    "Encode leaders", leaders.get(KeepLeadersFn.LEADERS).setCoder(PARTS))))
        .and(
            GroupCopies.CAPS,
            found.get(GroupCopies.CAPS).setCoder(RecordCoders.of(CapCount.class)));
  }

  private PCollectionTuple leaders(PCollection<Article> articles) {
    int count = shards;
    PCollection<KV<Integer, LeaderPart>> texts =
        articles.apply("Print texts", ParDo.of(new PrintTextsFn(zone, shards))).setCoder(PARTS);
    PCollection<KV<Integer, LeaderPart>> placed =
        places.apply(
            "Key places",
            KeyParts.of(
                LeaderPart.class,
                (TextPlace place) ->
                    KV.of(
                        ContentHash.bucket(place.getHash(), count),
                        new LeaderPart(null, null, place, null, 0L))));
    return PCollectionList.of(texts)
        .and(placed)
        .apply("Group texts", GroupEncoded.together())
        .apply("Place prints", ParDo.of(new PlacePrintsFn(shards)))
        .setCoder(PARTS)
        .apply("Group by group", GroupEncoded.create())
        .apply(
            "Keep leaders",
            ParDo.of(new KeepLeadersFn(shards))
                .withOutputTags(KeepLeadersFn.WINDOWS, TupleTagList.of(KeepLeadersFn.LEADERS)));
  }

  private PCollection<KV<String, GroupedArticle>> told(
      PCollection<TextPair> excerpts, PCollection<KV<Integer, Encoded<LeaderPart>>> leaders) {
    return withArticles("quoting", withArticles("quoted", excerpts, leaders, true), leaders, false)
        .apply(
            "Key excerpts by id",
            FlatMapElements.into(
                    TypeDescriptors.kvs(
                        TypeDescriptors.strings(), TypeDescriptor.of(GroupedArticle.class)))
                .via(
                    pair ->
                        ExcerptTest.told(
                                pair.getExcerpt(), pair.getAnchorRef(), pair.getMemberRef())
                            .map(
                                excerpt ->
                                    KV.of(
                                        pair.getMemberRef().getArticleId(),
                                        new GroupedArticle(null, null, excerpt)))
                            .stream()
                            .toList()))
        .setCoder(KvCoder.of(StringUtf8Coder.of(), RecordCoders.of(GroupedArticle.class)));
  }

  private PCollection<TextPair> withArticles(
      String which,
      PCollection<TextPair> pairs,
      PCollection<KV<Integer, Encoded<LeaderPart>>> leaders,
      boolean ofAnchors) {
    int count = shards;
    PCollection<KV<Integer, Encoded<LeaderPart>>> asked =
        GroupEncoded.encoded(
            "Encode those " + which,
            pairs.apply(
                "Key by " + which,
                KeyParts.of(
                    LeaderPart.class,
                    (TextPair pair) ->
                        KV.of(
                            ContentHash.bucket(
                                ofAnchors ? pair.getAnchor() : pair.getMember(), count),
                            new LeaderPart(null, null, null, pair, 0L)))));
    return PCollectionList.of(leaders)
        .and(asked)
        .apply("Group by " + which, GroupEncoded.togetherEncoded())
        .apply("Tell " + which, ParDo.of(new TellLeadersFn(ofAnchors)))
        .setCoder(RecordCoders.of(TextPair.class));
  }

  private static <T> KvCoder<Integer, List<T>> inLists(Coder<T> coder) {
    return KvCoder.of(VarIntCoder.of(), ListCoder.of(coder));
  }
}
