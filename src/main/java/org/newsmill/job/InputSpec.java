package org.newsmill.job;

import java.io.Serializable;

/**
 * One input of a job.
 *
 * @param path a file, a directory (all files below it) or a glob, local or with a scheme
 * @param format how the files are read
 * @param fields where the fields of a document lie, for formats with fields
 */
public record InputSpec(String path, Format format, FieldMapping fields) implements Serializable {}
