-- Generated from schemas/*.avsc by scripts/update-golden; do not edit.
-- Put the output's location for ${output}. What each column means:
-- docs/data-dictionary.md

CREATE EXTERNAL TABLE `article` WITH PARTITION COLUMNS (dt DATE)
OPTIONS (format = 'AVRO', enable_logical_types = TRUE, uris = ['${output}/article/*'], hive_partition_uri_prefix = '${output}/article');
-- Columns, read from the files: article_id STRING, batch STRING, url STRING, publisher STRING, title STRING, body STRING, body_chars INT64, body_spans ARRAY<STRUCT<`kind`: STRING, `start`: INT64, `end`: INT64>>, captions ARRAY<STRING>, references ARRAY<STRING>, links ARRAY<STRING>, byline STRING, genre STRING, genre_evidence STRING, portal STRING, publisher_evidence STRING, agency STRING, copyright_owner STRING, published_at TIMESTAMP, published_precision STRING, published_zone STRING, published_evidence STRING, event_at TIMESTAMP, event_precision STRING, event_zone STRING, event_evidence STRING, date_conflicts ARRAY<STRING>, date_basis STRING, updated_at TIMESTAMP, updated_precision STRING, updated_zone STRING, updated_evidence STRING, crawled_at TIMESTAMP, crawled_precision STRING, crawled_zone STRING, crawled_evidence STRING, language STRING, language_shares ARRAY<STRUCT<`language`: STRING, `share`: FLOAT64>>, language_reason STRING, language_segments ARRAY<STRUCT<`language`: STRING, `start`: INT64, `end`: INT64>>, body_hash STRING, group_id STRING, role STRING, first_of_text BOOL, story INT64, source_uri STRING, position INT64, section STRING, section_confidence FLOAT64, tone_headline FLOAT64, tone_body FLOAT64, tone_narrator FLOAT64, tone_quoted FLOAT64, tone_commentary FLOAT64, tone_excerpt FLOAT64, positive_sentences INT64, neutral_sentences INT64, negative_sentences INT64, language_version STRING, analyzer_version STRING, section_version STRING, tone_version STRING

CREATE EXTERNAL TABLE `article_keyword` WITH PARTITION COLUMNS (dt DATE)
OPTIONS (format = 'AVRO', enable_logical_types = TRUE, uris = ['${output}/article_keyword/*'], hive_partition_uri_prefix = '${output}/article_keyword');
-- Columns, read from the files: article_id STRING, publisher STRING, language STRING, keyword STRING, rank INT64, mentions INT64, start INT64, end INT64, analyzer_version STRING

CREATE EXTERNAL TABLE `article_topic` WITH PARTITION COLUMNS (dt DATE)
OPTIONS (format = 'AVRO', enable_logical_types = TRUE, uris = ['${output}/article_topic/*'], hive_partition_uri_prefix = '${output}/article_topic');
-- Columns, read from the files: article_id STRING, publisher STRING, language STRING, scheme STRING, topic STRING, confidence FLOAT64, score FLOAT64, evidence ARRAY<STRUCT<`feature`: STRING, `start`: INT64, `end`: INT64, `weight`: FLOAT64, `field`: STRING>>, model_version STRING

CREATE EXTERNAL TABLE `article_entity` WITH PARTITION COLUMNS (dt DATE)
OPTIONS (format = 'AVRO', enable_logical_types = TRUE, uris = ['${output}/article_entity/*'], hive_partition_uri_prefix = '${output}/article_entity');
-- Columns, read from the files: article_id STRING, publisher STRING, language STRING, entity_id STRING, type STRING, name STRING, surface STRING, start INT64, end INT64, country STRING, evidence STRING, tone FLOAT64, tone_label STRING, tone_confidence FLOAT64, tone_voice STRING, tone_version STRING, mention_version STRING

CREATE EXTERNAL TABLE `article_quote` WITH PARTITION COLUMNS (dt DATE)
OPTIONS (format = 'AVRO', enable_logical_types = TRUE, uris = ['${output}/article_quote/*'], hive_partition_uri_prefix = '${output}/article_quote');
-- Columns, read from the files: article_id STRING, publisher STRING, language STRING, kind STRING, quote STRING, start INT64, end INT64, speaker STRING, speaker_id STRING, speaker_start INT64, speaker_end INT64, verb STRING, mention_version STRING

CREATE EXTERNAL TABLE `article_amount` WITH PARTITION COLUMNS (dt DATE)
OPTIONS (format = 'AVRO', enable_logical_types = TRUE, uris = ['${output}/article_amount/*'], hive_partition_uri_prefix = '${output}/article_amount');
-- Columns, read from the files: article_id STRING, publisher STRING, language STRING, surface STRING, start INT64, end INT64, kind STRING, unit STRING, low FLOAT64, high FLOAT64, converted_value FLOAT64, converted_unit STRING, counts STRING, contradiction STRING, mention_version STRING

CREATE EXTERNAL TABLE `article_tone` WITH PARTITION COLUMNS (dt DATE)
OPTIONS (format = 'AVRO', enable_logical_types = TRUE, uris = ['${output}/article_tone/*'], hive_partition_uri_prefix = '${output}/article_tone');
-- Columns, read from the files: article_id STRING, publisher STRING, language STRING, voice STRING, tone FLOAT64, polarity FLOAT64, sentences INT64, positive_sentences INT64, neutral_sentences INT64, negative_sentences INT64, evidence ARRAY<STRUCT<`start`: INT64, `end`: INT64, `tone`: FLOAT64, `confidence`: FLOAT64>>, tone_version STRING

CREATE EXTERNAL TABLE `entity_alias` WITH PARTITION COLUMNS (dt DATE)
OPTIONS (format = 'AVRO', enable_logical_types = TRUE, uris = ['${output}/entity_alias/*'], hive_partition_uri_prefix = '${output}/entity_alias');
-- Columns, read from the files: article_id STRING, publisher STRING, language STRING, entity_id STRING, type STRING, name STRING, alias STRING, rule STRING, start INT64, end INT64, mention_version STRING

CREATE EXTERNAL TABLE `entity` WITH PARTITION COLUMNS (batch STRING)
OPTIONS (format = 'AVRO', enable_logical_types = TRUE, uris = ['${output}/entity/*'], hive_partition_uri_prefix = '${output}/entity');
-- Columns, read from the files: entity_id STRING, type STRING, name_ko STRING, name_en STRING, country STRING, mention_version STRING

CREATE EXTERNAL TABLE `topic` WITH PARTITION COLUMNS (batch STRING)
OPTIONS (format = 'AVRO', enable_logical_types = TRUE, uris = ['${output}/topic/*'], hive_partition_uri_prefix = '${output}/topic');
-- Columns, read from the files: scheme STRING, topic STRING, parent STRING, name_ko STRING, name_en STRING, sections ARRAY<STRING>, queries ARRAY<STRING>, model_version STRING

CREATE EXTERNAL TABLE `duplicate` WITH PARTITION COLUMNS (dt DATE)
OPTIONS (format = 'AVRO', enable_logical_types = TRUE, uris = ['${output}/duplicate/*'], hive_partition_uri_prefix = '${output}/duplicate');
-- Columns, read from the files: group_id STRING, article_id STRING, role STRING, kind STRING, similarity FLOAT64, evidence STRING, publisher STRING, url STRING, published_at TIMESTAMP, quoted_article_id STRING, containment FLOAT64, quoted_containment FLOAT64, passages ARRAY<STRUCT<`start`: INT64, `end`: INT64, `quoted_start`: INT64, `quoted_end`: INT64>>, late_origin BOOL

CREATE EXTERNAL TABLE `signature` WITH PARTITION COLUMNS (dt DATE)
OPTIONS (format = 'AVRO', enable_logical_types = TRUE, uris = ['${output}/signature/*'], hive_partition_uri_prefix = '${output}/signature');
-- Columns, read from the files: article_id STRING, group_id STRING, role STRING, body_hash STRING, origin_article_id STRING, origin_at TIMESTAMP, letters INT64, scheme STRING, wide BYTES, narrow BYTES

CREATE EXTERNAL TABLE `daily_total` WITH PARTITION COLUMNS (dt DATE)
OPTIONS (format = 'AVRO', enable_logical_types = TRUE, uris = ['${output}/daily_total/*'], hive_partition_uri_prefix = '${output}/daily_total');
-- Columns, read from the files: language STRING, publisher STRING, articles INT64, distinct_texts INT64, origins INT64, undated INT64, rejects INT64, tone_headline_articles INT64, tone_headline_micros INT64, tone_body_articles INT64, tone_body_micros INT64, tone_narrator_articles INT64, tone_narrator_micros INT64, narrator_positive_sentences INT64, narrator_neutral_sentences INT64, narrator_negative_sentences INT64, tone_quoted_articles INT64, tone_quoted_micros INT64, quoted_positive_sentences INT64, quoted_neutral_sentences INT64, quoted_negative_sentences INT64, tone_commentary_articles INT64, tone_commentary_micros INT64, commentary_positive_sentences INT64, commentary_neutral_sentences INT64, commentary_negative_sentences INT64, positive_sentences INT64, neutral_sentences INT64, negative_sentences INT64

CREATE EXTERNAL TABLE `daily_publisher` WITH PARTITION COLUMNS (dt DATE)
OPTIONS (format = 'AVRO', enable_logical_types = TRUE, uris = ['${output}/daily_publisher/*'], hive_partition_uri_prefix = '${output}/daily_publisher');
-- Columns, read from the files: publisher STRING, language STRING, articles INT64, distinct_texts INT64, origins INT64, body_chars INT64, tone_headline_articles INT64, tone_headline_micros INT64, tone_body_articles INT64, tone_body_micros INT64, tone_narrator_articles INT64, tone_narrator_micros INT64, narrator_positive_sentences INT64, narrator_neutral_sentences INT64, narrator_negative_sentences INT64, tone_quoted_articles INT64, tone_quoted_micros INT64, quoted_positive_sentences INT64, quoted_neutral_sentences INT64, quoted_negative_sentences INT64, tone_commentary_articles INT64, tone_commentary_micros INT64, commentary_positive_sentences INT64, commentary_neutral_sentences INT64, commentary_negative_sentences INT64, positive_sentences INT64, neutral_sentences INT64, negative_sentences INT64

CREATE EXTERNAL TABLE `daily_topic` WITH PARTITION COLUMNS (dt DATE)
OPTIONS (format = 'AVRO', enable_logical_types = TRUE, uris = ['${output}/daily_topic/*'], hive_partition_uri_prefix = '${output}/daily_topic');
-- Columns, read from the files: scheme STRING, topic STRING, language STRING, publisher STRING, articles INT64, distinct_texts INT64, origins INT64, tone_headline_articles INT64, tone_headline_micros INT64, tone_body_articles INT64, tone_body_micros INT64, tone_narrator_articles INT64, tone_narrator_micros INT64, narrator_positive_sentences INT64, narrator_neutral_sentences INT64, narrator_negative_sentences INT64, tone_quoted_articles INT64, tone_quoted_micros INT64, quoted_positive_sentences INT64, quoted_neutral_sentences INT64, quoted_negative_sentences INT64, tone_commentary_articles INT64, tone_commentary_micros INT64, commentary_positive_sentences INT64, commentary_neutral_sentences INT64, commentary_negative_sentences INT64, positive_sentences INT64, neutral_sentences INT64, negative_sentences INT64, model_version STRING

CREATE EXTERNAL TABLE `daily_entity` WITH PARTITION COLUMNS (dt DATE)
OPTIONS (format = 'AVRO', enable_logical_types = TRUE, uris = ['${output}/daily_entity/*'], hive_partition_uri_prefix = '${output}/daily_entity');
-- Columns, read from the files: entity_id STRING, language STRING, publisher STRING, articles INT64, distinct_texts INT64, origins INT64, mentions INT64, tone_headline_articles INT64, tone_headline_micros INT64, tone_body_articles INT64, tone_body_micros INT64, tone_narrator_articles INT64, tone_narrator_micros INT64, narrator_positive_sentences INT64, narrator_neutral_sentences INT64, narrator_negative_sentences INT64, tone_quoted_articles INT64, tone_quoted_micros INT64, quoted_positive_sentences INT64, quoted_neutral_sentences INT64, quoted_negative_sentences INT64, tone_commentary_articles INT64, tone_commentary_micros INT64, commentary_positive_sentences INT64, commentary_neutral_sentences INT64, commentary_negative_sentences INT64, toned_mentions INT64, mention_tone_micros INT64, positive_mentions INT64, negative_mentions INT64, positive_sentences INT64, neutral_sentences INT64, negative_sentences INT64, mention_version STRING

CREATE EXTERNAL TABLE `daily_keyword` WITH PARTITION COLUMNS (dt DATE)
OPTIONS (format = 'AVRO', enable_logical_types = TRUE, uris = ['${output}/daily_keyword/*'], hive_partition_uri_prefix = '${output}/daily_keyword');
-- Columns, read from the files: keyword STRING, language STRING, articles INT64, distinct_texts INT64, origins INT64, mentions INT64, tone_headline_articles INT64, tone_headline_micros INT64, tone_body_articles INT64, tone_body_micros INT64, tone_narrator_articles INT64, tone_narrator_micros INT64, narrator_positive_sentences INT64, narrator_neutral_sentences INT64, narrator_negative_sentences INT64, tone_quoted_articles INT64, tone_quoted_micros INT64, quoted_positive_sentences INT64, quoted_neutral_sentences INT64, quoted_negative_sentences INT64, tone_commentary_articles INT64, tone_commentary_micros INT64, commentary_positive_sentences INT64, commentary_neutral_sentences INT64, commentary_negative_sentences INT64, positive_sentences INT64, neutral_sentences INT64, negative_sentences INT64, publishers INT64

CREATE EXTERNAL TABLE `daily_pair` WITH PARTITION COLUMNS (dt DATE)
OPTIONS (format = 'AVRO', enable_logical_types = TRUE, uris = ['${output}/daily_pair/*'], hive_partition_uri_prefix = '${output}/daily_pair');
-- Columns, read from the files: entity_id STRING, other_id STRING, language STRING, articles INT64, distinct_texts INT64, origins INT64, tone_headline_articles INT64, tone_headline_micros INT64, tone_body_articles INT64, tone_body_micros INT64, tone_narrator_articles INT64, tone_narrator_micros INT64, narrator_positive_sentences INT64, narrator_neutral_sentences INT64, narrator_negative_sentences INT64, tone_quoted_articles INT64, tone_quoted_micros INT64, quoted_positive_sentences INT64, quoted_neutral_sentences INT64, quoted_negative_sentences INT64, tone_commentary_articles INT64, tone_commentary_micros INT64, commentary_positive_sentences INT64, commentary_neutral_sentences INT64, commentary_negative_sentences INT64, positive_sentences INT64, neutral_sentences INT64, negative_sentences INT64, publishers INT64, mention_version STRING

CREATE EXTERNAL TABLE `reject` WITH PARTITION COLUMNS (batch STRING)
OPTIONS (format = 'AVRO', enable_logical_types = TRUE, uris = ['${output}/reject/*'], hive_partition_uri_prefix = '${output}/reject');
-- Columns, read from the files: stage STRING, reason STRING, source_uri STRING, position INT64, story INT64, article_id STRING, url STRING, detail STRING, bytes BYTES, total_bytes INT64

CREATE EXTERNAL TABLE `exclusion` WITH PARTITION COLUMNS (batch STRING)
OPTIONS (format = 'AVRO', enable_logical_types = TRUE, uris = ['${output}/exclusion/*'], hive_partition_uri_prefix = '${output}/exclusion');
-- Columns, read from the files: stage STRING, reason STRING, source_uri STRING, position INT64, story INT64, article_id STRING, url STRING, detail STRING, bytes BYTES, total_bytes INT64

CREATE EXTERNAL TABLE `removed_line` WITH PARTITION COLUMNS (batch STRING)
OPTIONS (format = 'AVRO', enable_logical_types = TRUE, uris = ['${output}/removed_line/*'], hive_partition_uri_prefix = '${output}/removed_line');
-- Columns, read from the files: article_id STRING, source_uri STRING, position INT64, story INT64, rule STRING, kind STRING, anchor STRING, text STRING, text_chars INT64

CREATE EXTERNAL TABLE `ledger` WITH PARTITION COLUMNS (batch STRING)
OPTIONS (format = 'AVRO', enable_logical_types = TRUE, uris = ['${output}/ledger/*'], hive_partition_uri_prefix = '${output}/ledger');
-- Columns, read from the files: source_uri STRING, documents_read INT64, documents_yielded INT64, documents_rejected INT64, documents_excluded INT64, stories_cut INT64, stories_rejected INT64, stories_excluded INT64, articles INT64, articles_annotated INT64, articles_rejected INT64, articles_excluded INT64, origins INT64, reprints INT64, revisions INT64

CREATE EXTERNAL TABLE `trend` WITH PARTITION COLUMNS (dt DATE)
OPTIONS (format = 'AVRO', enable_logical_types = TRUE, uris = ['${output}/trend/*'], hive_partition_uri_prefix = '${output}/trend');
-- Columns, read from the files: kind STRING, scheme STRING, item STRING, language STRING, version STRING, state STRING, rank INT64, burst BOOL, origins INT64, articles INT64, share FLOAT64, share_articles FLOAT64, expected_origins FLOAT64, expected_articles FLOAT64, score FLOAT64, score_articles FLOAT64, history_days INT64, history_origins INT64, provisional BOOL

CREATE EXTERNAL TABLE `coverage` WITH PARTITION COLUMNS (dt DATE)
OPTIONS (format = 'AVRO', enable_logical_types = TRUE, uris = ['${output}/coverage/*'], hive_partition_uri_prefix = '${output}/coverage');
-- Columns, read from the files: kind STRING, language STRING, publisher STRING, whole_language BOOL, observed INT64, expected FLOAT64, score FLOAT64, provisional BOOL

CREATE EXTERNAL TABLE `erasure` WITH PARTITION COLUMNS (batch STRING)
OPTIONS (format = 'AVRO', enable_logical_types = TRUE, uris = ['${output}/erasure/*'], hive_partition_uri_prefix = '${output}/erasure');
-- Columns, read from the files: article_hash STRING
