/** Genre of a story, with what spoke for it. */
package org.newsmill.extract.genre;
