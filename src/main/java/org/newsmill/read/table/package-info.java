/** Tables: CSV and XLSX, one document a row. */
package org.newsmill.read.table;
