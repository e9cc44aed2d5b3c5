/**
 * Measures the annotators on labelled sets: one class per task, the same classes and resources as
 * the pipeline uses.
 */
package org.newsmill.evaluate;
