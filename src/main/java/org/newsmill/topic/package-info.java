/**
 * What a text is about: the section of a newspaper it belongs to ({@link
 * org.newsmill.topic.SectionClassifier}), the topics of a job's files ({@link
 * org.newsmill.topic.TopicFile}: saved queries and taxonomies) and models ({@link
 * org.newsmill.topic.OwnModel}), each label with its evidence and its version. {@link
 * org.newsmill.topic.TopicAnnotator} gives an article all of them.
 */
package org.newsmill.topic;
