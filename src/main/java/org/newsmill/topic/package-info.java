/** What a text is about: the section of a newspaper it belongs to. */
package org.newsmill.topic;
