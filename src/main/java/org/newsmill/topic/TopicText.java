package org.newsmill.topic;

import java.util.List;
import org.newsmill.text.Token;

/**
 * An article as topics are found in it.
 *
 * @param language BCP-47 tag
 * @param title its headline, maybe empty
 * @param titleTokens tokens of the headline; none where the language is not analysed
 * @param body its text
 * @param bodyTokens tokens of the text
 */
public record TopicText(
    String language, String title, List<Token> titleTokens, String body, List<Token> bodyTokens) {}
