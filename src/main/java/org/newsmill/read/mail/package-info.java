/** Messages, of which newsletters consist. */
package org.newsmill.read.mail;
