package org.newsmill.evaluate;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.newsmill.model.HeldOut;
import org.newsmill.model.LabelledFile;
import org.newsmill.model.LabelledText;

/**
 * What is to be evaluated.
 *
 * @param inputs files of rows; none means {@code standardInput}
 * @param standardInput read when there is no file
 * @param goldToModel labels of the set and what the model calls them
 * @param errors file for the wrong rows, null for none
 * @param heldOutOnly only rows that training held out ({@link HeldOut}) are scored
 * @param pages pages and their gold, for tasks of pages; else null
 */
public record EvaluationRequest(
    List<Path> inputs,
    InputStream standardInput,
    Map<String, String> goldToModel,
    Path errors,
    boolean heldOutOnly,
    PageSet pages) {

  /** A request of rows, without pages. */
  public EvaluationRequest(
      List<Path> inputs,
      InputStream standardInput,
      Map<String, String> goldToModel,
      Path errors,
      boolean heldOutOnly) {
    this(inputs, standardInput, goldToModel, errors, heldOutOnly, null);
  }

  /** The pages, which the tasks of pages need. */
  PageSet requiredPages() {
    if (pages == null) {
      throw new IllegalArgumentException("this task needs --pages DIR and --gold FILE");
    }
    return pages;
  }

  /** The rows of all inputs, in order, each with the name of its file. */
  List<SourceRow> rows(LabelledFile reader) throws IOException {
    List<SourceRow> rows = new ArrayList<>();
    if (inputs.isEmpty()) {
      reader.read(standardInput, "(stdin)").forEach(r -> rows.add(new SourceRow("(stdin)", r)));
    }
    for (Path input : inputs) {
      reader.read(input).forEach(r -> rows.add(new SourceRow(input.toString(), r)));
    }
    if (heldOutOnly) {
      rows.removeIf(source -> !HeldOut.contains(source.row().joined()));
      if (rows.isEmpty()) {
        throw new IllegalArgumentException("--held-out leaves no row");
      }
    }
    return rows;
  }

  /** A row and the file it comes from. */
  record SourceRow(String file, LabelledText row) {}
}
