/** Amounts: numbers with their units, ranges and conversions. */
package org.newsmill.mention.amount;
