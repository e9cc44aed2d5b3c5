/** Who published an article, and which portal carried it. */
package org.newsmill.extract.publisher;
