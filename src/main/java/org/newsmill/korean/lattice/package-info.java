/**
 * Lucene Nori's tokens from tables that are made for speed: the same dictionary, costs and rules,
 * an own search. {@link org.newsmill.korean.lattice.LatticeTokenizer} is the entrance.
 */
package org.newsmill.korean.lattice;
