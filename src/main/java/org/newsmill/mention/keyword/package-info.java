/** Keywords: the noun phrases that an article is about. */
package org.newsmill.mention.keyword;
