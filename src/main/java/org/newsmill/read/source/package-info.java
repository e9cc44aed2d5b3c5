/** What every reader of a format shares: files, limits, defects, and where documents go. */
package org.newsmill.read.source;
