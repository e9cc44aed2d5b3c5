package org.newsmill.pipeline;

import java.util.ArrayList;
import java.util.List;
import org.newsmill.record.TopicRow;
import org.newsmill.topic.OwnModel;
import org.newsmill.topic.SectionAnnotator;
import org.newsmill.topic.SectionClassifier;
import org.newsmill.topic.SectionNames;
import org.newsmill.topic.Topic;
import org.newsmill.topic.TopicRules;

/** The rows of table topic: every topic that the articles of a job can have. */
final class TopicTable {
  private TopicTable() {}

  static List<TopicRow> rows(TopicRules rules) {
    List<TopicRow> rows = new ArrayList<>();
    String sections = SectionClassifier.shipped().version();
    for (SectionNames.Names section : SectionNames.shipped().all()) {
      rows.add(
          row(SectionAnnotator.SCHEME, section.id(), null, section.ko(), section.en(), sections));
    }
    for (OwnModel model : rules.load()) {
      for (String label : model.labels()) {
        if (model.scheme().equals(SectionAnnotator.SCHEME) && isShipped(label)) {
          continue; // it has its names already
        }
        rows.add(row(model.scheme(), label, null, label, label, model.version()));
      }
    }
    for (Topic topic : rules.topics()) {
      TopicRow row =
          row(
              topic.scheme(),
              topic.id(),
              topic.parent(),
              topic.nameKo(),
              topic.nameEn(),
              topic.version());
      row.setSections(topic.sections());
      row.setQueries(
          topic.queries().entrySet().stream().map(q -> q.getKey() + ": " + q.getValue()).toList());
      rows.add(row);
    }
    return rows;
  }

  private static boolean isShipped(String section) {
    return SectionNames.shipped().all().stream().anyMatch(names -> names.id().equals(section));
  }

  private static TopicRow row(
      String scheme, String id, String parent, String nameKo, String nameEn, String version) {
    return new TopicRow(scheme, id, parent, nameKo, nameEn, List.of(), List.of(), version);
  }
}
