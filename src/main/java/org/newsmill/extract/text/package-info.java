/** Pages of plain text and of Markdown. */
package org.newsmill.extract.text;
