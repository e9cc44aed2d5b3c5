/**
 * The HTML report: one file with its data, scripts and styles, made of the published tables alone.
 *
 * <p>A section of the page is a class here that reads its tables into plain data, and a script of
 * {@code src/main/resources/report} that draws them. To add one: read the tables in a class like
 * {@link org.newsmill.report.Quotes}, put its data under a name in {@link
 * org.newsmill.report.Report}, and add a script to {@code page.list} that calls {@code section()}.
 */
package org.newsmill.report;
