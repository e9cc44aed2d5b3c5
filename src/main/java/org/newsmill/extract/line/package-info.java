/**
 * Line rules: bylines, datelines, copyright lines, captions and the furniture of pages, recognised
 * line by line and recorded as they go.
 */
package org.newsmill.extract.line;
