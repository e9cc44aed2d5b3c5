-- Generated from schemas/*.avsc by scripts/update-golden; do not edit.
-- Put the output's location for ${output}. What each column means:
-- docs/data-dictionary.md

CREATE OR REPLACE VIEW article AS SELECT *, toDate(extract(_path, '/dt=([^/]+)/')) AS dt FROM file('${output}/article/dt=*/*.avro', Avro, '
  `article_id` Nullable(String),
  `batch` Nullable(String),
  `url` Nullable(String),
  `publisher` Nullable(String),
  `title` Nullable(String),
  `body` Nullable(String),
  `body_chars` Nullable(Int64),
  `body_spans` Array(Tuple(`kind` Nullable(String), `start` Nullable(Int64), `end` Nullable(Int64))),
  `captions` Array(String),
  `references` Array(String),
  `links` Array(String),
  `byline` Nullable(String),
  `genre` Nullable(String),
  `genre_evidence` Nullable(String),
  `portal` Nullable(String),
  `publisher_evidence` Nullable(String),
  `agency` Nullable(String),
  `copyright_owner` Nullable(String),
  `published_at` Nullable(DateTime64(3, ''UTC'')),
  `published_precision` Nullable(String),
  `published_zone` Nullable(String),
  `published_evidence` Nullable(String),
  `event_at` Nullable(DateTime64(3, ''UTC'')),
  `event_precision` Nullable(String),
  `event_zone` Nullable(String),
  `event_evidence` Nullable(String),
  `date_conflicts` Array(String),
  `date_basis` Nullable(String),
  `updated_at` Nullable(DateTime64(3, ''UTC'')),
  `updated_precision` Nullable(String),
  `updated_zone` Nullable(String),
  `updated_evidence` Nullable(String),
  `crawled_at` Nullable(DateTime64(3, ''UTC'')),
  `crawled_precision` Nullable(String),
  `crawled_zone` Nullable(String),
  `crawled_evidence` Nullable(String),
  `language` Nullable(String),
  `language_shares` Array(Tuple(`language` Nullable(String), `share` Nullable(Float64))),
  `language_reason` Nullable(String),
  `language_segments` Array(Tuple(`language` Nullable(String), `start` Nullable(Int64), `end` Nullable(Int64))),
  `body_hash` Nullable(String),
  `group_id` Nullable(String),
  `role` Nullable(String),
  `first_of_text` Nullable(Bool),
  `story` Nullable(Int64),
  `source_uri` Nullable(String),
  `position` Nullable(Int64),
  `section` Nullable(String),
  `section_confidence` Nullable(Float64),
  `tone_headline` Nullable(Float64),
  `tone_body` Nullable(Float64),
  `tone_narrator` Nullable(Float64),
  `tone_quoted` Nullable(Float64),
  `tone_commentary` Nullable(Float64),
  `tone_excerpt` Nullable(Float64),
  `positive_sentences` Nullable(Int64),
  `neutral_sentences` Nullable(Int64),
  `negative_sentences` Nullable(Int64),
  `language_version` Nullable(String),
  `analyzer_version` Nullable(String),
  `section_version` Nullable(String),
  `tone_version` Nullable(String)')
SETTINGS use_hive_partitioning = 0;

CREATE OR REPLACE VIEW article_keyword AS SELECT *, toDate(extract(_path, '/dt=([^/]+)/')) AS dt FROM file('${output}/article_keyword/dt=*/*.avro', Avro, '
  `article_id` Nullable(String),
  `publisher` Nullable(String),
  `language` Nullable(String),
  `keyword` Nullable(String),
  `rank` Nullable(Int64),
  `mentions` Nullable(Int64),
  `start` Nullable(Int64),
  `end` Nullable(Int64),
  `analyzer_version` Nullable(String)')
SETTINGS use_hive_partitioning = 0;

CREATE OR REPLACE VIEW article_topic AS SELECT *, toDate(extract(_path, '/dt=([^/]+)/')) AS dt FROM file('${output}/article_topic/dt=*/*.avro', Avro, '
  `article_id` Nullable(String),
  `publisher` Nullable(String),
  `language` Nullable(String),
  `scheme` Nullable(String),
  `topic` Nullable(String),
  `confidence` Nullable(Float64),
  `score` Nullable(Float64),
  `evidence` Array(Tuple(`feature` Nullable(String), `start` Nullable(Int64), `end` Nullable(Int64), `weight` Nullable(Float64), `field` Nullable(String))),
  `model_version` Nullable(String)')
SETTINGS use_hive_partitioning = 0;

CREATE OR REPLACE VIEW article_entity AS SELECT *, toDate(extract(_path, '/dt=([^/]+)/')) AS dt FROM file('${output}/article_entity/dt=*/*.avro', Avro, '
  `article_id` Nullable(String),
  `publisher` Nullable(String),
  `language` Nullable(String),
  `entity_id` Nullable(String),
  `type` Nullable(String),
  `name` Nullable(String),
  `surface` Nullable(String),
  `start` Nullable(Int64),
  `end` Nullable(Int64),
  `country` Nullable(String),
  `evidence` Nullable(String),
  `tone` Nullable(Float64),
  `tone_label` Nullable(String),
  `tone_confidence` Nullable(Float64),
  `tone_voice` Nullable(String),
  `tone_version` Nullable(String),
  `mention_version` Nullable(String)')
SETTINGS use_hive_partitioning = 0;

CREATE OR REPLACE VIEW article_quote AS SELECT *, toDate(extract(_path, '/dt=([^/]+)/')) AS dt FROM file('${output}/article_quote/dt=*/*.avro', Avro, '
  `article_id` Nullable(String),
  `publisher` Nullable(String),
  `language` Nullable(String),
  `kind` Nullable(String),
  `quote` Nullable(String),
  `start` Nullable(Int64),
  `end` Nullable(Int64),
  `speaker` Nullable(String),
  `speaker_id` Nullable(String),
  `speaker_start` Nullable(Int64),
  `speaker_end` Nullable(Int64),
  `verb` Nullable(String),
  `mention_version` Nullable(String)')
SETTINGS use_hive_partitioning = 0;

CREATE OR REPLACE VIEW article_amount AS SELECT *, toDate(extract(_path, '/dt=([^/]+)/')) AS dt FROM file('${output}/article_amount/dt=*/*.avro', Avro, '
  `article_id` Nullable(String),
  `publisher` Nullable(String),
  `language` Nullable(String),
  `surface` Nullable(String),
  `start` Nullable(Int64),
  `end` Nullable(Int64),
  `kind` Nullable(String),
  `unit` Nullable(String),
  `low` Nullable(Float64),
  `high` Nullable(Float64),
  `converted_value` Nullable(Float64),
  `converted_unit` Nullable(String),
  `counts` Nullable(String),
  `contradiction` Nullable(String),
  `mention_version` Nullable(String)')
SETTINGS use_hive_partitioning = 0;

CREATE OR REPLACE VIEW article_tone AS SELECT *, toDate(extract(_path, '/dt=([^/]+)/')) AS dt FROM file('${output}/article_tone/dt=*/*.avro', Avro, '
  `article_id` Nullable(String),
  `publisher` Nullable(String),
  `language` Nullable(String),
  `voice` Nullable(String),
  `tone` Nullable(Float64),
  `polarity` Nullable(Float64),
  `sentences` Nullable(Int64),
  `positive_sentences` Nullable(Int64),
  `neutral_sentences` Nullable(Int64),
  `negative_sentences` Nullable(Int64),
  `evidence` Array(Tuple(`start` Nullable(Int64), `end` Nullable(Int64), `tone` Nullable(Float64), `confidence` Nullable(Float64))),
  `tone_version` Nullable(String)')
SETTINGS use_hive_partitioning = 0;

CREATE OR REPLACE VIEW entity_alias AS SELECT *, toDate(extract(_path, '/dt=([^/]+)/')) AS dt FROM file('${output}/entity_alias/dt=*/*.avro', Avro, '
  `article_id` Nullable(String),
  `publisher` Nullable(String),
  `language` Nullable(String),
  `entity_id` Nullable(String),
  `type` Nullable(String),
  `name` Nullable(String),
  `alias` Nullable(String),
  `rule` Nullable(String),
  `start` Nullable(Int64),
  `end` Nullable(Int64),
  `mention_version` Nullable(String)')
SETTINGS use_hive_partitioning = 0;

CREATE OR REPLACE VIEW entity AS SELECT *, extract(_path, '/batch=([^/]+)/') AS batch FROM file('${output}/entity/batch=*/*.avro', Avro, '
  `entity_id` Nullable(String),
  `type` Nullable(String),
  `name_ko` Nullable(String),
  `name_en` Nullable(String),
  `country` Nullable(String),
  `mention_version` Nullable(String)')
SETTINGS use_hive_partitioning = 0;

CREATE OR REPLACE VIEW topic AS SELECT *, extract(_path, '/batch=([^/]+)/') AS batch FROM file('${output}/topic/batch=*/*.avro', Avro, '
  `scheme` Nullable(String),
  `topic` Nullable(String),
  `parent` Nullable(String),
  `name_ko` Nullable(String),
  `name_en` Nullable(String),
  `sections` Array(String),
  `queries` Array(String),
  `model_version` Nullable(String)')
SETTINGS use_hive_partitioning = 0;

CREATE OR REPLACE VIEW duplicate AS SELECT *, toDate(extract(_path, '/dt=([^/]+)/')) AS dt FROM file('${output}/duplicate/dt=*/*.avro', Avro, '
  `group_id` Nullable(String),
  `article_id` Nullable(String),
  `role` Nullable(String),
  `kind` Nullable(String),
  `similarity` Nullable(Float64),
  `evidence` Nullable(String),
  `publisher` Nullable(String),
  `url` Nullable(String),
  `published_at` Nullable(DateTime64(3, ''UTC'')),
  `quoted_article_id` Nullable(String),
  `containment` Nullable(Float64),
  `quoted_containment` Nullable(Float64),
  `passages` Array(Tuple(`start` Int64, `end` Int64, `quoted_start` Int64, `quoted_end` Int64)),
  `late_origin` Nullable(Bool)')
SETTINGS use_hive_partitioning = 0;

CREATE OR REPLACE VIEW signature AS SELECT *, toDate(extract(_path, '/dt=([^/]+)/')) AS dt FROM file('${output}/signature/dt=*/*.avro', Avro, '
  `article_id` Nullable(String),
  `group_id` Nullable(String),
  `role` Nullable(String),
  `body_hash` Nullable(String),
  `origin_article_id` Nullable(String),
  `origin_at` Nullable(DateTime64(3, ''UTC'')),
  `letters` Nullable(Int64),
  `scheme` Nullable(String),
  `wide` Nullable(String),
  `narrow` Nullable(String)')
SETTINGS use_hive_partitioning = 0;

CREATE OR REPLACE VIEW daily_total AS SELECT *, toDate(extract(_path, '/dt=([^/]+)/')) AS dt FROM file('${output}/daily_total/dt=*/*.avro', Avro, '
  `language` Nullable(String),
  `publisher` Nullable(String),
  `articles` Int64,
  `distinct_texts` Int64,
  `origins` Int64,
  `undated` Int64,
  `rejects` Int64,
  `tone_headline_articles` Int64,
  `tone_headline_micros` Int64,
  `tone_body_articles` Int64,
  `tone_body_micros` Int64,
  `tone_narrator_articles` Int64,
  `tone_narrator_micros` Int64,
  `narrator_positive_sentences` Int64,
  `narrator_neutral_sentences` Int64,
  `narrator_negative_sentences` Int64,
  `tone_quoted_articles` Int64,
  `tone_quoted_micros` Int64,
  `quoted_positive_sentences` Int64,
  `quoted_neutral_sentences` Int64,
  `quoted_negative_sentences` Int64,
  `tone_commentary_articles` Int64,
  `tone_commentary_micros` Int64,
  `commentary_positive_sentences` Int64,
  `commentary_neutral_sentences` Int64,
  `commentary_negative_sentences` Int64,
  `positive_sentences` Int64,
  `neutral_sentences` Int64,
  `negative_sentences` Int64')
SETTINGS use_hive_partitioning = 0;

CREATE OR REPLACE VIEW daily_publisher AS SELECT *, toDate(extract(_path, '/dt=([^/]+)/')) AS dt FROM file('${output}/daily_publisher/dt=*/*.avro', Avro, '
  `publisher` Nullable(String),
  `language` Nullable(String),
  `articles` Int64,
  `distinct_texts` Int64,
  `origins` Int64,
  `body_chars` Int64,
  `tone_headline_articles` Int64,
  `tone_headline_micros` Int64,
  `tone_body_articles` Int64,
  `tone_body_micros` Int64,
  `tone_narrator_articles` Int64,
  `tone_narrator_micros` Int64,
  `narrator_positive_sentences` Int64,
  `narrator_neutral_sentences` Int64,
  `narrator_negative_sentences` Int64,
  `tone_quoted_articles` Int64,
  `tone_quoted_micros` Int64,
  `quoted_positive_sentences` Int64,
  `quoted_neutral_sentences` Int64,
  `quoted_negative_sentences` Int64,
  `tone_commentary_articles` Int64,
  `tone_commentary_micros` Int64,
  `commentary_positive_sentences` Int64,
  `commentary_neutral_sentences` Int64,
  `commentary_negative_sentences` Int64,
  `positive_sentences` Int64,
  `neutral_sentences` Int64,
  `negative_sentences` Int64')
SETTINGS use_hive_partitioning = 0;

CREATE OR REPLACE VIEW daily_topic AS SELECT *, toDate(extract(_path, '/dt=([^/]+)/')) AS dt FROM file('${output}/daily_topic/dt=*/*.avro', Avro, '
  `scheme` Nullable(String),
  `topic` Nullable(String),
  `language` Nullable(String),
  `publisher` Nullable(String),
  `articles` Int64,
  `distinct_texts` Int64,
  `origins` Int64,
  `tone_headline_articles` Int64,
  `tone_headline_micros` Int64,
  `tone_body_articles` Int64,
  `tone_body_micros` Int64,
  `tone_narrator_articles` Int64,
  `tone_narrator_micros` Int64,
  `narrator_positive_sentences` Int64,
  `narrator_neutral_sentences` Int64,
  `narrator_negative_sentences` Int64,
  `tone_quoted_articles` Int64,
  `tone_quoted_micros` Int64,
  `quoted_positive_sentences` Int64,
  `quoted_neutral_sentences` Int64,
  `quoted_negative_sentences` Int64,
  `tone_commentary_articles` Int64,
  `tone_commentary_micros` Int64,
  `commentary_positive_sentences` Int64,
  `commentary_neutral_sentences` Int64,
  `commentary_negative_sentences` Int64,
  `positive_sentences` Int64,
  `neutral_sentences` Int64,
  `negative_sentences` Int64,
  `model_version` Nullable(String)')
SETTINGS use_hive_partitioning = 0;

CREATE OR REPLACE VIEW daily_entity AS SELECT *, toDate(extract(_path, '/dt=([^/]+)/')) AS dt FROM file('${output}/daily_entity/dt=*/*.avro', Avro, '
  `entity_id` Nullable(String),
  `language` Nullable(String),
  `publisher` Nullable(String),
  `articles` Int64,
  `distinct_texts` Int64,
  `origins` Int64,
  `mentions` Int64,
  `tone_headline_articles` Int64,
  `tone_headline_micros` Int64,
  `tone_body_articles` Int64,
  `tone_body_micros` Int64,
  `tone_narrator_articles` Int64,
  `tone_narrator_micros` Int64,
  `narrator_positive_sentences` Int64,
  `narrator_neutral_sentences` Int64,
  `narrator_negative_sentences` Int64,
  `tone_quoted_articles` Int64,
  `tone_quoted_micros` Int64,
  `quoted_positive_sentences` Int64,
  `quoted_neutral_sentences` Int64,
  `quoted_negative_sentences` Int64,
  `tone_commentary_articles` Int64,
  `tone_commentary_micros` Int64,
  `commentary_positive_sentences` Int64,
  `commentary_neutral_sentences` Int64,
  `commentary_negative_sentences` Int64,
  `toned_mentions` Int64,
  `mention_tone_micros` Int64,
  `positive_mentions` Int64,
  `negative_mentions` Int64,
  `positive_sentences` Int64,
  `neutral_sentences` Int64,
  `negative_sentences` Int64,
  `mention_version` Nullable(String)')
SETTINGS use_hive_partitioning = 0;

CREATE OR REPLACE VIEW daily_keyword AS SELECT *, toDate(extract(_path, '/dt=([^/]+)/')) AS dt FROM file('${output}/daily_keyword/dt=*/*.avro', Avro, '
  `keyword` Nullable(String),
  `language` Nullable(String),
  `articles` Int64,
  `distinct_texts` Int64,
  `origins` Int64,
  `mentions` Int64,
  `tone_headline_articles` Int64,
  `tone_headline_micros` Int64,
  `tone_body_articles` Int64,
  `tone_body_micros` Int64,
  `tone_narrator_articles` Int64,
  `tone_narrator_micros` Int64,
  `narrator_positive_sentences` Int64,
  `narrator_neutral_sentences` Int64,
  `narrator_negative_sentences` Int64,
  `tone_quoted_articles` Int64,
  `tone_quoted_micros` Int64,
  `quoted_positive_sentences` Int64,
  `quoted_neutral_sentences` Int64,
  `quoted_negative_sentences` Int64,
  `tone_commentary_articles` Int64,
  `tone_commentary_micros` Int64,
  `commentary_positive_sentences` Int64,
  `commentary_neutral_sentences` Int64,
  `commentary_negative_sentences` Int64,
  `positive_sentences` Int64,
  `neutral_sentences` Int64,
  `negative_sentences` Int64,
  `publishers` Int64')
SETTINGS use_hive_partitioning = 0;

CREATE OR REPLACE VIEW daily_pair AS SELECT *, toDate(extract(_path, '/dt=([^/]+)/')) AS dt FROM file('${output}/daily_pair/dt=*/*.avro', Avro, '
  `entity_id` Nullable(String),
  `other_id` Nullable(String),
  `language` Nullable(String),
  `articles` Int64,
  `distinct_texts` Int64,
  `origins` Int64,
  `tone_headline_articles` Int64,
  `tone_headline_micros` Int64,
  `tone_body_articles` Int64,
  `tone_body_micros` Int64,
  `tone_narrator_articles` Int64,
  `tone_narrator_micros` Int64,
  `narrator_positive_sentences` Int64,
  `narrator_neutral_sentences` Int64,
  `narrator_negative_sentences` Int64,
  `tone_quoted_articles` Int64,
  `tone_quoted_micros` Int64,
  `quoted_positive_sentences` Int64,
  `quoted_neutral_sentences` Int64,
  `quoted_negative_sentences` Int64,
  `tone_commentary_articles` Int64,
  `tone_commentary_micros` Int64,
  `commentary_positive_sentences` Int64,
  `commentary_neutral_sentences` Int64,
  `commentary_negative_sentences` Int64,
  `positive_sentences` Int64,
  `neutral_sentences` Int64,
  `negative_sentences` Int64,
  `publishers` Int64,
  `mention_version` Nullable(String)')
SETTINGS use_hive_partitioning = 0;

CREATE OR REPLACE VIEW reject AS SELECT *, extract(_path, '/batch=([^/]+)/') AS batch FROM file('${output}/reject/batch=*/*.avro', Avro, '
  `stage` Nullable(String),
  `reason` Nullable(String),
  `source_uri` Nullable(String),
  `position` Nullable(Int64),
  `story` Nullable(Int64),
  `article_id` Nullable(String),
  `url` Nullable(String),
  `detail` Nullable(String),
  `bytes` Nullable(String),
  `total_bytes` Nullable(Int64)')
SETTINGS use_hive_partitioning = 0;

CREATE OR REPLACE VIEW exclusion AS SELECT *, extract(_path, '/batch=([^/]+)/') AS batch FROM file('${output}/exclusion/batch=*/*.avro', Avro, '
  `stage` Nullable(String),
  `reason` Nullable(String),
  `source_uri` Nullable(String),
  `position` Nullable(Int64),
  `story` Nullable(Int64),
  `article_id` Nullable(String),
  `url` Nullable(String),
  `detail` Nullable(String),
  `bytes` Nullable(String),
  `total_bytes` Nullable(Int64)')
SETTINGS use_hive_partitioning = 0;

CREATE OR REPLACE VIEW removed_line AS SELECT *, extract(_path, '/batch=([^/]+)/') AS batch FROM file('${output}/removed_line/batch=*/*.avro', Avro, '
  `article_id` Nullable(String),
  `source_uri` Nullable(String),
  `position` Nullable(Int64),
  `story` Nullable(Int64),
  `rule` Nullable(String),
  `kind` Nullable(String),
  `anchor` Nullable(String),
  `text` Nullable(String),
  `text_chars` Nullable(Int64)')
SETTINGS use_hive_partitioning = 0;

CREATE OR REPLACE VIEW ledger AS SELECT *, extract(_path, '/batch=([^/]+)/') AS batch FROM file('${output}/ledger/batch=*/*.avro', Avro, '
  `source_uri` Nullable(String),
  `documents_read` Int64,
  `documents_yielded` Int64,
  `documents_rejected` Int64,
  `documents_excluded` Int64,
  `stories_cut` Int64,
  `stories_rejected` Int64,
  `stories_excluded` Int64,
  `articles` Int64,
  `articles_annotated` Int64,
  `articles_rejected` Int64,
  `articles_excluded` Int64,
  `origins` Int64,
  `reprints` Int64,
  `revisions` Int64')
SETTINGS use_hive_partitioning = 0;

CREATE OR REPLACE VIEW trend AS SELECT *, toDate(extract(_path, '/dt=([^/]+)/')) AS dt FROM file('${output}/trend/dt=*/*.avro', Avro, '
  `kind` Nullable(String),
  `scheme` Nullable(String),
  `item` Nullable(String),
  `language` Nullable(String),
  `version` Nullable(String),
  `state` Nullable(String),
  `rank` Int64,
  `burst` Nullable(Bool),
  `origins` Int64,
  `articles` Int64,
  `share` Nullable(Float64),
  `share_articles` Nullable(Float64),
  `expected_origins` Nullable(Float64),
  `expected_articles` Nullable(Float64),
  `score` Nullable(Float64),
  `score_articles` Nullable(Float64),
  `history_days` Int64,
  `history_origins` Int64,
  `provisional` Nullable(Bool)')
SETTINGS use_hive_partitioning = 0;

CREATE OR REPLACE VIEW coverage AS SELECT *, toDate(extract(_path, '/dt=([^/]+)/')) AS dt FROM file('${output}/coverage/dt=*/*.avro', Avro, '
  `kind` Nullable(String),
  `language` Nullable(String),
  `publisher` Nullable(String),
  `whole_language` Nullable(Bool),
  `observed` Int64,
  `expected` Nullable(Float64),
  `score` Nullable(Float64),
  `provisional` Nullable(Bool)')
SETTINGS use_hive_partitioning = 0;

CREATE OR REPLACE VIEW erasure AS SELECT *, extract(_path, '/batch=([^/]+)/') AS batch FROM file('${output}/erasure/batch=*/*.avro', Avro, '
  `article_hash` Nullable(String)')
SETTINGS use_hive_partitioning = 0;
