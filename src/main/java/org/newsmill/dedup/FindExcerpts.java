package org.newsmill.dedup;

import java.time.ZoneId;
import java.util.List;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.ListCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.extensions.avro.coders.AvroCoder;
import org.apache.beam.sdk.transforms.Filter;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.MapElements;
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
import org.newsmill.outcome.Outcome;
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
 * time, the longer one does. Caps that were reached come out in {@link Outcome#CAPS}.
 *
 * <p>Shuffles: the windows of texts by text, by group and by window, in shards; pairs; and those of
 * {@link CompareTexts} for the pairs that share at least {@value NearCopies#MIN_WINDOWS} windows.
 */
final class FindExcerpts extends PTransform<PCollection<Article>, PCollectionTuple> {
  static final TupleTag<KV<String, GroupedArticle>> EXCERPTS = new TupleTag<>("excerpts") {};

  private final PCollection<TextPlace> places;
  private final ZoneId zone;
  private final int shards;

  private FindExcerpts(PCollection<TextPlace> places, ZoneId zone, int shards) {
    this.places = places;
    this.zone = zone;
    this.shards = shards;
  }

  /** Finds excerpts among articles whose texts have {@code places}, or none of their own. */
  static FindExcerpts of(PCollection<TextPlace> places, ZoneId zone, int shards) {
    return new FindExcerpts(places, zone, shards);
  }

  @Override
  public PCollectionTuple expand(PCollection<Article> articles) {
    PCollectionTuple found =
        leaders(articles)
            .apply("Group by window", GroupByKey.create())
            .apply(
                "Find quotes",
                ParDo.of(new FindQuotesFn(shards))
                    .withOutputTags(FindQuotesFn.QUOTES, TupleTagList.of(Outcome.CAPS)));
    PCollection<KV<String, GroupedArticle>> excerpts =
        found
            .get(FindQuotesFn.QUOTES)
            .setCoder(KvCoder.of(VarIntCoder.of(), AvroCoder.of(TextPair.class)))
            .apply("Group quotes", GroupByKey.create())
            .apply("Sum quotes", ParDo.of(new SumQuotesFn()))
            .setCoder(AvroCoder.of(TextPair.class))
            .apply("Compare for excerpts", CompareTexts.forExcerpts(articles))
            .apply("Excerpts", Filter.by(pair -> pair.getExcerpt() != null))
            .apply(
                "Key excerpts by id",
                MapElements.into(
                        TypeDescriptors.kvs(
                            TypeDescriptors.strings(), TypeDescriptor.of(GroupedArticle.class)))
                    .via(
                        pair ->
                            KV.of(
                                pair.getMemberRef().getArticleId(),
                                new GroupedArticle(null, null, pair.getExcerpt()))))
            .setCoder(KvCoder.of(StringUtf8Coder.of(), AvroCoder.of(GroupedArticle.class)));
    return PCollectionTuple.of(EXCERPTS, excerpts)
        .and(Outcome.CAPS, found.get(Outcome.CAPS).setCoder(AvroCoder.of(CapCount.class)));
  }

  private PCollection<KV<Integer, List<LeaderPart>>> leaders(PCollection<Article> articles) {
    int count = shards;
    KvCoder<Integer, LeaderPart> coder =
        KvCoder.of(VarIntCoder.of(), AvroCoder.of(LeaderPart.class));
    PCollection<KV<Integer, LeaderPart>> texts =
        articles.apply("Print texts", ParDo.of(new PrintTextsFn(zone, shards))).setCoder(coder);
    PCollection<KV<Integer, LeaderPart>> placed =
        places
            .apply(
                "Key places",
                MapElements.into(
                        TypeDescriptors.kvs(
                            TypeDescriptors.integers(), TypeDescriptor.of(LeaderPart.class)))
                    .via(
                        place ->
                            KV.of(
                                ContentHash.bucket(place.getHash(), count),
                                new LeaderPart(null, null, place))))
            .setCoder(coder);
    return PCollectionList.of(texts)
        .and(placed)
        .apply("Texts and places", Flatten.pCollections())
        .apply("Group texts", GroupByKey.create())
        .apply("Place prints", ParDo.of(new PlacePrintsFn(shards)))
        .setCoder(coder)
        .apply("Group by group", GroupByKey.create())
        .apply("Keep leaders", ParDo.of(new KeepLeadersFn(shards)))
        .setCoder(KvCoder.of(VarIntCoder.of(), ListCoder.of(AvroCoder.specific(LeaderPart.class))));
  }
}
