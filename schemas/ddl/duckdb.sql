-- Generated from schemas/*.avsc by scripts/update-golden; do not edit.
-- Put the output's location for ${output}. What each column means:
-- docs/data-dictionary.md

CREATE OR REPLACE VIEW article AS SELECT
  "article_id"::VARCHAR AS "article_id",
  "batch"::VARCHAR AS "batch",
  "url"::VARCHAR AS "url",
  "publisher"::VARCHAR AS "publisher",
  "title"::VARCHAR AS "title",
  "body"::VARCHAR AS "body",
  "body_chars"::BIGINT AS "body_chars",
  "body_spans"::STRUCT("kind" VARCHAR, "start" BIGINT, "end" BIGINT)[] AS "body_spans",
  "captions"::VARCHAR[] AS "captions",
  "references"::VARCHAR[] AS "references",
  "links"::VARCHAR[] AS "links",
  "byline"::VARCHAR AS "byline",
  "genre"::VARCHAR AS "genre",
  "genre_evidence"::VARCHAR AS "genre_evidence",
  "portal"::VARCHAR AS "portal",
  "publisher_evidence"::VARCHAR AS "publisher_evidence",
  "agency"::VARCHAR AS "agency",
  "copyright_owner"::VARCHAR AS "copyright_owner",
  "published_at"::TIMESTAMP AS "published_at",
  "published_precision"::VARCHAR AS "published_precision",
  "published_zone"::VARCHAR AS "published_zone",
  "published_evidence"::VARCHAR AS "published_evidence",
  "event_at"::TIMESTAMP AS "event_at",
  "event_precision"::VARCHAR AS "event_precision",
  "event_zone"::VARCHAR AS "event_zone",
  "event_evidence"::VARCHAR AS "event_evidence",
  "date_conflicts"::VARCHAR[] AS "date_conflicts",
  "date_basis"::VARCHAR AS "date_basis",
  "updated_at"::TIMESTAMP AS "updated_at",
  "updated_precision"::VARCHAR AS "updated_precision",
  "updated_zone"::VARCHAR AS "updated_zone",
  "updated_evidence"::VARCHAR AS "updated_evidence",
  "crawled_at"::TIMESTAMP AS "crawled_at",
  "crawled_precision"::VARCHAR AS "crawled_precision",
  "crawled_zone"::VARCHAR AS "crawled_zone",
  "crawled_evidence"::VARCHAR AS "crawled_evidence",
  "language"::VARCHAR AS "language",
  "language_shares"::STRUCT("language" VARCHAR, "share" DOUBLE)[] AS "language_shares",
  "language_reason"::VARCHAR AS "language_reason",
  "language_segments"::STRUCT("language" VARCHAR, "start" BIGINT, "end" BIGINT)[] AS "language_segments",
  "body_hash"::VARCHAR AS "body_hash",
  "group_id"::VARCHAR AS "group_id",
  "role"::VARCHAR AS "role",
  "first_of_text"::BOOLEAN AS "first_of_text",
  "story"::BIGINT AS "story",
  "source_uri"::VARCHAR AS "source_uri",
  "position"::BIGINT AS "position",
  "section"::VARCHAR AS "section",
  "section_confidence"::DOUBLE AS "section_confidence",
  "tone_headline"::DOUBLE AS "tone_headline",
  "tone_body"::DOUBLE AS "tone_body",
  "positive_sentences"::BIGINT AS "positive_sentences",
  "neutral_sentences"::BIGINT AS "neutral_sentences",
  "negative_sentences"::BIGINT AS "negative_sentences",
  "language_version"::VARCHAR AS "language_version",
  "analyzer_version"::VARCHAR AS "analyzer_version",
  "section_version"::VARCHAR AS "section_version",
  "tone_version"::VARCHAR AS "tone_version",
  dt::DATE AS dt
FROM read_avro('${output}/article/dt=*/*.avro', hive_partitioning = true);

CREATE OR REPLACE VIEW article_keyword AS SELECT
  "article_id"::VARCHAR AS "article_id",
  "publisher"::VARCHAR AS "publisher",
  "language"::VARCHAR AS "language",
  "keyword"::VARCHAR AS "keyword",
  "rank"::BIGINT AS "rank",
  "mentions"::BIGINT AS "mentions",
  "start"::BIGINT AS "start",
  "end"::BIGINT AS "end",
  "analyzer_version"::VARCHAR AS "analyzer_version",
  dt::DATE AS dt
FROM read_avro('${output}/article_keyword/dt=*/*.avro', hive_partitioning = true);

CREATE OR REPLACE VIEW article_topic AS SELECT
  "article_id"::VARCHAR AS "article_id",
  "publisher"::VARCHAR AS "publisher",
  "language"::VARCHAR AS "language",
  "scheme"::VARCHAR AS "scheme",
  "topic"::VARCHAR AS "topic",
  "confidence"::DOUBLE AS "confidence",
  "score"::DOUBLE AS "score",
  "evidence"::STRUCT("feature" VARCHAR, "start" BIGINT, "end" BIGINT, "weight" DOUBLE, "field" VARCHAR)[] AS "evidence",
  "model_version"::VARCHAR AS "model_version",
  dt::DATE AS dt
FROM read_avro('${output}/article_topic/dt=*/*.avro', hive_partitioning = true);

CREATE OR REPLACE VIEW article_entity AS SELECT
  "article_id"::VARCHAR AS "article_id",
  "publisher"::VARCHAR AS "publisher",
  "language"::VARCHAR AS "language",
  "entity_id"::VARCHAR AS "entity_id",
  "type"::VARCHAR AS "type",
  "name"::VARCHAR AS "name",
  "surface"::VARCHAR AS "surface",
  "start"::BIGINT AS "start",
  "end"::BIGINT AS "end",
  "country"::VARCHAR AS "country",
  "evidence"::VARCHAR AS "evidence",
  "mention_version"::VARCHAR AS "mention_version",
  dt::DATE AS dt
FROM read_avro('${output}/article_entity/dt=*/*.avro', hive_partitioning = true);

CREATE OR REPLACE VIEW article_quote AS SELECT
  "article_id"::VARCHAR AS "article_id",
  "publisher"::VARCHAR AS "publisher",
  "language"::VARCHAR AS "language",
  "kind"::VARCHAR AS "kind",
  "quote"::VARCHAR AS "quote",
  "start"::BIGINT AS "start",
  "end"::BIGINT AS "end",
  "speaker"::VARCHAR AS "speaker",
  "speaker_id"::VARCHAR AS "speaker_id",
  "speaker_start"::BIGINT AS "speaker_start",
  "speaker_end"::BIGINT AS "speaker_end",
  "verb"::VARCHAR AS "verb",
  "mention_version"::VARCHAR AS "mention_version",
  dt::DATE AS dt
FROM read_avro('${output}/article_quote/dt=*/*.avro', hive_partitioning = true);

CREATE OR REPLACE VIEW article_amount AS SELECT
  "article_id"::VARCHAR AS "article_id",
  "publisher"::VARCHAR AS "publisher",
  "language"::VARCHAR AS "language",
  "surface"::VARCHAR AS "surface",
  "start"::BIGINT AS "start",
  "end"::BIGINT AS "end",
  "kind"::VARCHAR AS "kind",
  "unit"::VARCHAR AS "unit",
  "low"::DOUBLE AS "low",
  "high"::DOUBLE AS "high",
  "converted_value"::DOUBLE AS "converted_value",
  "converted_unit"::VARCHAR AS "converted_unit",
  "counts"::VARCHAR AS "counts",
  "contradiction"::VARCHAR AS "contradiction",
  "mention_version"::VARCHAR AS "mention_version",
  dt::DATE AS dt
FROM read_avro('${output}/article_amount/dt=*/*.avro', hive_partitioning = true);

CREATE OR REPLACE VIEW entity_alias AS SELECT
  "article_id"::VARCHAR AS "article_id",
  "publisher"::VARCHAR AS "publisher",
  "language"::VARCHAR AS "language",
  "entity_id"::VARCHAR AS "entity_id",
  "type"::VARCHAR AS "type",
  "name"::VARCHAR AS "name",
  "alias"::VARCHAR AS "alias",
  "rule"::VARCHAR AS "rule",
  "start"::BIGINT AS "start",
  "end"::BIGINT AS "end",
  "mention_version"::VARCHAR AS "mention_version",
  dt::DATE AS dt
FROM read_avro('${output}/entity_alias/dt=*/*.avro', hive_partitioning = true);

CREATE OR REPLACE VIEW topic AS SELECT
  "scheme"::VARCHAR AS "scheme",
  "topic"::VARCHAR AS "topic",
  "parent"::VARCHAR AS "parent",
  "name_ko"::VARCHAR AS "name_ko",
  "name_en"::VARCHAR AS "name_en",
  "sections"::VARCHAR[] AS "sections",
  "queries"::VARCHAR[] AS "queries",
  "model_version"::VARCHAR AS "model_version",
  batch::VARCHAR AS batch
FROM read_avro('${output}/topic/batch=*/*.avro', hive_partitioning = true);

CREATE OR REPLACE VIEW duplicate AS SELECT
  "group_id"::VARCHAR AS "group_id",
  "article_id"::VARCHAR AS "article_id",
  "role"::VARCHAR AS "role",
  "kind"::VARCHAR AS "kind",
  "similarity"::DOUBLE AS "similarity",
  "evidence"::VARCHAR AS "evidence",
  "publisher"::VARCHAR AS "publisher",
  "url"::VARCHAR AS "url",
  "published_at"::TIMESTAMP AS "published_at",
  "quoted_article_id"::VARCHAR AS "quoted_article_id",
  "containment"::DOUBLE AS "containment",
  "quoted_containment"::DOUBLE AS "quoted_containment",
  "passages"::STRUCT("start" BIGINT, "end" BIGINT, "quoted_start" BIGINT, "quoted_end" BIGINT)[] AS "passages",
  "late_origin"::BOOLEAN AS "late_origin",
  dt::DATE AS dt
FROM read_avro('${output}/duplicate/dt=*/*.avro', hive_partitioning = true);

CREATE OR REPLACE VIEW signature AS SELECT
  "article_id"::VARCHAR AS "article_id",
  "group_id"::VARCHAR AS "group_id",
  "role"::VARCHAR AS "role",
  "body_hash"::VARCHAR AS "body_hash",
  "origin_article_id"::VARCHAR AS "origin_article_id",
  "origin_at"::TIMESTAMP AS "origin_at",
  "letters"::BIGINT AS "letters",
  "scheme"::VARCHAR AS "scheme",
  "wide"::BLOB AS "wide",
  "narrow"::BLOB AS "narrow",
  dt::DATE AS dt
FROM read_avro('${output}/signature/dt=*/*.avro', hive_partitioning = true);

CREATE OR REPLACE VIEW daily_total AS SELECT
  "language"::VARCHAR AS "language",
  "publisher"::VARCHAR AS "publisher",
  "articles"::BIGINT AS "articles",
  "distinct_texts"::BIGINT AS "distinct_texts",
  "origins"::BIGINT AS "origins",
  "undated"::BIGINT AS "undated",
  "rejects"::BIGINT AS "rejects",
  "tone_headline_articles"::BIGINT AS "tone_headline_articles",
  "tone_headline_micros"::BIGINT AS "tone_headline_micros",
  "tone_body_articles"::BIGINT AS "tone_body_articles",
  "tone_body_micros"::BIGINT AS "tone_body_micros",
  "positive_sentences"::BIGINT AS "positive_sentences",
  "neutral_sentences"::BIGINT AS "neutral_sentences",
  "negative_sentences"::BIGINT AS "negative_sentences",
  dt::DATE AS dt
FROM read_avro('${output}/daily_total/dt=*/*.avro', hive_partitioning = true);

CREATE OR REPLACE VIEW daily_publisher AS SELECT
  "publisher"::VARCHAR AS "publisher",
  "language"::VARCHAR AS "language",
  "articles"::BIGINT AS "articles",
  "distinct_texts"::BIGINT AS "distinct_texts",
  "origins"::BIGINT AS "origins",
  "body_chars"::BIGINT AS "body_chars",
  "tone_headline_articles"::BIGINT AS "tone_headline_articles",
  "tone_headline_micros"::BIGINT AS "tone_headline_micros",
  "tone_body_articles"::BIGINT AS "tone_body_articles",
  "tone_body_micros"::BIGINT AS "tone_body_micros",
  "positive_sentences"::BIGINT AS "positive_sentences",
  "neutral_sentences"::BIGINT AS "neutral_sentences",
  "negative_sentences"::BIGINT AS "negative_sentences",
  dt::DATE AS dt
FROM read_avro('${output}/daily_publisher/dt=*/*.avro', hive_partitioning = true);

CREATE OR REPLACE VIEW daily_topic AS SELECT
  "scheme"::VARCHAR AS "scheme",
  "topic"::VARCHAR AS "topic",
  "language"::VARCHAR AS "language",
  "publisher"::VARCHAR AS "publisher",
  "articles"::BIGINT AS "articles",
  "distinct_texts"::BIGINT AS "distinct_texts",
  "origins"::BIGINT AS "origins",
  "tone_headline_articles"::BIGINT AS "tone_headline_articles",
  "tone_headline_micros"::BIGINT AS "tone_headline_micros",
  "tone_body_articles"::BIGINT AS "tone_body_articles",
  "tone_body_micros"::BIGINT AS "tone_body_micros",
  "positive_sentences"::BIGINT AS "positive_sentences",
  "neutral_sentences"::BIGINT AS "neutral_sentences",
  "negative_sentences"::BIGINT AS "negative_sentences",
  "model_version"::VARCHAR AS "model_version",
  dt::DATE AS dt
FROM read_avro('${output}/daily_topic/dt=*/*.avro', hive_partitioning = true);

CREATE OR REPLACE VIEW daily_entity AS SELECT
  "entity_id"::VARCHAR AS "entity_id",
  "language"::VARCHAR AS "language",
  "publisher"::VARCHAR AS "publisher",
  "articles"::BIGINT AS "articles",
  "distinct_texts"::BIGINT AS "distinct_texts",
  "origins"::BIGINT AS "origins",
  "mentions"::BIGINT AS "mentions",
  "tone_headline_articles"::BIGINT AS "tone_headline_articles",
  "tone_headline_micros"::BIGINT AS "tone_headline_micros",
  "tone_body_articles"::BIGINT AS "tone_body_articles",
  "tone_body_micros"::BIGINT AS "tone_body_micros",
  "positive_sentences"::BIGINT AS "positive_sentences",
  "neutral_sentences"::BIGINT AS "neutral_sentences",
  "negative_sentences"::BIGINT AS "negative_sentences",
  "mention_version"::VARCHAR AS "mention_version",
  dt::DATE AS dt
FROM read_avro('${output}/daily_entity/dt=*/*.avro', hive_partitioning = true);

CREATE OR REPLACE VIEW daily_keyword AS SELECT
  "keyword"::VARCHAR AS "keyword",
  "language"::VARCHAR AS "language",
  "articles"::BIGINT AS "articles",
  "distinct_texts"::BIGINT AS "distinct_texts",
  "origins"::BIGINT AS "origins",
  "mentions"::BIGINT AS "mentions",
  "tone_headline_articles"::BIGINT AS "tone_headline_articles",
  "tone_headline_micros"::BIGINT AS "tone_headline_micros",
  "tone_body_articles"::BIGINT AS "tone_body_articles",
  "tone_body_micros"::BIGINT AS "tone_body_micros",
  "positive_sentences"::BIGINT AS "positive_sentences",
  "neutral_sentences"::BIGINT AS "neutral_sentences",
  "negative_sentences"::BIGINT AS "negative_sentences",
  "publishers"::BIGINT AS "publishers",
  dt::DATE AS dt
FROM read_avro('${output}/daily_keyword/dt=*/*.avro', hive_partitioning = true);

CREATE OR REPLACE VIEW reject AS SELECT
  "stage"::VARCHAR AS "stage",
  "reason"::VARCHAR AS "reason",
  "source_uri"::VARCHAR AS "source_uri",
  "position"::BIGINT AS "position",
  "story"::BIGINT AS "story",
  "article_id"::VARCHAR AS "article_id",
  "url"::VARCHAR AS "url",
  "detail"::VARCHAR AS "detail",
  "bytes"::BLOB AS "bytes",
  "total_bytes"::BIGINT AS "total_bytes",
  batch::VARCHAR AS batch
FROM read_avro('${output}/reject/batch=*/*.avro', hive_partitioning = true);

CREATE OR REPLACE VIEW exclusion AS SELECT
  "stage"::VARCHAR AS "stage",
  "reason"::VARCHAR AS "reason",
  "source_uri"::VARCHAR AS "source_uri",
  "position"::BIGINT AS "position",
  "story"::BIGINT AS "story",
  "article_id"::VARCHAR AS "article_id",
  "url"::VARCHAR AS "url",
  "detail"::VARCHAR AS "detail",
  "bytes"::BLOB AS "bytes",
  "total_bytes"::BIGINT AS "total_bytes",
  batch::VARCHAR AS batch
FROM read_avro('${output}/exclusion/batch=*/*.avro', hive_partitioning = true);

CREATE OR REPLACE VIEW removed_line AS SELECT
  "article_id"::VARCHAR AS "article_id",
  "source_uri"::VARCHAR AS "source_uri",
  "position"::BIGINT AS "position",
  "story"::BIGINT AS "story",
  "rule"::VARCHAR AS "rule",
  "kind"::VARCHAR AS "kind",
  "anchor"::VARCHAR AS "anchor",
  "text"::VARCHAR AS "text",
  "text_chars"::BIGINT AS "text_chars",
  batch::VARCHAR AS batch
FROM read_avro('${output}/removed_line/batch=*/*.avro', hive_partitioning = true);

CREATE OR REPLACE VIEW ledger AS SELECT
  "source_uri"::VARCHAR AS "source_uri",
  "documents_read"::BIGINT AS "documents_read",
  "documents_yielded"::BIGINT AS "documents_yielded",
  "documents_rejected"::BIGINT AS "documents_rejected",
  "documents_excluded"::BIGINT AS "documents_excluded",
  "stories_cut"::BIGINT AS "stories_cut",
  "stories_rejected"::BIGINT AS "stories_rejected",
  "stories_excluded"::BIGINT AS "stories_excluded",
  "articles"::BIGINT AS "articles",
  "articles_annotated"::BIGINT AS "articles_annotated",
  "articles_rejected"::BIGINT AS "articles_rejected",
  "articles_excluded"::BIGINT AS "articles_excluded",
  "origins"::BIGINT AS "origins",
  "reprints"::BIGINT AS "reprints",
  "revisions"::BIGINT AS "revisions",
  batch::VARCHAR AS batch
FROM read_avro('${output}/ledger/batch=*/*.avro', hive_partitioning = true);
