/** Quotes: what is said, by whom, with which verb. */
package org.newsmill.mention.quote;
