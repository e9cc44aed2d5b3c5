-- Generated from schemas/*.avsc by scripts/update-golden; do not edit.
-- Put the output's location for ${output}. What each column means:
-- docs/data-dictionary.md

CREATE TABLE article (
  "article_id" varchar,
  "batch" varchar,
  "url" varchar,
  "publisher" varchar,
  "title" varchar,
  "body" varchar,
  "body_chars" bigint,
  "body_spans" array(row("kind" varchar, "start" bigint, "end" bigint)),
  "captions" array(varchar),
  "references" array(varchar),
  "links" array(varchar),
  "byline" varchar,
  "genre" varchar,
  "genre_evidence" varchar,
  "portal" varchar,
  "publisher_evidence" varchar,
  "agency" varchar,
  "copyright_owner" varchar,
  "published_at" timestamp(3),
  "published_precision" varchar,
  "published_zone" varchar,
  "published_evidence" varchar,
  "event_at" timestamp(3),
  "event_precision" varchar,
  "event_zone" varchar,
  "event_evidence" varchar,
  "date_conflicts" array(varchar),
  "date_basis" varchar,
  "updated_at" timestamp(3),
  "updated_precision" varchar,
  "updated_zone" varchar,
  "updated_evidence" varchar,
  "crawled_at" timestamp(3),
  "crawled_precision" varchar,
  "crawled_zone" varchar,
  "crawled_evidence" varchar,
  "language" varchar,
  "language_shares" array(row("language" varchar, "share" double)),
  "language_reason" varchar,
  "language_segments" array(row("language" varchar, "start" bigint, "end" bigint)),
  "body_hash" varchar,
  "group_id" varchar,
  "role" varchar,
  "first_of_text" boolean,
  "story" bigint,
  "source_uri" varchar,
  "position" bigint,
  "section" varchar,
  "section_confidence" double,
  "tone_headline" double,
  "tone_body" double,
  "tone_narrator" double,
  "tone_quoted" double,
  "tone_commentary" double,
  "tone_excerpt" double,
  "positive_sentences" bigint,
  "neutral_sentences" bigint,
  "negative_sentences" bigint,
  "language_version" varchar,
  "analyzer_version" varchar,
  "section_version" varchar,
  "tone_version" varchar,
  dt date
) WITH (format = 'AVRO', external_location = '${output}/article', partitioned_by = ARRAY['dt']);
CALL system.sync_partition_metadata(CURRENT_SCHEMA, 'article', 'FULL');

CREATE TABLE article_keyword (
  "article_id" varchar,
  "publisher" varchar,
  "language" varchar,
  "keyword" varchar,
  "rank" bigint,
  "mentions" bigint,
  "start" bigint,
  "end" bigint,
  "analyzer_version" varchar,
  dt date
) WITH (format = 'AVRO', external_location = '${output}/article_keyword', partitioned_by = ARRAY['dt']);
CALL system.sync_partition_metadata(CURRENT_SCHEMA, 'article_keyword', 'FULL');

CREATE TABLE article_topic (
  "article_id" varchar,
  "publisher" varchar,
  "language" varchar,
  "scheme" varchar,
  "topic" varchar,
  "confidence" double,
  "score" double,
  "evidence" array(row("feature" varchar, "start" bigint, "end" bigint, "weight" double, "field" varchar)),
  "model_version" varchar,
  dt date
) WITH (format = 'AVRO', external_location = '${output}/article_topic', partitioned_by = ARRAY['dt']);
CALL system.sync_partition_metadata(CURRENT_SCHEMA, 'article_topic', 'FULL');

CREATE TABLE article_entity (
  "article_id" varchar,
  "publisher" varchar,
  "language" varchar,
  "entity_id" varchar,
  "type" varchar,
  "name" varchar,
  "surface" varchar,
  "start" bigint,
  "end" bigint,
  "country" varchar,
  "evidence" varchar,
  "tone" double,
  "tone_label" varchar,
  "tone_confidence" double,
  "tone_voice" varchar,
  "tone_version" varchar,
  "mention_version" varchar,
  dt date
) WITH (format = 'AVRO', external_location = '${output}/article_entity', partitioned_by = ARRAY['dt']);
CALL system.sync_partition_metadata(CURRENT_SCHEMA, 'article_entity', 'FULL');

CREATE TABLE article_quote (
  "article_id" varchar,
  "publisher" varchar,
  "language" varchar,
  "kind" varchar,
  "quote" varchar,
  "start" bigint,
  "end" bigint,
  "speaker" varchar,
  "speaker_id" varchar,
  "speaker_start" bigint,
  "speaker_end" bigint,
  "verb" varchar,
  "mention_version" varchar,
  dt date
) WITH (format = 'AVRO', external_location = '${output}/article_quote', partitioned_by = ARRAY['dt']);
CALL system.sync_partition_metadata(CURRENT_SCHEMA, 'article_quote', 'FULL');

CREATE TABLE article_amount (
  "article_id" varchar,
  "publisher" varchar,
  "language" varchar,
  "surface" varchar,
  "start" bigint,
  "end" bigint,
  "kind" varchar,
  "unit" varchar,
  "low" double,
  "high" double,
  "converted_value" double,
  "converted_unit" varchar,
  "counts" varchar,
  "contradiction" varchar,
  "mention_version" varchar,
  dt date
) WITH (format = 'AVRO', external_location = '${output}/article_amount', partitioned_by = ARRAY['dt']);
CALL system.sync_partition_metadata(CURRENT_SCHEMA, 'article_amount', 'FULL');

CREATE TABLE article_tone (
  "article_id" varchar,
  "publisher" varchar,
  "language" varchar,
  "voice" varchar,
  "tone" double,
  "polarity" double,
  "sentences" bigint,
  "positive_sentences" bigint,
  "neutral_sentences" bigint,
  "negative_sentences" bigint,
  "evidence" array(row("start" bigint, "end" bigint, "tone" double, "confidence" double)),
  "tone_version" varchar,
  dt date
) WITH (format = 'AVRO', external_location = '${output}/article_tone', partitioned_by = ARRAY['dt']);
CALL system.sync_partition_metadata(CURRENT_SCHEMA, 'article_tone', 'FULL');

CREATE TABLE entity_alias (
  "article_id" varchar,
  "publisher" varchar,
  "language" varchar,
  "entity_id" varchar,
  "type" varchar,
  "name" varchar,
  "alias" varchar,
  "rule" varchar,
  "start" bigint,
  "end" bigint,
  "mention_version" varchar,
  dt date
) WITH (format = 'AVRO', external_location = '${output}/entity_alias', partitioned_by = ARRAY['dt']);
CALL system.sync_partition_metadata(CURRENT_SCHEMA, 'entity_alias', 'FULL');

CREATE TABLE entity (
  "entity_id" varchar,
  "type" varchar,
  "name_ko" varchar,
  "name_en" varchar,
  "country" varchar,
  "mention_version" varchar,
  batch varchar
) WITH (format = 'AVRO', external_location = '${output}/entity', partitioned_by = ARRAY['batch']);
CALL system.sync_partition_metadata(CURRENT_SCHEMA, 'entity', 'FULL');

CREATE TABLE topic (
  "scheme" varchar,
  "topic" varchar,
  "parent" varchar,
  "name_ko" varchar,
  "name_en" varchar,
  "sections" array(varchar),
  "queries" array(varchar),
  "model_version" varchar,
  batch varchar
) WITH (format = 'AVRO', external_location = '${output}/topic', partitioned_by = ARRAY['batch']);
CALL system.sync_partition_metadata(CURRENT_SCHEMA, 'topic', 'FULL');

CREATE TABLE duplicate (
  "group_id" varchar,
  "article_id" varchar,
  "role" varchar,
  "kind" varchar,
  "similarity" double,
  "evidence" varchar,
  "publisher" varchar,
  "url" varchar,
  "published_at" timestamp(3),
  "quoted_article_id" varchar,
  "containment" double,
  "quoted_containment" double,
  "passages" array(row("start" bigint, "end" bigint, "quoted_start" bigint, "quoted_end" bigint)),
  "late_origin" boolean,
  dt date
) WITH (format = 'AVRO', external_location = '${output}/duplicate', partitioned_by = ARRAY['dt']);
CALL system.sync_partition_metadata(CURRENT_SCHEMA, 'duplicate', 'FULL');

CREATE TABLE signature (
  "article_id" varchar,
  "group_id" varchar,
  "role" varchar,
  "body_hash" varchar,
  "origin_article_id" varchar,
  "origin_at" timestamp(3),
  "letters" bigint,
  "scheme" varchar,
  "wide" varbinary,
  "narrow" varbinary,
  dt date
) WITH (format = 'AVRO', external_location = '${output}/signature', partitioned_by = ARRAY['dt']);
CALL system.sync_partition_metadata(CURRENT_SCHEMA, 'signature', 'FULL');

CREATE TABLE daily_total (
  "language" varchar,
  "publisher" varchar,
  "articles" bigint,
  "distinct_texts" bigint,
  "origins" bigint,
  "undated" bigint,
  "rejects" bigint,
  "tone_headline_articles" bigint,
  "tone_headline_micros" bigint,
  "tone_body_articles" bigint,
  "tone_body_micros" bigint,
  "tone_narrator_articles" bigint,
  "tone_narrator_micros" bigint,
  "narrator_positive_sentences" bigint,
  "narrator_neutral_sentences" bigint,
  "narrator_negative_sentences" bigint,
  "tone_quoted_articles" bigint,
  "tone_quoted_micros" bigint,
  "quoted_positive_sentences" bigint,
  "quoted_neutral_sentences" bigint,
  "quoted_negative_sentences" bigint,
  "tone_commentary_articles" bigint,
  "tone_commentary_micros" bigint,
  "commentary_positive_sentences" bigint,
  "commentary_neutral_sentences" bigint,
  "commentary_negative_sentences" bigint,
  "positive_sentences" bigint,
  "neutral_sentences" bigint,
  "negative_sentences" bigint,
  dt date
) WITH (format = 'AVRO', external_location = '${output}/daily_total', partitioned_by = ARRAY['dt']);
CALL system.sync_partition_metadata(CURRENT_SCHEMA, 'daily_total', 'FULL');

CREATE TABLE daily_publisher (
  "publisher" varchar,
  "language" varchar,
  "articles" bigint,
  "distinct_texts" bigint,
  "origins" bigint,
  "body_chars" bigint,
  "tone_headline_articles" bigint,
  "tone_headline_micros" bigint,
  "tone_body_articles" bigint,
  "tone_body_micros" bigint,
  "tone_narrator_articles" bigint,
  "tone_narrator_micros" bigint,
  "narrator_positive_sentences" bigint,
  "narrator_neutral_sentences" bigint,
  "narrator_negative_sentences" bigint,
  "tone_quoted_articles" bigint,
  "tone_quoted_micros" bigint,
  "quoted_positive_sentences" bigint,
  "quoted_neutral_sentences" bigint,
  "quoted_negative_sentences" bigint,
  "tone_commentary_articles" bigint,
  "tone_commentary_micros" bigint,
  "commentary_positive_sentences" bigint,
  "commentary_neutral_sentences" bigint,
  "commentary_negative_sentences" bigint,
  "positive_sentences" bigint,
  "neutral_sentences" bigint,
  "negative_sentences" bigint,
  dt date
) WITH (format = 'AVRO', external_location = '${output}/daily_publisher', partitioned_by = ARRAY['dt']);
CALL system.sync_partition_metadata(CURRENT_SCHEMA, 'daily_publisher', 'FULL');

CREATE TABLE daily_topic (
  "scheme" varchar,
  "topic" varchar,
  "language" varchar,
  "publisher" varchar,
  "articles" bigint,
  "distinct_texts" bigint,
  "origins" bigint,
  "tone_headline_articles" bigint,
  "tone_headline_micros" bigint,
  "tone_body_articles" bigint,
  "tone_body_micros" bigint,
  "tone_narrator_articles" bigint,
  "tone_narrator_micros" bigint,
  "narrator_positive_sentences" bigint,
  "narrator_neutral_sentences" bigint,
  "narrator_negative_sentences" bigint,
  "tone_quoted_articles" bigint,
  "tone_quoted_micros" bigint,
  "quoted_positive_sentences" bigint,
  "quoted_neutral_sentences" bigint,
  "quoted_negative_sentences" bigint,
  "tone_commentary_articles" bigint,
  "tone_commentary_micros" bigint,
  "commentary_positive_sentences" bigint,
  "commentary_neutral_sentences" bigint,
  "commentary_negative_sentences" bigint,
  "positive_sentences" bigint,
  "neutral_sentences" bigint,
  "negative_sentences" bigint,
  "model_version" varchar,
  dt date
) WITH (format = 'AVRO', external_location = '${output}/daily_topic', partitioned_by = ARRAY['dt']);
CALL system.sync_partition_metadata(CURRENT_SCHEMA, 'daily_topic', 'FULL');

CREATE TABLE daily_entity (
  "entity_id" varchar,
  "language" varchar,
  "publisher" varchar,
  "articles" bigint,
  "distinct_texts" bigint,
  "origins" bigint,
  "mentions" bigint,
  "tone_headline_articles" bigint,
  "tone_headline_micros" bigint,
  "tone_body_articles" bigint,
  "tone_body_micros" bigint,
  "tone_narrator_articles" bigint,
  "tone_narrator_micros" bigint,
  "narrator_positive_sentences" bigint,
  "narrator_neutral_sentences" bigint,
  "narrator_negative_sentences" bigint,
  "tone_quoted_articles" bigint,
  "tone_quoted_micros" bigint,
  "quoted_positive_sentences" bigint,
  "quoted_neutral_sentences" bigint,
  "quoted_negative_sentences" bigint,
  "tone_commentary_articles" bigint,
  "tone_commentary_micros" bigint,
  "commentary_positive_sentences" bigint,
  "commentary_neutral_sentences" bigint,
  "commentary_negative_sentences" bigint,
  "toned_mentions" bigint,
  "mention_tone_micros" bigint,
  "positive_mentions" bigint,
  "negative_mentions" bigint,
  "positive_sentences" bigint,
  "neutral_sentences" bigint,
  "negative_sentences" bigint,
  "mention_version" varchar,
  dt date
) WITH (format = 'AVRO', external_location = '${output}/daily_entity', partitioned_by = ARRAY['dt']);
CALL system.sync_partition_metadata(CURRENT_SCHEMA, 'daily_entity', 'FULL');

CREATE TABLE daily_keyword (
  "keyword" varchar,
  "language" varchar,
  "articles" bigint,
  "distinct_texts" bigint,
  "origins" bigint,
  "mentions" bigint,
  "tone_headline_articles" bigint,
  "tone_headline_micros" bigint,
  "tone_body_articles" bigint,
  "tone_body_micros" bigint,
  "tone_narrator_articles" bigint,
  "tone_narrator_micros" bigint,
  "narrator_positive_sentences" bigint,
  "narrator_neutral_sentences" bigint,
  "narrator_negative_sentences" bigint,
  "tone_quoted_articles" bigint,
  "tone_quoted_micros" bigint,
  "quoted_positive_sentences" bigint,
  "quoted_neutral_sentences" bigint,
  "quoted_negative_sentences" bigint,
  "tone_commentary_articles" bigint,
  "tone_commentary_micros" bigint,
  "commentary_positive_sentences" bigint,
  "commentary_neutral_sentences" bigint,
  "commentary_negative_sentences" bigint,
  "positive_sentences" bigint,
  "neutral_sentences" bigint,
  "negative_sentences" bigint,
  "publishers" bigint,
  dt date
) WITH (format = 'AVRO', external_location = '${output}/daily_keyword', partitioned_by = ARRAY['dt']);
CALL system.sync_partition_metadata(CURRENT_SCHEMA, 'daily_keyword', 'FULL');

CREATE TABLE daily_pair (
  "entity_id" varchar,
  "other_id" varchar,
  "language" varchar,
  "articles" bigint,
  "distinct_texts" bigint,
  "origins" bigint,
  "tone_headline_articles" bigint,
  "tone_headline_micros" bigint,
  "tone_body_articles" bigint,
  "tone_body_micros" bigint,
  "tone_narrator_articles" bigint,
  "tone_narrator_micros" bigint,
  "narrator_positive_sentences" bigint,
  "narrator_neutral_sentences" bigint,
  "narrator_negative_sentences" bigint,
  "tone_quoted_articles" bigint,
  "tone_quoted_micros" bigint,
  "quoted_positive_sentences" bigint,
  "quoted_neutral_sentences" bigint,
  "quoted_negative_sentences" bigint,
  "tone_commentary_articles" bigint,
  "tone_commentary_micros" bigint,
  "commentary_positive_sentences" bigint,
  "commentary_neutral_sentences" bigint,
  "commentary_negative_sentences" bigint,
  "positive_sentences" bigint,
  "neutral_sentences" bigint,
  "negative_sentences" bigint,
  "publishers" bigint,
  "mention_version" varchar,
  dt date
) WITH (format = 'AVRO', external_location = '${output}/daily_pair', partitioned_by = ARRAY['dt']);
CALL system.sync_partition_metadata(CURRENT_SCHEMA, 'daily_pair', 'FULL');

CREATE TABLE reject (
  "stage" varchar,
  "reason" varchar,
  "source_uri" varchar,
  "position" bigint,
  "story" bigint,
  "article_id" varchar,
  "url" varchar,
  "detail" varchar,
  "bytes" varbinary,
  "total_bytes" bigint,
  batch varchar
) WITH (format = 'AVRO', external_location = '${output}/reject', partitioned_by = ARRAY['batch']);
CALL system.sync_partition_metadata(CURRENT_SCHEMA, 'reject', 'FULL');

CREATE TABLE exclusion (
  "stage" varchar,
  "reason" varchar,
  "source_uri" varchar,
  "position" bigint,
  "story" bigint,
  "article_id" varchar,
  "url" varchar,
  "detail" varchar,
  "bytes" varbinary,
  "total_bytes" bigint,
  batch varchar
) WITH (format = 'AVRO', external_location = '${output}/exclusion', partitioned_by = ARRAY['batch']);
CALL system.sync_partition_metadata(CURRENT_SCHEMA, 'exclusion', 'FULL');

CREATE TABLE removed_line (
  "article_id" varchar,
  "source_uri" varchar,
  "position" bigint,
  "story" bigint,
  "rule" varchar,
  "kind" varchar,
  "anchor" varchar,
  "text" varchar,
  "text_chars" bigint,
  batch varchar
) WITH (format = 'AVRO', external_location = '${output}/removed_line', partitioned_by = ARRAY['batch']);
CALL system.sync_partition_metadata(CURRENT_SCHEMA, 'removed_line', 'FULL');

CREATE TABLE ledger (
  "source_uri" varchar,
  "documents_read" bigint,
  "documents_yielded" bigint,
  "documents_rejected" bigint,
  "documents_excluded" bigint,
  "stories_cut" bigint,
  "stories_rejected" bigint,
  "stories_excluded" bigint,
  "articles" bigint,
  "articles_annotated" bigint,
  "articles_rejected" bigint,
  "articles_excluded" bigint,
  "origins" bigint,
  "reprints" bigint,
  "revisions" bigint,
  batch varchar
) WITH (format = 'AVRO', external_location = '${output}/ledger', partitioned_by = ARRAY['batch']);
CALL system.sync_partition_metadata(CURRENT_SCHEMA, 'ledger', 'FULL');

CREATE TABLE trend (
  "kind" varchar,
  "scheme" varchar,
  "item" varchar,
  "language" varchar,
  "version" varchar,
  "state" varchar,
  "rank" bigint,
  "burst" boolean,
  "origins" bigint,
  "articles" bigint,
  "share" double,
  "share_articles" double,
  "expected_origins" double,
  "expected_articles" double,
  "score" double,
  "score_articles" double,
  "history_days" bigint,
  "history_origins" bigint,
  "provisional" boolean,
  dt date
) WITH (format = 'AVRO', external_location = '${output}/trend', partitioned_by = ARRAY['dt']);
CALL system.sync_partition_metadata(CURRENT_SCHEMA, 'trend', 'FULL');

CREATE TABLE coverage (
  "kind" varchar,
  "language" varchar,
  "publisher" varchar,
  "whole_language" boolean,
  "observed" bigint,
  "expected" double,
  "score" double,
  "provisional" boolean,
  dt date
) WITH (format = 'AVRO', external_location = '${output}/coverage', partitioned_by = ARRAY['dt']);
CALL system.sync_partition_metadata(CURRENT_SCHEMA, 'coverage', 'FULL');

CREATE TABLE erasure (
  "article_hash" varchar,
  batch varchar
) WITH (format = 'AVRO', external_location = '${output}/erasure', partitioned_by = ARRAY['batch']);
CALL system.sync_partition_metadata(CURRENT_SCHEMA, 'erasure', 'FULL');
