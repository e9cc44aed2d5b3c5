package org.newsmill.extract.story;

/**
 * What is known of a document beside its blocks.
 *
 * @param title its title; null when unknown
 * @param mail whether it came as a message
 * @param oneArticle whether it states that it is one article: it names its author or says that it
 *     is a news article
 */
public record Setting(String title, boolean mail, boolean oneArticle) {}
