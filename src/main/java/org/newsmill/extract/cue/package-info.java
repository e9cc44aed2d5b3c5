/** Phrases by which lines are known, kept as data. */
package org.newsmill.extract.cue;
