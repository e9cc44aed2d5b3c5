/** Files that hold one text, and feeds. */
package org.newsmill.read.page;
