/**
 * Saved queries: Lucene's syntax over the tokens that the analysis made, matched by its monitor.
 */
package org.newsmill.topic.query;
