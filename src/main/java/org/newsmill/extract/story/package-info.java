/** Cuts newsletters and digests into stories, and leaves articles whole. */
package org.newsmill.extract.story;
