package org.newsmill.mention.keyword;

import java.util.List;
import org.newsmill.korean.KoreanAnalyzer;
import org.newsmill.mention.MentionAnnotator;
import org.newsmill.record.Annotations;
import org.newsmill.record.Keyword;
import org.newsmill.text.StopWords;
import org.newsmill.text.TextAnalyzer;
import org.newsmill.text.UserDictionary;
import org.newsmill.text.WordAnalyzer;

/** An article whose keywords are found as the pipeline finds them. */
record Article(String language, String title, String body) {
  private static final int MOST = 20;
  private static final TextAnalyzer KOREAN = KoreanAnalyzer.fast(UserDictionary.EMPTY);
  private static final TextAnalyzer WORDS = new WordAnalyzer();
  private static final MentionAnnotator MENTIONS = new MentionAnnotator(List.of(), MOST);

  List<Keyword> keywords() {
    TextAnalyzer analyzer = language.equals("ko") ? KOREAN : WORDS;
    NounRules rules = new NounRules(analyzer.keywordTags(), StopWords.of(language));
    List<Noun> nouns =
        MENTIONS.annotate(language, body, analyzer.analyze(body), rules, new Annotations());
    return MENTIONS.keywords(language, title, analyzer.analyze(title), nouns, rules);
  }

  List<String> words() {
    return keywords().stream().map(Keyword::getKeyword).toList();
  }
}
