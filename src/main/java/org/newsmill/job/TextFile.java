package org.newsmill.job;

import java.io.Serializable;

/**
 * A file that a job names, read where the job begins, so that no worker needs to find it.
 *
 * @param name path of the file, for errors
 * @param text what it holds
 */
public record TextFile(String name, String text) implements Serializable {}
