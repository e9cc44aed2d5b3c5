-- Generated from schemas/*.avsc by scripts/update-golden; do not edit.
-- Put the output's location for ${output}. What each column means:
-- docs/data-dictionary.md

CREATE EXTERNAL TABLE article (
  `article_id` string,
  `batch` string,
  `url` string,
  `publisher` string,
  `title` string,
  `body` string,
  `body_chars` bigint,
  `body_spans` ARRAY<STRUCT<`kind`: string, `start`: bigint, `end`: bigint>>,
  `captions` ARRAY<string>,
  `references` ARRAY<string>,
  `links` ARRAY<string>,
  `byline` string,
  `genre` string,
  `genre_evidence` string,
  `portal` string,
  `publisher_evidence` string,
  `agency` string,
  `copyright_owner` string,
  `published_at` timestamp,
  `published_precision` string,
  `published_zone` string,
  `published_evidence` string,
  `event_at` timestamp,
  `event_precision` string,
  `event_zone` string,
  `event_evidence` string,
  `date_conflicts` ARRAY<string>,
  `date_basis` string,
  `updated_at` timestamp,
  `updated_precision` string,
  `updated_zone` string,
  `updated_evidence` string,
  `crawled_at` timestamp,
  `crawled_precision` string,
  `crawled_zone` string,
  `crawled_evidence` string,
  `language` string,
  `language_shares` ARRAY<STRUCT<`language`: string, `share`: double>>,
  `language_reason` string,
  `language_segments` ARRAY<STRUCT<`language`: string, `start`: bigint, `end`: bigint>>,
  `body_hash` string,
  `group_id` string,
  `role` string,
  `first_of_text` boolean,
  `story` bigint,
  `source_uri` string,
  `position` bigint,
  `section` string,
  `section_confidence` double,
  `tone_headline` double,
  `tone_body` double,
  `tone_narrator` double,
  `tone_quoted` double,
  `tone_commentary` double,
  `tone_excerpt` double,
  `positive_sentences` bigint,
  `neutral_sentences` bigint,
  `negative_sentences` bigint,
  `language_version` string,
  `analyzer_version` string,
  `section_version` string,
  `tone_version` string
) PARTITIONED BY (dt date) STORED AS AVRO LOCATION '${output}/article';
MSCK REPAIR TABLE article;

CREATE EXTERNAL TABLE article_keyword (
  `article_id` string,
  `publisher` string,
  `language` string,
  `keyword` string,
  `rank` bigint,
  `mentions` bigint,
  `start` bigint,
  `end` bigint,
  `analyzer_version` string
) PARTITIONED BY (dt date) STORED AS AVRO LOCATION '${output}/article_keyword';
MSCK REPAIR TABLE article_keyword;

CREATE EXTERNAL TABLE article_topic (
  `article_id` string,
  `publisher` string,
  `language` string,
  `scheme` string,
  `topic` string,
  `confidence` double,
  `score` double,
  `evidence` ARRAY<STRUCT<`feature`: string, `start`: bigint, `end`: bigint, `weight`: double, `field`: string>>,
  `model_version` string
) PARTITIONED BY (dt date) STORED AS AVRO LOCATION '${output}/article_topic';
MSCK REPAIR TABLE article_topic;

CREATE EXTERNAL TABLE article_entity (
  `article_id` string,
  `publisher` string,
  `language` string,
  `entity_id` string,
  `type` string,
  `name` string,
  `surface` string,
  `start` bigint,
  `end` bigint,
  `country` string,
  `evidence` string,
  `tone` double,
  `tone_label` string,
  `tone_confidence` double,
  `tone_voice` string,
  `tone_version` string,
  `mention_version` string
) PARTITIONED BY (dt date) STORED AS AVRO LOCATION '${output}/article_entity';
MSCK REPAIR TABLE article_entity;

CREATE EXTERNAL TABLE article_quote (
  `article_id` string,
  `publisher` string,
  `language` string,
  `kind` string,
  `quote` string,
  `start` bigint,
  `end` bigint,
  `speaker` string,
  `speaker_id` string,
  `speaker_start` bigint,
  `speaker_end` bigint,
  `verb` string,
  `mention_version` string
) PARTITIONED BY (dt date) STORED AS AVRO LOCATION '${output}/article_quote';
MSCK REPAIR TABLE article_quote;

CREATE EXTERNAL TABLE article_amount (
  `article_id` string,
  `publisher` string,
  `language` string,
  `surface` string,
  `start` bigint,
  `end` bigint,
  `kind` string,
  `unit` string,
  `low` double,
  `high` double,
  `converted_value` double,
  `converted_unit` string,
  `counts` string,
  `contradiction` string,
  `mention_version` string
) PARTITIONED BY (dt date) STORED AS AVRO LOCATION '${output}/article_amount';
MSCK REPAIR TABLE article_amount;

CREATE EXTERNAL TABLE article_tone (
  `article_id` string,
  `publisher` string,
  `language` string,
  `voice` string,
  `tone` double,
  `polarity` double,
  `sentences` bigint,
  `positive_sentences` bigint,
  `neutral_sentences` bigint,
  `negative_sentences` bigint,
  `evidence` ARRAY<STRUCT<`start`: bigint, `end`: bigint, `tone`: double, `confidence`: double>>,
  `tone_version` string
) PARTITIONED BY (dt date) STORED AS AVRO LOCATION '${output}/article_tone';
MSCK REPAIR TABLE article_tone;

CREATE EXTERNAL TABLE entity_alias (
  `article_id` string,
  `publisher` string,
  `language` string,
  `entity_id` string,
  `type` string,
  `name` string,
  `alias` string,
  `rule` string,
  `start` bigint,
  `end` bigint,
  `mention_version` string
) PARTITIONED BY (dt date) STORED AS AVRO LOCATION '${output}/entity_alias';
MSCK REPAIR TABLE entity_alias;

CREATE EXTERNAL TABLE entity (
  `entity_id` string,
  `type` string,
  `name_ko` string,
  `name_en` string,
  `country` string,
  `mention_version` string
) PARTITIONED BY (batch string) STORED AS AVRO LOCATION '${output}/entity';
MSCK REPAIR TABLE entity;

CREATE EXTERNAL TABLE topic (
  `scheme` string,
  `topic` string,
  `parent` string,
  `name_ko` string,
  `name_en` string,
  `sections` ARRAY<string>,
  `queries` ARRAY<string>,
  `model_version` string
) PARTITIONED BY (batch string) STORED AS AVRO LOCATION '${output}/topic';
MSCK REPAIR TABLE topic;

CREATE EXTERNAL TABLE duplicate (
  `group_id` string,
  `article_id` string,
  `role` string,
  `kind` string,
  `similarity` double,
  `evidence` string,
  `publisher` string,
  `url` string,
  `published_at` timestamp,
  `quoted_article_id` string,
  `containment` double,
  `quoted_containment` double,
  `passages` ARRAY<STRUCT<`start`: bigint, `end`: bigint, `quoted_start`: bigint, `quoted_end`: bigint>>,
  `late_origin` boolean
) PARTITIONED BY (dt date) STORED AS AVRO LOCATION '${output}/duplicate';
MSCK REPAIR TABLE duplicate;

CREATE EXTERNAL TABLE signature (
  `article_id` string,
  `group_id` string,
  `role` string,
  `body_hash` string,
  `origin_article_id` string,
  `origin_at` timestamp,
  `letters` bigint,
  `scheme` string,
  `wide` binary,
  `narrow` binary
) PARTITIONED BY (dt date) STORED AS AVRO LOCATION '${output}/signature';
MSCK REPAIR TABLE signature;

CREATE EXTERNAL TABLE daily_total (
  `language` string,
  `publisher` string,
  `articles` bigint,
  `distinct_texts` bigint,
  `origins` bigint,
  `undated` bigint,
  `rejects` bigint,
  `tone_headline_articles` bigint,
  `tone_headline_micros` bigint,
  `tone_body_articles` bigint,
  `tone_body_micros` bigint,
  `tone_narrator_articles` bigint,
  `tone_narrator_micros` bigint,
  `narrator_positive_sentences` bigint,
  `narrator_neutral_sentences` bigint,
  `narrator_negative_sentences` bigint,
  `tone_quoted_articles` bigint,
  `tone_quoted_micros` bigint,
  `quoted_positive_sentences` bigint,
  `quoted_neutral_sentences` bigint,
  `quoted_negative_sentences` bigint,
  `tone_commentary_articles` bigint,
  `tone_commentary_micros` bigint,
  `commentary_positive_sentences` bigint,
  `commentary_neutral_sentences` bigint,
  `commentary_negative_sentences` bigint,
  `positive_sentences` bigint,
  `neutral_sentences` bigint,
  `negative_sentences` bigint
) PARTITIONED BY (dt date) STORED AS AVRO LOCATION '${output}/daily_total';
MSCK REPAIR TABLE daily_total;

CREATE EXTERNAL TABLE daily_publisher (
  `publisher` string,
  `language` string,
  `articles` bigint,
  `distinct_texts` bigint,
  `origins` bigint,
  `body_chars` bigint,
  `tone_headline_articles` bigint,
  `tone_headline_micros` bigint,
  `tone_body_articles` bigint,
  `tone_body_micros` bigint,
  `tone_narrator_articles` bigint,
  `tone_narrator_micros` bigint,
  `narrator_positive_sentences` bigint,
  `narrator_neutral_sentences` bigint,
  `narrator_negative_sentences` bigint,
  `tone_quoted_articles` bigint,
  `tone_quoted_micros` bigint,
  `quoted_positive_sentences` bigint,
  `quoted_neutral_sentences` bigint,
  `quoted_negative_sentences` bigint,
  `tone_commentary_articles` bigint,
  `tone_commentary_micros` bigint,
  `commentary_positive_sentences` bigint,
  `commentary_neutral_sentences` bigint,
  `commentary_negative_sentences` bigint,
  `positive_sentences` bigint,
  `neutral_sentences` bigint,
  `negative_sentences` bigint
) PARTITIONED BY (dt date) STORED AS AVRO LOCATION '${output}/daily_publisher';
MSCK REPAIR TABLE daily_publisher;

CREATE EXTERNAL TABLE daily_topic (
  `scheme` string,
  `topic` string,
  `language` string,
  `publisher` string,
  `articles` bigint,
  `distinct_texts` bigint,
  `origins` bigint,
  `tone_headline_articles` bigint,
  `tone_headline_micros` bigint,
  `tone_body_articles` bigint,
  `tone_body_micros` bigint,
  `tone_narrator_articles` bigint,
  `tone_narrator_micros` bigint,
  `narrator_positive_sentences` bigint,
  `narrator_neutral_sentences` bigint,
  `narrator_negative_sentences` bigint,
  `tone_quoted_articles` bigint,
  `tone_quoted_micros` bigint,
  `quoted_positive_sentences` bigint,
  `quoted_neutral_sentences` bigint,
  `quoted_negative_sentences` bigint,
  `tone_commentary_articles` bigint,
  `tone_commentary_micros` bigint,
  `commentary_positive_sentences` bigint,
  `commentary_neutral_sentences` bigint,
  `commentary_negative_sentences` bigint,
  `positive_sentences` bigint,
  `neutral_sentences` bigint,
  `negative_sentences` bigint,
  `model_version` string
) PARTITIONED BY (dt date) STORED AS AVRO LOCATION '${output}/daily_topic';
MSCK REPAIR TABLE daily_topic;

CREATE EXTERNAL TABLE daily_entity (
  `entity_id` string,
  `language` string,
  `publisher` string,
  `articles` bigint,
  `distinct_texts` bigint,
  `origins` bigint,
  `mentions` bigint,
  `tone_headline_articles` bigint,
  `tone_headline_micros` bigint,
  `tone_body_articles` bigint,
  `tone_body_micros` bigint,
  `tone_narrator_articles` bigint,
  `tone_narrator_micros` bigint,
  `narrator_positive_sentences` bigint,
  `narrator_neutral_sentences` bigint,
  `narrator_negative_sentences` bigint,
  `tone_quoted_articles` bigint,
  `tone_quoted_micros` bigint,
  `quoted_positive_sentences` bigint,
  `quoted_neutral_sentences` bigint,
  `quoted_negative_sentences` bigint,
  `tone_commentary_articles` bigint,
  `tone_commentary_micros` bigint,
  `commentary_positive_sentences` bigint,
  `commentary_neutral_sentences` bigint,
  `commentary_negative_sentences` bigint,
  `toned_mentions` bigint,
  `mention_tone_micros` bigint,
  `positive_mentions` bigint,
  `negative_mentions` bigint,
  `positive_sentences` bigint,
  `neutral_sentences` bigint,
  `negative_sentences` bigint,
  `mention_version` string
) PARTITIONED BY (dt date) STORED AS AVRO LOCATION '${output}/daily_entity';
MSCK REPAIR TABLE daily_entity;

CREATE EXTERNAL TABLE daily_keyword (
  `keyword` string,
  `language` string,
  `articles` bigint,
  `distinct_texts` bigint,
  `origins` bigint,
  `mentions` bigint,
  `tone_headline_articles` bigint,
  `tone_headline_micros` bigint,
  `tone_body_articles` bigint,
  `tone_body_micros` bigint,
  `tone_narrator_articles` bigint,
  `tone_narrator_micros` bigint,
  `narrator_positive_sentences` bigint,
  `narrator_neutral_sentences` bigint,
  `narrator_negative_sentences` bigint,
  `tone_quoted_articles` bigint,
  `tone_quoted_micros` bigint,
  `quoted_positive_sentences` bigint,
  `quoted_neutral_sentences` bigint,
  `quoted_negative_sentences` bigint,
  `tone_commentary_articles` bigint,
  `tone_commentary_micros` bigint,
  `commentary_positive_sentences` bigint,
  `commentary_neutral_sentences` bigint,
  `commentary_negative_sentences` bigint,
  `positive_sentences` bigint,
  `neutral_sentences` bigint,
  `negative_sentences` bigint,
  `publishers` bigint
) PARTITIONED BY (dt date) STORED AS AVRO LOCATION '${output}/daily_keyword';
MSCK REPAIR TABLE daily_keyword;

CREATE EXTERNAL TABLE daily_pair (
  `entity_id` string,
  `other_id` string,
  `language` string,
  `articles` bigint,
  `distinct_texts` bigint,
  `origins` bigint,
  `tone_headline_articles` bigint,
  `tone_headline_micros` bigint,
  `tone_body_articles` bigint,
  `tone_body_micros` bigint,
  `tone_narrator_articles` bigint,
  `tone_narrator_micros` bigint,
  `narrator_positive_sentences` bigint,
  `narrator_neutral_sentences` bigint,
  `narrator_negative_sentences` bigint,
  `tone_quoted_articles` bigint,
  `tone_quoted_micros` bigint,
  `quoted_positive_sentences` bigint,
  `quoted_neutral_sentences` bigint,
  `quoted_negative_sentences` bigint,
  `tone_commentary_articles` bigint,
  `tone_commentary_micros` bigint,
  `commentary_positive_sentences` bigint,
  `commentary_neutral_sentences` bigint,
  `commentary_negative_sentences` bigint,
  `positive_sentences` bigint,
  `neutral_sentences` bigint,
  `negative_sentences` bigint,
  `publishers` bigint,
  `mention_version` string
) PARTITIONED BY (dt date) STORED AS AVRO LOCATION '${output}/daily_pair';
MSCK REPAIR TABLE daily_pair;

CREATE EXTERNAL TABLE reject (
  `stage` string,
  `reason` string,
  `source_uri` string,
  `position` bigint,
  `story` bigint,
  `article_id` string,
  `url` string,
  `detail` string,
  `bytes` binary,
  `total_bytes` bigint
) PARTITIONED BY (batch string) STORED AS AVRO LOCATION '${output}/reject';
MSCK REPAIR TABLE reject;

CREATE EXTERNAL TABLE exclusion (
  `stage` string,
  `reason` string,
  `source_uri` string,
  `position` bigint,
  `story` bigint,
  `article_id` string,
  `url` string,
  `detail` string,
  `bytes` binary,
  `total_bytes` bigint
) PARTITIONED BY (batch string) STORED AS AVRO LOCATION '${output}/exclusion';
MSCK REPAIR TABLE exclusion;

CREATE EXTERNAL TABLE removed_line (
  `article_id` string,
  `source_uri` string,
  `position` bigint,
  `story` bigint,
  `rule` string,
  `kind` string,
  `anchor` string,
  `text` string,
  `text_chars` bigint
) PARTITIONED BY (batch string) STORED AS AVRO LOCATION '${output}/removed_line';
MSCK REPAIR TABLE removed_line;

CREATE EXTERNAL TABLE ledger (
  `source_uri` string,
  `documents_read` bigint,
  `documents_yielded` bigint,
  `documents_rejected` bigint,
  `documents_excluded` bigint,
  `stories_cut` bigint,
  `stories_rejected` bigint,
  `stories_excluded` bigint,
  `articles` bigint,
  `articles_annotated` bigint,
  `articles_rejected` bigint,
  `articles_excluded` bigint,
  `origins` bigint,
  `reprints` bigint,
  `revisions` bigint
) PARTITIONED BY (batch string) STORED AS AVRO LOCATION '${output}/ledger';
MSCK REPAIR TABLE ledger;

CREATE EXTERNAL TABLE trend (
  `kind` string,
  `scheme` string,
  `item` string,
  `language` string,
  `version` string,
  `state` string,
  `rank` bigint,
  `burst` boolean,
  `origins` bigint,
  `articles` bigint,
  `share` double,
  `share_articles` double,
  `expected_origins` double,
  `expected_articles` double,
  `score` double,
  `score_articles` double,
  `history_days` bigint,
  `history_origins` bigint,
  `provisional` boolean
) PARTITIONED BY (dt date) STORED AS AVRO LOCATION '${output}/trend';
MSCK REPAIR TABLE trend;

CREATE EXTERNAL TABLE coverage (
  `kind` string,
  `language` string,
  `publisher` string,
  `whole_language` boolean,
  `observed` bigint,
  `expected` double,
  `score` double,
  `provisional` boolean
) PARTITIONED BY (dt date) STORED AS AVRO LOCATION '${output}/coverage';
MSCK REPAIR TABLE coverage;

CREATE EXTERNAL TABLE erasure (
  `article_hash` string
) PARTITIONED BY (batch string) STORED AS AVRO LOCATION '${output}/erasure';
MSCK REPAIR TABLE erasure;
