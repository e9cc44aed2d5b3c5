package org.newsmill.pipeline;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.newsmill.record.TopicRow;
import org.newsmill.topic.JobTopics;
import org.newsmill.topic.OwnModel;
import org.newsmill.topic.SectionAnnotator;
import org.newsmill.topic.SectionClassifier;
import org.newsmill.topic.SectionNames;
import org.newsmill.topic.Topic;
import org.newsmill.topic.TopicRules;
import org.newsmill.topic.TopicVersions;

/** The rows of table topic: every topic that the articles of a job can have, each once. */
final class TopicTable {
  private final TopicVersions versions;
  private final Map<String, TopicRow> rows = new TreeMap<>();

  private TopicTable(TopicVersions versions) {
    this.versions = versions;
  }

  static List<TopicRow> rows(TopicRules rules) {
    JobTopics topics = rules.read();
    TopicTable table = new TopicTable(new TopicVersions(topics));
    if (topics.hasShippedSections()) {
      table.addLabels(SectionAnnotator.SCHEME, SectionClassifier.shipped().labels());
    }
    for (OwnModel model : topics.models()) {
      table.addLabels(model.scheme(), model.labels());
    }
    topics.topics().forEach(table::add);
    return List.copyOf(table.rows.values());
  }

  /** Models of one scheme share labels; those of sections have names of their own. */
  private void addLabels(String scheme, List<String> labels) {
    SectionNames sections = SectionNames.shipped();
    for (String label : labels) {
      SectionNames.Names names =
          scheme.equals(SectionAnnotator.SCHEME)
              ? sections.of(label)
              : new SectionNames.Names(label, label, label);
      add(row(scheme, label, null, names.ko(), names.en(), versions.ofScheme(scheme)));
    }
  }

  private void add(Topic topic) {
    TopicRow row =
        row(
            topic.scheme(),
            topic.id(),
            topic.parent(),
            topic.nameKo(),
            topic.nameEn(),
            versions.of(topic));
    row.setSections(topic.sections());
    row.setQueries(
        topic.queries().entrySet().stream().map(q -> q.getKey() + ": " + q.getValue()).toList());
    add(row);
  }

  private void add(TopicRow row) {
    rows.putIfAbsent(row.getScheme() + "/" + row.getTopic(), row);
  }

  private static TopicRow row(
      String scheme, String id, String parent, String nameKo, String nameEn, String version) {
    return new TopicRow(scheme, id, parent, nameKo, nameEn, List.of(), List.of(), version);
  }
}
