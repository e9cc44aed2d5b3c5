package org.newsmill.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.apache.avro.generic.GenericRecord;
import org.newsmill.write.Manifest;
import org.newsmill.write.Table;
import org.newsmill.write.TableReader;

/**
 * Where articles lie in an output: the mined batches that have rows of them, and those whose groups
 * they have joined.
 *
 * <p>Reads every row of the tables {@code signature}, {@code reject}, {@code exclusion} and {@code
 * removed_line}, file by file on all cores of this machine: an id does not tell its day.
 *
 * @param known ids of which there are rows
 * @param batches those to work on, in the order in which they were given
 */
public record FindErased(Set<String> known, List<String> batches) {
  private static final Set<Table> WITH_IDS =
      Set.of(Table.SIGNATURE, Table.REJECT, Table.EXCLUSION, Table.REMOVED_LINE);

  /** Such searches keep their results. */
  public FindErased {
    known = Set.copyOf(known);
    batches = List.copyOf(batches);
  }

  /**
   * Looks for articles.
   *
   * @param mined batches in the order in which they were mined
   */
  public static FindErased of(String output, List<Manifest> mined, Set<String> ids)
      throws IOException {
    Set<String> known = ConcurrentHashMap.newKeySet();
    Set<String> groups = ConcurrentHashMap.newKeySet();
    Set<String> holding = ConcurrentHashMap.newKeySet();
    for (Manifest batch : mined) {
      read(
          output,
          batch,
          WITH_IDS,
          row -> {
            Object id = row.get("article_id");
            if (id != null && ids.contains(id.toString())) {
              known.add(id.toString());
              holding.add(name(batch));
              if (row.getSchema().getField("group_id") != null) {
                groups.add(row.get("group_id").toString());
              }
            }
          });
    }
    List<String> batches = new ArrayList<>();
    for (Manifest batch : mined) {
      if (holding.contains(name(batch)) || joins(output, batch, groups)) {
        batches.add(name(batch));
      }
    }
    return new FindErased(new TreeSet<>(known), batches);
  }

  /** Whether articles of a batch that looked for copies of earlier days may be in the groups. */
  private static boolean joins(String output, Manifest batch, Set<String> groups)
      throws IOException {
    if (groups.isEmpty() || !BatchSettings.mayHaveHistory(batch)) {
      return false;
    }
    AtomicBoolean found = new AtomicBoolean();
    read(
        output,
        batch,
        Set.of(Table.SIGNATURE, Table.DUPLICATE),
        row -> {
          if (groups.contains(row.get("group_id").toString())) {
            found.set(true);
          }
        });
    return found.get();
  }

  private static String name(Manifest batch) {
    return batch.job().get("batch");
  }

  private static void read(
      String output, Manifest batch, Set<Table> tables, Consumer<GenericRecord> rows)
      throws IOException {
    List<String> files =
        batch.files().stream()
            .map(Manifest.DataFile::path)
            .filter(path -> tables.contains(Table.ofFile(path)))
            .toList();
    try {
      files.parallelStream()
          .forEach(
              path -> {
                try {
                  TableReader.ofFile(Table.ofFile(path), TableReader.file(output, path))
                      .forEach(rows);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
