/** Typed dates of an article with their evidence: published, updated, crawled, event. */
package org.newsmill.extract.date;
