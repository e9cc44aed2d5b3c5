/**
 * Saved queries: Lucene's syntax over the tokens that the analysis made, matched by rules of our
 * own that wait under their rarest words.
 */
package org.newsmill.topic.query;
