/** JSON and JSON Lines. */
package org.newsmill.read.json;
