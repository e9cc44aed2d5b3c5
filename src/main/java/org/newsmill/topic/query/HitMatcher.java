package org.newsmill.topic.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.monitor.CandidateMatcher;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.search.similarities.BooleanSimilarity;

/** Tries the queries that are left on the one article of a searcher. */
final class HitMatcher extends CandidateMatcher<QueryHit> {
  HitMatcher(IndexSearcher searcher) {
    super(searcher);
    // A word counts its boost: there is no collection in which it could be rare or frequent.
    searcher.setSimilarity(new BooleanSimilarity());
  }

  @Override
  protected void matchQuery(String key, Query query, Map<String, String> metadata)
      throws IOException {
    Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE, 1);
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      Scorer scorer = weight.scorer(leaf);
      if (scorer != null && scorer.iterator().advance(0) == 0) {
        addMatch(new QueryHit(key, places(weight.matches(leaf, 0)), scorer.score()), 0);
      }
    }
  }

  private static List<QueryHit.Place> places(Matches matches) throws IOException {
    List<QueryHit.Place> places = new ArrayList<>();
    for (String field : matches) {
      MatchesIterator at = matches.getMatches(field);
      while (at.next()) {
        places.add(new QueryHit.Place(field, at.startOffset(), at.endOffset()));
      }
    }
    return places;
  }

  @Override
  public QueryHit resolve(QueryHit one, QueryHit other) {
    return one.with(other);
  }
}
