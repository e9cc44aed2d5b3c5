/** Web archives: WARC (ISO 28500), WET and ARC. */
package org.newsmill.read.warc;
