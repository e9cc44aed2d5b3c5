-- Generated from schemas/*.avsc by scripts/update-golden; do not edit.
-- Put the output's location for ${output}. What each column means:
-- docs/data-dictionary.md

CREATE TABLE article (
  `article_id` STRING COMMENT '128-bit murmur3 hash, 32 hex digits, of canonical URL or \'\', hash of the raw document, and story ordinal.',
  `batch` STRING COMMENT 'Batch that wrote the row.',
  `url` STRING COMMENT 'Canonical address: scheme and host in lower case, no default port, no fragment, no tracking parameters; what is no URL as the source gave it; null when unknown.',
  `publisher` STRING COMMENT 'Publisher as the source names it; null when unknown.',
  `title` STRING COMMENT 'Headline in Unicode NFC; null when unknown.',
  `body` STRING COMMENT 'Body text in Unicode NFC with normalised white space, paragraphs divided by one line feed; null when the job says store_body: false. E-mail addresses and telephone numbers are replaced by [email] and [phone].',
  `body_chars` BIGINT COMMENT 'Length of the body in Unicode code points.',
  `body_spans` ARRAY<STRUCT<`kind`: STRING, `start`: BIGINT, `end`: BIGINT>> COMMENT 'Headings, list items and block quotes within the body, in order, as the source\'s markup or signs set them apart.',
  `captions` ARRAY<STRING> COMMENT 'Captions of pictures, films and tables, in order, without personal data; they are not part of the body.',
  `references` ARRAY<STRING> COMMENT 'Sources that the story names in lines of their own, in order, each with its address where one is given; such lines are not part of the body.',
  `links` ARRAY<STRING> COMMENT 'http and https addresses to which the body links, in order, each once.',
  `byline` STRING COMMENT 'Author line as the source\'s field gave it, else the names of the byline that was removed from the text; without e-mail addresses; null when unknown.',
  `genre` STRING COMMENT 'news, newsletter_story (cut from a newsletter or digest), opinion (also blogs) or statement (press release, statement of an organisation).',
  `genre_evidence` STRING COMMENT 'What spoke for the genre: rules of genre/rules.yaml with their points and what they found, as \'rule points: text\' divided by \'; \'; for a newsletter_story the points for which its document was cut.',
  `portal` STRING COMMENT 'Portal or site that carried the article, where it is not its publisher; null when unknown.',
  `publisher_evidence` STRING COMMENT 'Where the publisher was read and the text from which it was, as \'source: text\'.',
  `agency` STRING COMMENT 'News agency that the dateline or a credit names; null when none is named.',
  `copyright_owner` STRING COMMENT 'Owner that the copyright line names; null when there is none.',
  `published_at` TIMESTAMP COMMENT 'When the article was published, UTC milliseconds; null when unknown. A date without a time is the start of that day in its zone.',
  `published_precision` STRING COMMENT 'How exact published_at is: \'instant\' where the source gave a time, \'day\' where it gave a date only.',
  `published_zone` STRING COMMENT 'Zone or offset in which published_at was written or, where it named none, the job\'s time zone.',
  `published_evidence` STRING COMMENT 'Source text from which published_at was read and the rule that read it, as \'rule: text\'.',
  `event_at` TIMESTAMP COMMENT 'When the event happened of which the article tells first, UTC milliseconds; null when unknown. A date without a time is the start of that day in its zone.',
  `event_precision` STRING COMMENT 'How exact event_at is: \'instant\' where the text gave a time, \'day\' where it gave a date only.',
  `event_zone` STRING COMMENT 'Zone or offset in which event_at was written or, where it named none, the job\'s time zone.',
  `event_evidence` STRING COMMENT 'Text from which event_at was read and the rule that read it, as \'rule: text\'.',
  `date_conflicts` ARRAY<STRING> COMMENT 'Contradictions between dates of the same kind and dates that were not believed, for people, without personal data; empty when there are none.',
  `date_basis` STRING COMMENT '\'published\' when dt is the published day, \'batch\' when no published date is known and dt is the day of as_of.',
  `updated_at` TIMESTAMP COMMENT 'When the article was last updated, UTC milliseconds; null when unknown. A date without a time is the start of that day in its zone.',
  `updated_precision` STRING COMMENT 'How exact updated_at is: \'instant\' where the source gave a time, \'day\' where it gave a date only.',
  `updated_zone` STRING COMMENT 'Zone or offset in which updated_at was written or, where it named none, the job\'s time zone.',
  `updated_evidence` STRING COMMENT 'Source text from which updated_at was read and the rule that read it, as \'rule: text\'.',
  `crawled_at` TIMESTAMP COMMENT 'When the article was fetched, UTC milliseconds; null when unknown. A date without a time is the start of that day in its zone.',
  `crawled_precision` STRING COMMENT 'How exact crawled_at is: \'instant\' where the source gave a time, \'day\' where it gave a date only.',
  `crawled_zone` STRING COMMENT 'Zone or offset in which crawled_at was written or, where it named none, the job\'s time zone.',
  `crawled_evidence` STRING COMMENT 'Source text from which crawled_at was read and the rule that read it, as \'rule: text\'.',
  `language` STRING COMMENT 'BCP-47 tag of the body\'s main language, or \'und\'. Sentences count by their letters, a syllable or ideograph as two.',
  `language_shares` ARRAY<STRUCT<`language`: STRING, `share`: DOUBLE>> COMMENT 'Languages of the body by share of letters, largest first. All letters of a sentence count for the sentence\'s language.',
  `language_reason` STRING COMMENT 'Why the language is \'und\': \'no_letters\', \'too_short\' (a single letter) or \'unsupported_script\'; null otherwise.',
  `language_segments` ARRAY<STRUCT<`language`: STRING, `start`: BIGINT, `end`: BIGINT>> COMMENT 'Runs of the body\'s sentences and lines by language: disjoint, in order, without the white space around them.',
  `body_hash` STRING COMMENT '128-bit murmur3 hash, 32 hex digits, of the body: equal for exact copies.',
  `group_id` STRING COMMENT 'Group of copies to which the article belongs; articles without copies are a group of one.',
  `role` STRING COMMENT '\'origin\' for the earliest member of the group, \'reprint\' for every other.',
  `first_of_text` BOOLEAN COMMENT 'True for the one article of each distinct text that daily tables count under distinct_texts.',
  `story` BIGINT COMMENT 'Ordinal of the story within its document, from 0.',
  `source_uri` STRING COMMENT 'File that held the document, as the job file\'s path resolved it.',
  `position` BIGINT COMMENT 'Byte offset of the document in the file after decompression, from 0.',
  `section` STRING COMMENT 'Section of a newspaper: politics, economy, society, culture, world, it_science, sports; \'unknown\' when none is sure enough; null for languages without a model.',
  `section_confidence` DOUBLE COMMENT 'Probability of the most likely section, 0 to 1.',
  `tone_headline` DOUBLE COMMENT 'Tone of the headline, -1 (negative) to 1 (positive); null without a headline or a model of the language.',
  `tone_body` DOUBLE COMMENT 'Mean tone of the body\'s sentences, -1 to 1; null without a model of the language.',
  `tone_narrator` DOUBLE COMMENT 'Mean tone of the narrator\'s sentences, -1 to 1; null where the narrator does not speak. Table article_tone has the details.',
  `tone_quoted` DOUBLE COMMENT 'Mean tone of the sentences of those quoted, -1 to 1; null where nobody is quoted. Table article_tone has the details.',
  `tone_commentary` DOUBLE COMMENT 'Mean tone of the sentences of the writer\'s own opinion (opinion pieces, blogs, statements, editor\'s notes), -1 to 1; null where there are none. Table article_tone has the details.',
  `tone_excerpt` DOUBLE COMMENT 'Mean tone of the text of others that a comment embeds, -1 to 1; null where there is none. Table article_tone has the details.',
  `positive_sentences` BIGINT COMMENT 'Sentences of the body that are most likely positive; null with tone_body.',
  `neutral_sentences` BIGINT COMMENT 'Sentences of the body that are most likely neutral; null with tone_body.',
  `negative_sentences` BIGINT COMMENT 'Sentences of the body that are most likely negative; null with tone_body.',
  `language_version` STRING COMMENT 'Version of the language identifier.',
  `analyzer_version` STRING COMMENT 'Version of the morphological analyzer; null when the language is not analysed.',
  `section_version` STRING COMMENT 'Version of the section model; null when it was not asked.',
  `tone_version` STRING COMMENT 'Version of the tone models; null when they were not asked.',
  dt DATE
) USING avro PARTITIONED BY (dt) LOCATION '${output}/article';
MSCK REPAIR TABLE article;

CREATE TABLE article_keyword (
  `article_id` STRING COMMENT 'The article.',
  `publisher` STRING COMMENT 'Publisher of the article.',
  `language` STRING COMMENT 'Language of the article, BCP-47.',
  `keyword` STRING COMMENT 'The keyword: a noun, a phrase of up to three nouns or a name; as first written in Korean, in lower case in other languages.',
  `rank` BIGINT COMMENT 'Rank within the article, from 1.',
  `mentions` BIGINT COMMENT 'How often the keyword occurs in title and body.',
  `start` BIGINT COMMENT 'Offset of the first occurrence in the body, in Unicode code points; null when it occurs only in the title.',
  `end` BIGINT COMMENT 'End of the first occurrence in the body, exclusive, in Unicode code points.',
  `analyzer_version` STRING COMMENT 'Versions of the analyzer and of the rules that found it.',
  dt DATE
) USING avro PARTITIONED BY (dt) LOCATION '${output}/article_keyword';
MSCK REPAIR TABLE article_keyword;

CREATE TABLE article_topic (
  `article_id` STRING COMMENT 'The article.',
  `publisher` STRING COMMENT 'Publisher of the article.',
  `language` STRING COMMENT 'Language of the article, BCP-47.',
  `scheme` STRING COMMENT 'Scheme of the topic: \'section\', \'query\' for saved queries, or the id of a taxonomy or of a model of the job\'s.',
  `topic` STRING COMMENT 'Id of the topic within the scheme; table topic has its names.',
  `confidence` DOUBLE COMMENT 'Probability that the topic is right, 0 to 1, for topics that a model gave; sections are calibrated on Korean headlines and bodies, each alone. Null where a saved query alone decides.',
  `score` DOUBLE COMMENT 'Sum of the boosts of the saved query\'s words and phrases that were found, 1 each without a boost, in title and body. Compares the articles of one topic. Null where no query decides.',
  `evidence` ARRAY<STRUCT<`feature`: STRING, `start`: BIGINT, `end`: BIGINT, `weight`: DOUBLE, `field`: STRING>> COMMENT 'Why: the strongest features of a model, strongest first; up to 10 of the different words and phrases that a saved query found, at their first place, in the order of the text. A topic above others in a taxonomy has the evidence of the first below it.',
  `model_version` STRING COMMENT 'Model or rules that gave the topic, one version for each topic of a batch; another where they, or rules below the topic, changed.',
  dt DATE
) USING avro PARTITIONED BY (dt) LOCATION '${output}/article_topic';
MSCK REPAIR TABLE article_topic;

CREATE TABLE article_entity (
  `article_id` STRING COMMENT 'The article.',
  `publisher` STRING COMMENT 'Publisher of the article.',
  `language` STRING COMMENT 'Language of the article, BCP-47.',
  `entity_id` STRING COMMENT 'Id of the entity: of the shipped or the job\'s table (country codes by ISO 3166 as iso:KR, listed companies by symbol as krx:005930), else name: and a hash of type and name.',
  `type` STRING COMMENT 'person, organisation, place, product, work, event, date, time or quantity.',
  `name` STRING COMMENT 'Name of the table in Korean, else the first name that the article gives.',
  `surface` STRING COMMENT 'The mention as it stands in the body, without particles and titles.',
  `start` BIGINT COMMENT 'Its offset in the body, in Unicode code points.',
  `end` BIGINT COMMENT 'Its end, exclusive, in Unicode code points.',
  `country` STRING COMMENT 'Country of the entity where the table has one, ISO 3166, two letters.',
  `evidence` STRING COMMENT 'How it was found and linked: model, shape or table; then name (a name of the table), context (a homograph with the word that decided), alias (by an alias of this article), open (a homograph that nothing decides) or surface.',
  `tone` DOUBLE COMMENT 'Tone of the mention\'s clause towards the entity, -1 (negative) to 1 (positive); null for dates, times and quantities.',
  `tone_label` STRING COMMENT 'The most likely tone: positive, neutral or negative; null with tone.',
  `tone_confidence` DOUBLE COMMENT 'Probability of the label, a third to 1; null with tone.',
  `tone_voice` STRING COMMENT 'Who says it: narrator, quoted, commentary or excerpt, as in article_tone; null with tone.',
  `tone_version` STRING COMMENT 'Version of the tone models; null with tone.',
  `mention_version` STRING COMMENT 'Version of models and rules that found it.',
  dt DATE
) USING avro PARTITIONED BY (dt) LOCATION '${output}/article_entity';
MSCK REPAIR TABLE article_entity;

CREATE TABLE article_quote (
  `article_id` STRING COMMENT 'The article.',
  `publisher` STRING COMMENT 'Publisher of the article.',
  `language` STRING COMMENT 'Language of the article, BCP-47.',
  `kind` STRING COMMENT 'direct (in quotation marks) or indirect (retold).',
  `quote` STRING COMMENT 'The words, without the marks.',
  `start` BIGINT COMMENT 'Offset of the words in the body, in Unicode code points.',
  `end` BIGINT COMMENT 'Their end, exclusive, in Unicode code points.',
  `speaker` STRING COMMENT 'Who says it, without title; a pronoun, or an English surname alone, stands for the name it refers to where that is clear. Null where nobody is named, as for a sentence in quotation marks without attribution.',
  `speaker_id` STRING COMMENT 'Entity of the speaker where it is one of article_entity; else null.',
  `speaker_start` BIGINT COMMENT 'Offset in the body where the speaker is named for this quote, in Unicode code points; null when it goes on from a sentence before.',
  `speaker_end` BIGINT COMMENT 'Its end, exclusive.',
  `verb` STRING COMMENT 'The reporting word as it stands in the body; null where there is none.',
  `mention_version` STRING COMMENT 'Version of the rules that found it.',
  dt DATE
) USING avro PARTITIONED BY (dt) LOCATION '${output}/article_quote';
MSCK REPAIR TABLE article_quote;

CREATE TABLE article_amount (
  `article_id` STRING COMMENT 'The article.',
  `publisher` STRING COMMENT 'Publisher of the article.',
  `language` STRING COMMENT 'Language of the article, BCP-47.',
  `surface` STRING COMMENT 'The amount as it stands in the body, with a conversion in brackets.',
  `start` BIGINT COMMENT 'Its offset in the body, in Unicode code points.',
  `end` BIGINT COMMENT 'Its end, exclusive, in Unicode code points.',
  `kind` STRING COMMENT 'currency, ratio, measure, time or counter.',
  `unit` STRING COMMENT 'Currency by ISO 4217, %, %p, a unit of measure, or the Korean counter.',
  `low` DOUBLE COMMENT 'Value in the unit; the lower end of a range.',
  `high` DOUBLE COMMENT 'The same as low, or the upper end of a range.',
  `converted_value` DOUBLE COMMENT 'Value of the conversion that the body gives in brackets; null without one.',
  `converted_unit` STRING COMMENT 'Its currency, ISO 4217.',
  `counts` STRING COMMENT 'What a counter counts where the noun stands right before it; else null.',
  `contradiction` STRING COMMENT 'Set when the body\'s own numbers contradict this one: a share that is not the quotient of the two amounts before it; holds the quotient in percent.',
  `mention_version` STRING COMMENT 'Version of the rules that found it.',
  dt DATE
) USING avro PARTITIONED BY (dt) LOCATION '${output}/article_amount';
MSCK REPAIR TABLE article_amount;

CREATE TABLE article_tone (
  `article_id` STRING COMMENT 'The article.',
  `publisher` STRING COMMENT 'Publisher of the article.',
  `language` STRING COMMENT 'Language of the article, BCP-47.',
  `voice` STRING COMMENT 'Who speaks: headline; narrator (whoever reports); quoted (in quotation marks or retold); commentary (the writer\'s own opinion: opinion pieces, blogs, statements, editor\'s notes); excerpt (another\'s text that a comment embeds).',
  `tone` DOUBLE COMMENT 'Mean tone of the voice\'s sentences, -1 (negative) to 1 (positive).',
  `polarity` DOUBLE COMMENT 'Mean of the absolute tone of the sentences, 0 (calm) to 1 (charged); far above the absolute tone where good and bad stand side by side.',
  `sentences` BIGINT COMMENT 'Sentences of the voice, parts of sentences where voices alternate; the sum of the three below.',
  `positive_sentences` BIGINT COMMENT 'Sentences that are most likely positive.',
  `neutral_sentences` BIGINT COMMENT 'Sentences that are most likely neutral.',
  `negative_sentences` BIGINT COMMENT 'Sentences that are most likely negative.',
  `evidence` ARRAY<STRUCT<`start`: BIGINT, `end`: BIGINT, `tone`: DOUBLE, `confidence`: DOUBLE>> COMMENT 'The strongest sentences that are not neutral, up to three, strongest first; of a sentence that another voice interrupts, all from the first to the last word of this voice.',
  `tone_version` STRING COMMENT 'Version of the tone models and rules.',
  dt DATE
) USING avro PARTITIONED BY (dt) LOCATION '${output}/article_tone';
MSCK REPAIR TABLE article_tone;

CREATE TABLE entity_alias (
  `article_id` STRING COMMENT 'The article.',
  `publisher` STRING COMMENT 'Publisher of the article.',
  `language` STRING COMMENT 'Language of the article, BCP-47.',
  `entity_id` STRING COMMENT 'Id of the entity as in article_entity.',
  `type` STRING COMMENT 'Type of the entity.',
  `name` STRING COMMENT 'The name to which the alias is given.',
  `alias` STRING COMMENT 'The alias.',
  `rule` STRING COMMENT 'How the article gives it: bracket, as in A(B), or hereafter, as in A(이하 B).',
  `start` BIGINT COMMENT 'Offset of the alias in the body, in Unicode code points.',
  `end` BIGINT COMMENT 'Its end, exclusive.',
  `mention_version` STRING COMMENT 'Version of the rules that found it.',
  dt DATE
) USING avro PARTITIONED BY (dt) LOCATION '${output}/entity_alias';
MSCK REPAIR TABLE entity_alias;

CREATE TABLE entity (
  `entity_id` STRING COMMENT 'Id: of the job\'s or the shipped table, such as iso:KR, krx:005930 or org:openai; else \'name:\' and a hash of type and name.',
  `type` STRING COMMENT 'Class: person, organisation, place, product, work or event.',
  `name_ko` STRING COMMENT 'Korean name; null for an entity outside the tables that only English texts name.',
  `name_en` STRING COMMENT 'English name; null for an entity outside the tables that only Korean texts name in Hangul.',
  `country` STRING COMMENT 'ISO 3166 code of two letters; null where no table says it.',
  `mention_version` STRING COMMENT 'Version of models and rules that found it.',
  batch STRING
) USING avro PARTITIONED BY (batch) LOCATION '${output}/entity';
MSCK REPAIR TABLE entity;

CREATE TABLE topic (
  `scheme` STRING COMMENT 'Scheme of the topic: \'section\', \'query\' for saved queries, or the id of a taxonomy or of a model of the job\'s.',
  `topic` STRING COMMENT 'Id of the topic within the scheme.',
  `parent` STRING COMMENT 'Id of the topic of the same scheme that holds it; null at the top.',
  `name_ko` STRING COMMENT 'Korean name; the id for labels of a job\'s model.',
  `name_en` STRING COMMENT 'English name; the id for labels of a job\'s model.',
  `sections` ARRAY<STRING> COMMENT 'Sections whose articles have the topic.',
  `queries` ARRAY<STRING> COMMENT 'Queries whose articles have the topic, as \'language: query\'.',
  `model_version` STRING COMMENT 'Model or rules that give the topic in this batch.',
  batch STRING
) USING avro PARTITIONED BY (batch) LOCATION '${output}/topic';
MSCK REPAIR TABLE topic;

CREATE TABLE duplicate (
  `group_id` STRING COMMENT 'The group: hash of its longest text, of which the members are copies; of an excerpt, the group that is quoted, which the article does not join.',
  `article_id` STRING COMMENT 'The member, or the article that quotes.',
  `role` STRING COMMENT '\'origin\', \'reprint\' or \'revision\'; \'excerpt\' for an article that quotes; \'link\' for one that resembles a second earlier group.',
  `kind` STRING COMMENT '\'exact\': the body equals the group\'s text; \'near\': it is a near-duplicate of it; \'excerpt\': it shares passages with it; \'link\': it resembles a group that it did not join. Members are the rows of kind \'exact\' and \'near\'.',
  `similarity` DOUBLE COMMENT 'Jaccard similarity of the 5-letter sequences to those of the group\'s text, 0 to 1; 1 for exact copies.',
  `evidence` STRING COMMENT 'Why the article belongs to the group: the hash of the body, or whether the similarity is exact or estimated, and what of the texts aligns; of an excerpt, how many passages and letters.',
  `publisher` STRING COMMENT 'Publisher of the member.',
  `url` STRING COMMENT 'Address of the member.',
  `published_at` TIMESTAMP COMMENT 'When the member was published, UTC milliseconds.',
  `quoted_article_id` STRING COMMENT 'The article that an excerpt quotes; null for members.',
  `containment` DOUBLE COMMENT 'Share of the article\'s letters and digits that stand in passages of the quoted one, 0 to 1; null for members.',
  `quoted_containment` DOUBLE COMMENT 'Share of the quoted article\'s letters and digits that the article holds, 0 to 1; null for members.',
  `passages` ARRAY<STRUCT<`start`: BIGINT, `end`: BIGINT, `quoted_start`: BIGINT, `quoted_end`: BIGINT>> COMMENT 'The passages of an excerpt, in order; empty for members.',
  `late_origin` BOOLEAN COMMENT 'Whether a reprint was published before the origin that an earlier batch published for its group; null for excerpts and links.',
  dt DATE
) USING avro PARTITIONED BY (dt) LOCATION '${output}/duplicate';
MSCK REPAIR TABLE duplicate;

CREATE TABLE signature (
  `article_id` STRING COMMENT 'The article.',
  `group_id` STRING COMMENT 'Its group.',
  `role` STRING COMMENT '\'origin\', \'reprint\' or \'revision\'.',
  `body_hash` STRING COMMENT 'Hash of the body.',
  `origin_article_id` STRING COMMENT 'The group\'s origin: of an origin itself, of other articles where an earlier batch published the group; else null.',
  `origin_at` TIMESTAMP COMMENT 'When that origin was published, UTC milliseconds; a day without a time is its end; null when unknown.',
  `letters` BIGINT COMMENT 'Letters and digits of the body, UTF-16 units.',
  `scheme` STRING COMMENT 'Version of the signature; signatures of other versions are not compared.',
  `wide` BINARY COMMENT '128 values of the MinHash signature, 4 bytes each in network order; null for short texts and for all but the first article with the text in its batch.',
  `narrow` BINARY COMMENT 'The same in the form of short texts; null for long ones.',
  dt DATE
) USING avro PARTITIONED BY (dt) LOCATION '${output}/signature';
MSCK REPAIR TABLE signature;

CREATE TABLE daily_total (
  `language` STRING COMMENT 'BCP-47 tag or \'und\'; null in the row that counts rejects.',
  `publisher` STRING COMMENT 'Publisher; null when unknown.',
  `articles` BIGINT COMMENT 'Number of articles. Additive.',
  `distinct_texts` BIGINT COMMENT 'Number of distinct texts, each counted in the cell of its first member. Additive.',
  `origins` BIGINT COMMENT 'Number of groups of copies, each counted in the cell of its origin. Additive.',
  `undated` BIGINT COMMENT 'Articles without a published date; they lie under the day of as_of and are in no other measure. Additive.',
  `rejects` BIGINT COMMENT 'Documents and stories that were rejected, under the day of as_of. Additive.',
  `tone_headline_articles` BIGINT COMMENT 'Articles whose headline has a tone (Korean and English). Additive.',
  `tone_headline_micros` BIGINT COMMENT 'Sum of the tone of headlines in millionths, each -1,000,000 to 1,000,000; the mean is this through tone_headline_articles. Additive.',
  `tone_body_articles` BIGINT COMMENT 'Articles whose body has a tone. Additive.',
  `tone_body_micros` BIGINT COMMENT 'Sum of the tone of bodies in millionths; the mean is this through tone_body_articles. Additive.',
  `tone_narrator_articles` BIGINT COMMENT 'Articles in which the narrator speaks (Korean and English). Additive.',
  `tone_narrator_micros` BIGINT COMMENT 'Sum of the mean tone of the narrator in these articles in millionths; the mean is this through tone_narrator_articles. Additive.',
  `narrator_positive_sentences` BIGINT COMMENT 'Sentences of the narrator that are most likely positive. Additive.',
  `narrator_neutral_sentences` BIGINT COMMENT 'Sentences of the narrator that are most likely neutral. Additive.',
  `narrator_negative_sentences` BIGINT COMMENT 'Sentences of the narrator that are most likely negative. Additive.',
  `tone_quoted_articles` BIGINT COMMENT 'Articles in which those quoted speak (Korean and English). Additive.',
  `tone_quoted_micros` BIGINT COMMENT 'Sum of the mean tone of those quoted in these articles in millionths; the mean is this through tone_quoted_articles. Additive.',
  `quoted_positive_sentences` BIGINT COMMENT 'Sentences of those quoted that are most likely positive. Additive.',
  `quoted_neutral_sentences` BIGINT COMMENT 'Sentences of those quoted that are most likely neutral. Additive.',
  `quoted_negative_sentences` BIGINT COMMENT 'Sentences of those quoted that are most likely negative. Additive.',
  `tone_commentary_articles` BIGINT COMMENT 'Articles in which the comment speaks (Korean and English). Additive.',
  `tone_commentary_micros` BIGINT COMMENT 'Sum of the mean tone of the comment in these articles in millionths; the mean is this through tone_commentary_articles. Additive.',
  `commentary_positive_sentences` BIGINT COMMENT 'Sentences of the comment that are most likely positive. Additive.',
  `commentary_neutral_sentences` BIGINT COMMENT 'Sentences of the comment that are most likely neutral. Additive.',
  `commentary_negative_sentences` BIGINT COMMENT 'Sentences of the comment that are most likely negative. Additive.',
  `positive_sentences` BIGINT COMMENT 'Sentences of bodies that are most likely positive. Additive.',
  `neutral_sentences` BIGINT COMMENT 'Sentences of bodies that are most likely neutral. Additive.',
  `negative_sentences` BIGINT COMMENT 'Sentences of bodies that are most likely negative. Additive.',
  dt DATE
) USING avro PARTITIONED BY (dt) LOCATION '${output}/daily_total';
MSCK REPAIR TABLE daily_total;

CREATE TABLE daily_publisher (
  `publisher` STRING COMMENT 'Publisher; null when unknown.',
  `language` STRING COMMENT 'BCP-47 tag or \'und\'.',
  `articles` BIGINT COMMENT 'Number of articles. Additive.',
  `distinct_texts` BIGINT COMMENT 'Number of distinct texts, each counted in the cell of its first member. Additive.',
  `origins` BIGINT COMMENT 'Number of groups of copies, each counted in the cell of its origin. Additive.',
  `body_chars` BIGINT COMMENT 'Sum of body lengths in Unicode code points. Additive.',
  `tone_headline_articles` BIGINT COMMENT 'Articles whose headline has a tone (Korean and English). Additive.',
  `tone_headline_micros` BIGINT COMMENT 'Sum of the tone of headlines in millionths, each -1,000,000 to 1,000,000; the mean is this through tone_headline_articles. Additive.',
  `tone_body_articles` BIGINT COMMENT 'Articles whose body has a tone. Additive.',
  `tone_body_micros` BIGINT COMMENT 'Sum of the tone of bodies in millionths; the mean is this through tone_body_articles. Additive.',
  `tone_narrator_articles` BIGINT COMMENT 'Articles in which the narrator speaks (Korean and English). Additive.',
  `tone_narrator_micros` BIGINT COMMENT 'Sum of the mean tone of the narrator in these articles in millionths; the mean is this through tone_narrator_articles. Additive.',
  `narrator_positive_sentences` BIGINT COMMENT 'Sentences of the narrator that are most likely positive. Additive.',
  `narrator_neutral_sentences` BIGINT COMMENT 'Sentences of the narrator that are most likely neutral. Additive.',
  `narrator_negative_sentences` BIGINT COMMENT 'Sentences of the narrator that are most likely negative. Additive.',
  `tone_quoted_articles` BIGINT COMMENT 'Articles in which those quoted speak (Korean and English). Additive.',
  `tone_quoted_micros` BIGINT COMMENT 'Sum of the mean tone of those quoted in these articles in millionths; the mean is this through tone_quoted_articles. Additive.',
  `quoted_positive_sentences` BIGINT COMMENT 'Sentences of those quoted that are most likely positive. Additive.',
  `quoted_neutral_sentences` BIGINT COMMENT 'Sentences of those quoted that are most likely neutral. Additive.',
  `quoted_negative_sentences` BIGINT COMMENT 'Sentences of those quoted that are most likely negative. Additive.',
  `tone_commentary_articles` BIGINT COMMENT 'Articles in which the comment speaks (Korean and English). Additive.',
  `tone_commentary_micros` BIGINT COMMENT 'Sum of the mean tone of the comment in these articles in millionths; the mean is this through tone_commentary_articles. Additive.',
  `commentary_positive_sentences` BIGINT COMMENT 'Sentences of the comment that are most likely positive. Additive.',
  `commentary_neutral_sentences` BIGINT COMMENT 'Sentences of the comment that are most likely neutral. Additive.',
  `commentary_negative_sentences` BIGINT COMMENT 'Sentences of the comment that are most likely negative. Additive.',
  `positive_sentences` BIGINT COMMENT 'Sentences of bodies that are most likely positive. Additive.',
  `neutral_sentences` BIGINT COMMENT 'Sentences of bodies that are most likely neutral. Additive.',
  `negative_sentences` BIGINT COMMENT 'Sentences of bodies that are most likely negative. Additive.',
  dt DATE
) USING avro PARTITIONED BY (dt) LOCATION '${output}/daily_publisher';
MSCK REPAIR TABLE daily_publisher;

CREATE TABLE daily_topic (
  `scheme` STRING COMMENT 'Scheme of the topic, as in article_topic.',
  `topic` STRING COMMENT 'Id of the topic within the scheme.',
  `language` STRING COMMENT 'BCP-47 tag.',
  `publisher` STRING COMMENT 'Publisher; null when unknown.',
  `articles` BIGINT COMMENT 'Number of articles. Additive.',
  `distinct_texts` BIGINT COMMENT 'Number of distinct texts, each counted in the cell of its first member. Additive.',
  `origins` BIGINT COMMENT 'Number of groups of copies, each counted in the cell of its origin. Additive.',
  `tone_headline_articles` BIGINT COMMENT 'Articles whose headline has a tone (Korean and English). Additive.',
  `tone_headline_micros` BIGINT COMMENT 'Sum of the tone of headlines in millionths, each -1,000,000 to 1,000,000; the mean is this through tone_headline_articles. Additive.',
  `tone_body_articles` BIGINT COMMENT 'Articles whose body has a tone. Additive.',
  `tone_body_micros` BIGINT COMMENT 'Sum of the tone of bodies in millionths; the mean is this through tone_body_articles. Additive.',
  `tone_narrator_articles` BIGINT COMMENT 'Articles in which the narrator speaks (Korean and English). Additive.',
  `tone_narrator_micros` BIGINT COMMENT 'Sum of the mean tone of the narrator in these articles in millionths; the mean is this through tone_narrator_articles. Additive.',
  `narrator_positive_sentences` BIGINT COMMENT 'Sentences of the narrator that are most likely positive. Additive.',
  `narrator_neutral_sentences` BIGINT COMMENT 'Sentences of the narrator that are most likely neutral. Additive.',
  `narrator_negative_sentences` BIGINT COMMENT 'Sentences of the narrator that are most likely negative. Additive.',
  `tone_quoted_articles` BIGINT COMMENT 'Articles in which those quoted speak (Korean and English). Additive.',
  `tone_quoted_micros` BIGINT COMMENT 'Sum of the mean tone of those quoted in these articles in millionths; the mean is this through tone_quoted_articles. Additive.',
  `quoted_positive_sentences` BIGINT COMMENT 'Sentences of those quoted that are most likely positive. Additive.',
  `quoted_neutral_sentences` BIGINT COMMENT 'Sentences of those quoted that are most likely neutral. Additive.',
  `quoted_negative_sentences` BIGINT COMMENT 'Sentences of those quoted that are most likely negative. Additive.',
  `tone_commentary_articles` BIGINT COMMENT 'Articles in which the comment speaks (Korean and English). Additive.',
  `tone_commentary_micros` BIGINT COMMENT 'Sum of the mean tone of the comment in these articles in millionths; the mean is this through tone_commentary_articles. Additive.',
  `commentary_positive_sentences` BIGINT COMMENT 'Sentences of the comment that are most likely positive. Additive.',
  `commentary_neutral_sentences` BIGINT COMMENT 'Sentences of the comment that are most likely neutral. Additive.',
  `commentary_negative_sentences` BIGINT COMMENT 'Sentences of the comment that are most likely negative. Additive.',
  `positive_sentences` BIGINT COMMENT 'Sentences of bodies that are most likely positive. Additive.',
  `neutral_sentences` BIGINT COMMENT 'Sentences of bodies that are most likely neutral. Additive.',
  `negative_sentences` BIGINT COMMENT 'Sentences of bodies that are most likely negative. Additive.',
  `model_version` STRING COMMENT 'Model or rules that gave the topic, one version for each topic of a batch.',
  dt DATE
) USING avro PARTITIONED BY (dt) LOCATION '${output}/daily_topic';
MSCK REPAIR TABLE daily_topic;

CREATE TABLE daily_entity (
  `entity_id` STRING COMMENT 'Id of the entity as in article_entity; table entity has its names.',
  `language` STRING COMMENT 'BCP-47 tag.',
  `publisher` STRING COMMENT 'Publisher; null when unknown.',
  `articles` BIGINT COMMENT 'Number of articles. Additive.',
  `distinct_texts` BIGINT COMMENT 'Number of distinct texts, each counted in the cell of its first member. Additive.',
  `origins` BIGINT COMMENT 'Number of groups of copies, each counted in the cell of its origin. Additive.',
  `mentions` BIGINT COMMENT 'Sum of mentions in bodies. Additive.',
  `tone_headline_articles` BIGINT COMMENT 'Articles whose headline has a tone (Korean and English). Additive.',
  `tone_headline_micros` BIGINT COMMENT 'Sum of the tone of headlines in millionths, each -1,000,000 to 1,000,000; the mean is this through tone_headline_articles. Additive.',
  `tone_body_articles` BIGINT COMMENT 'Articles whose body has a tone. Additive.',
  `tone_body_micros` BIGINT COMMENT 'Sum of the tone of bodies in millionths; the mean is this through tone_body_articles. Additive.',
  `tone_narrator_articles` BIGINT COMMENT 'Articles in which the narrator speaks (Korean and English). Additive.',
  `tone_narrator_micros` BIGINT COMMENT 'Sum of the mean tone of the narrator in these articles in millionths; the mean is this through tone_narrator_articles. Additive.',
  `narrator_positive_sentences` BIGINT COMMENT 'Sentences of the narrator that are most likely positive. Additive.',
  `narrator_neutral_sentences` BIGINT COMMENT 'Sentences of the narrator that are most likely neutral. Additive.',
  `narrator_negative_sentences` BIGINT COMMENT 'Sentences of the narrator that are most likely negative. Additive.',
  `tone_quoted_articles` BIGINT COMMENT 'Articles in which those quoted speak (Korean and English). Additive.',
  `tone_quoted_micros` BIGINT COMMENT 'Sum of the mean tone of those quoted in these articles in millionths; the mean is this through tone_quoted_articles. Additive.',
  `quoted_positive_sentences` BIGINT COMMENT 'Sentences of those quoted that are most likely positive. Additive.',
  `quoted_neutral_sentences` BIGINT COMMENT 'Sentences of those quoted that are most likely neutral. Additive.',
  `quoted_negative_sentences` BIGINT COMMENT 'Sentences of those quoted that are most likely negative. Additive.',
  `tone_commentary_articles` BIGINT COMMENT 'Articles in which the comment speaks (Korean and English). Additive.',
  `tone_commentary_micros` BIGINT COMMENT 'Sum of the mean tone of the comment in these articles in millionths; the mean is this through tone_commentary_articles. Additive.',
  `commentary_positive_sentences` BIGINT COMMENT 'Sentences of the comment that are most likely positive. Additive.',
  `commentary_neutral_sentences` BIGINT COMMENT 'Sentences of the comment that are most likely neutral. Additive.',
  `commentary_negative_sentences` BIGINT COMMENT 'Sentences of the comment that are most likely negative. Additive.',
  `toned_mentions` BIGINT COMMENT 'Mentions with a tone towards the entity. Additive.',
  `mention_tone_micros` BIGINT COMMENT 'Sum of the tone towards the entity over these mentions in millionths; the mean is this through toned_mentions. Additive.',
  `positive_mentions` BIGINT COMMENT 'Mentions with a tone that is most likely positive. Additive.',
  `negative_mentions` BIGINT COMMENT 'Mentions with a tone that is most likely negative; the rest of toned_mentions is neutral. Additive.',
  `positive_sentences` BIGINT COMMENT 'Sentences of bodies that are most likely positive. Additive.',
  `neutral_sentences` BIGINT COMMENT 'Sentences of bodies that are most likely neutral. Additive.',
  `negative_sentences` BIGINT COMMENT 'Sentences of bodies that are most likely negative. Additive.',
  `mention_version` STRING COMMENT 'Version of models and rules that found it.',
  dt DATE
) USING avro PARTITIONED BY (dt) LOCATION '${output}/daily_entity';
MSCK REPAIR TABLE daily_entity;

CREATE TABLE daily_keyword (
  `keyword` STRING COMMENT 'The keyword.',
  `language` STRING COMMENT 'BCP-47 tag.',
  `articles` BIGINT COMMENT 'Number of articles. Additive.',
  `distinct_texts` BIGINT COMMENT 'Number of distinct texts, each counted in the cell of its first member. Additive.',
  `origins` BIGINT COMMENT 'Number of groups of copies, each counted in the cell of its origin. Additive.',
  `mentions` BIGINT COMMENT 'Sum of occurrences in titles and bodies. Additive.',
  `tone_headline_articles` BIGINT COMMENT 'Articles whose headline has a tone (Korean and English). Additive.',
  `tone_headline_micros` BIGINT COMMENT 'Sum of the tone of headlines in millionths, each -1,000,000 to 1,000,000; the mean is this through tone_headline_articles. Additive.',
  `tone_body_articles` BIGINT COMMENT 'Articles whose body has a tone. Additive.',
  `tone_body_micros` BIGINT COMMENT 'Sum of the tone of bodies in millionths; the mean is this through tone_body_articles. Additive.',
  `tone_narrator_articles` BIGINT COMMENT 'Articles in which the narrator speaks (Korean and English). Additive.',
  `tone_narrator_micros` BIGINT COMMENT 'Sum of the mean tone of the narrator in these articles in millionths; the mean is this through tone_narrator_articles. Additive.',
  `narrator_positive_sentences` BIGINT COMMENT 'Sentences of the narrator that are most likely positive. Additive.',
  `narrator_neutral_sentences` BIGINT COMMENT 'Sentences of the narrator that are most likely neutral. Additive.',
  `narrator_negative_sentences` BIGINT COMMENT 'Sentences of the narrator that are most likely negative. Additive.',
  `tone_quoted_articles` BIGINT COMMENT 'Articles in which those quoted speak (Korean and English). Additive.',
  `tone_quoted_micros` BIGINT COMMENT 'Sum of the mean tone of those quoted in these articles in millionths; the mean is this through tone_quoted_articles. Additive.',
  `quoted_positive_sentences` BIGINT COMMENT 'Sentences of those quoted that are most likely positive. Additive.',
  `quoted_neutral_sentences` BIGINT COMMENT 'Sentences of those quoted that are most likely neutral. Additive.',
  `quoted_negative_sentences` BIGINT COMMENT 'Sentences of those quoted that are most likely negative. Additive.',
  `tone_commentary_articles` BIGINT COMMENT 'Articles in which the comment speaks (Korean and English). Additive.',
  `tone_commentary_micros` BIGINT COMMENT 'Sum of the mean tone of the comment in these articles in millionths; the mean is this through tone_commentary_articles. Additive.',
  `commentary_positive_sentences` BIGINT COMMENT 'Sentences of the comment that are most likely positive. Additive.',
  `commentary_neutral_sentences` BIGINT COMMENT 'Sentences of the comment that are most likely neutral. Additive.',
  `commentary_negative_sentences` BIGINT COMMENT 'Sentences of the comment that are most likely negative. Additive.',
  `positive_sentences` BIGINT COMMENT 'Sentences of bodies that are most likely positive. Additive.',
  `neutral_sentences` BIGINT COMMENT 'Sentences of bodies that are most likely neutral. Additive.',
  `negative_sentences` BIGINT COMMENT 'Sentences of bodies that are most likely negative. Additive.',
  `publishers` BIGINT COMMENT 'Number of distinct publishers of the batch\'s articles. Exact, not additive: where several batches have articles of the day, and over several days, use COUNT(DISTINCT publisher) over article_keyword.',
  dt DATE
) USING avro PARTITIONED BY (dt) LOCATION '${output}/daily_keyword';
MSCK REPAIR TABLE daily_keyword;

CREATE TABLE daily_pair (
  `entity_id` STRING COMMENT 'Id of the one entity, the smaller in the order of code units; names are in table entity.',
  `other_id` STRING COMMENT 'Id of the other entity.',
  `language` STRING COMMENT 'BCP-47 tag.',
  `articles` BIGINT COMMENT 'Number of articles. Additive.',
  `distinct_texts` BIGINT COMMENT 'Number of distinct texts, each counted in the cell of its first member. Additive.',
  `origins` BIGINT COMMENT 'Number of groups of copies, each counted in the cell of its origin. Additive.',
  `tone_headline_articles` BIGINT COMMENT 'Articles whose headline has a tone (Korean and English). Additive.',
  `tone_headline_micros` BIGINT COMMENT 'Sum of the tone of headlines in millionths, each -1,000,000 to 1,000,000; the mean is this through tone_headline_articles. Additive.',
  `tone_body_articles` BIGINT COMMENT 'Articles whose body has a tone. Additive.',
  `tone_body_micros` BIGINT COMMENT 'Sum of the tone of bodies in millionths; the mean is this through tone_body_articles. Additive.',
  `tone_narrator_articles` BIGINT COMMENT 'Articles in which the narrator speaks (Korean and English). Additive.',
  `tone_narrator_micros` BIGINT COMMENT 'Sum of the mean tone of the narrator in these articles in millionths; the mean is this through tone_narrator_articles. Additive.',
  `narrator_positive_sentences` BIGINT COMMENT 'Sentences of the narrator that are most likely positive. Additive.',
  `narrator_neutral_sentences` BIGINT COMMENT 'Sentences of the narrator that are most likely neutral. Additive.',
  `narrator_negative_sentences` BIGINT COMMENT 'Sentences of the narrator that are most likely negative. Additive.',
  `tone_quoted_articles` BIGINT COMMENT 'Articles in which those quoted speak (Korean and English). Additive.',
  `tone_quoted_micros` BIGINT COMMENT 'Sum of the mean tone of those quoted in these articles in millionths; the mean is this through tone_quoted_articles. Additive.',
  `quoted_positive_sentences` BIGINT COMMENT 'Sentences of those quoted that are most likely positive. Additive.',
  `quoted_neutral_sentences` BIGINT COMMENT 'Sentences of those quoted that are most likely neutral. Additive.',
  `quoted_negative_sentences` BIGINT COMMENT 'Sentences of those quoted that are most likely negative. Additive.',
  `tone_commentary_articles` BIGINT COMMENT 'Articles in which the comment speaks (Korean and English). Additive.',
  `tone_commentary_micros` BIGINT COMMENT 'Sum of the mean tone of the comment in these articles in millionths; the mean is this through tone_commentary_articles. Additive.',
  `commentary_positive_sentences` BIGINT COMMENT 'Sentences of the comment that are most likely positive. Additive.',
  `commentary_neutral_sentences` BIGINT COMMENT 'Sentences of the comment that are most likely neutral. Additive.',
  `commentary_negative_sentences` BIGINT COMMENT 'Sentences of the comment that are most likely negative. Additive.',
  `positive_sentences` BIGINT COMMENT 'Sentences of bodies that are most likely positive. Additive.',
  `neutral_sentences` BIGINT COMMENT 'Sentences of bodies that are most likely neutral. Additive.',
  `negative_sentences` BIGINT COMMENT 'Sentences of bodies that are most likely negative. Additive.',
  `publishers` BIGINT COMMENT 'Number of distinct publishers of the batch\'s articles. Exact, not additive: where several batches have articles of the day, and over several days, use COUNT(DISTINCT publisher) over article_entity joined to itself by article_id.',
  `mention_version` STRING COMMENT 'Version of models and rules that found it.',
  dt DATE
) USING avro PARTITIONED BY (dt) LOCATION '${output}/daily_pair';
MSCK REPAIR TABLE daily_pair;

CREATE TABLE reject (
  `stage` STRING COMMENT 'Stage that rejected it.',
  `reason` STRING COMMENT 'Reason constant, see docs/data-dictionary.md.',
  `source_uri` STRING COMMENT 'File that held the document, as the job file\'s path resolved it.',
  `position` BIGINT COMMENT 'Byte offset of the document in the file after decompression, from 0.',
  `story` BIGINT COMMENT 'Ordinal of the story within its document; null when the whole document is meant.',
  `article_id` STRING COMMENT 'The article, where it already had an id.',
  `url` STRING COMMENT 'Address, where known.',
  `detail` STRING COMMENT 'What was wrong, for people.',
  `bytes` BINARY COMMENT 'First bytes of the original, at most 4,096; e-mail addresses and telephone numbers are replaced.',
  `total_bytes` BIGINT COMMENT 'True length of the original in bytes.',
  batch STRING
) USING avro PARTITIONED BY (batch) LOCATION '${output}/reject';
MSCK REPAIR TABLE reject;

CREATE TABLE exclusion (
  `stage` STRING COMMENT 'Stage that excluded it.',
  `reason` STRING COMMENT 'Reason constant, see docs/data-dictionary.md.',
  `source_uri` STRING COMMENT 'File that held the document, as the job file\'s path resolved it.',
  `position` BIGINT COMMENT 'Byte offset of the document in the file after decompression, from 0.',
  `story` BIGINT COMMENT 'Ordinal of the story within its document; null when the whole document is meant.',
  `article_id` STRING COMMENT 'The article, where it already had an id; for reason \'erased\' the article_hash of table erasure.',
  `url` STRING COMMENT 'Address, where known.',
  `detail` STRING COMMENT 'What was wrong, for people.',
  `bytes` BINARY COMMENT 'First bytes of the original, at most 4,096; e-mail addresses and telephone numbers are replaced.',
  `total_bytes` BIGINT COMMENT 'True length of the original in bytes.',
  batch STRING
) USING avro PARTITIONED BY (batch) LOCATION '${output}/exclusion';
MSCK REPAIR TABLE exclusion;

CREATE TABLE removed_line (
  `article_id` STRING COMMENT 'The article; null where the line belongs to no story, or to one that became no article.',
  `source_uri` STRING COMMENT 'File that held the document, as the job file\'s path resolved it.',
  `position` BIGINT COMMENT 'Byte offset of the document in the file after decompression, from 0.',
  `story` BIGINT COMMENT 'Ordinal of the story within its document; null where the line belongs to the whole document.',
  `rule` STRING COMMENT 'Id of the rule.',
  `kind` STRING COMMENT 'What the line is: byline, dateline, copyright, caption, credit, furniture, related, subscribe, greeting or date.',
  `anchor` STRING COMMENT 'Where in a text the rule applies: head, tail or anywhere.',
  `text` STRING COMMENT 'What was removed, at most 500 code points; e-mail addresses and telephone numbers are replaced by [email] and [phone].',
  `text_chars` BIGINT COMMENT 'True length of what was removed, in Unicode code points.',
  batch STRING
) USING avro PARTITIONED BY (batch) LOCATION '${output}/removed_line';
MSCK REPAIR TABLE removed_line;

CREATE TABLE ledger (
  `source_uri` STRING COMMENT 'The input file.',
  `documents_read` BIGINT COMMENT 'Documents found in the file. Additive.',
  `documents_yielded` BIGINT COMMENT 'Documents from which at least one story was cut. Additive.',
  `documents_rejected` BIGINT COMMENT 'Documents rejected. Additive.',
  `documents_excluded` BIGINT COMMENT 'Documents left out by policy. Additive.',
  `stories_cut` BIGINT COMMENT 'Stories cut from documents. Additive.',
  `stories_rejected` BIGINT COMMENT 'Stories rejected before they became articles. Additive.',
  `stories_excluded` BIGINT COMMENT 'Stories left out by policy before they became articles. Additive.',
  `articles` BIGINT COMMENT 'Articles. Additive.',
  `articles_annotated` BIGINT COMMENT 'Articles that reached the tables. Additive.',
  `articles_rejected` BIGINT COMMENT 'Articles rejected after extraction. Additive.',
  `articles_excluded` BIGINT COMMENT 'Articles left out by policy after extraction. Additive.',
  `origins` BIGINT COMMENT 'Annotated articles that are origins. Additive.',
  `reprints` BIGINT COMMENT 'Annotated articles that are reprints. Additive.',
  `revisions` BIGINT COMMENT 'Annotated articles that are revisions. Additive.',
  batch STRING
) USING avro PARTITIONED BY (batch) LOCATION '${output}/ledger';
MSCK REPAIR TABLE ledger;

CREATE TABLE trend (
  `kind` STRING COMMENT 'What the item is: \'keyword\', \'entity\', \'topic\' or \'pair\'; the daily table of that name holds its counts.',
  `scheme` STRING COMMENT 'Scheme of a topic; null for other kinds.',
  `item` STRING COMMENT 'The item, as its daily table names it; the two of a pair are divided by \' + \'.',
  `language` STRING COMMENT 'BCP-47 tag.',
  `version` STRING COMMENT 'Version of the model or rules that found the item; null where the kind has none, and where the job mixes versions.',
  `state` STRING COMMENT '\'rising\' or \'falling\' by origins against the baseline; \'new\' without a single article in the baseline\'s days; \'syndicated\' when articles burst and origins do not: a wave of reprints.',
  `rank` BIGINT COMMENT 'Place among the items of the same day, kind, scheme, language, version and state, from 1: by score, new items by origins, syndicated ones by score_articles.',
  `burst` BOOLEAN COMMENT 'Whether origins are so many, for a rising item, or so few, for a falling one, that chance explains it in fewer item-days than the job\'s false_alarm_rate; null for a new item.',
  `origins` BIGINT COMMENT 'Stories with the item that began on the day, as in the daily table.',
  `articles` BIGINT COMMENT 'Articles with the item on the day, reprints included.',
  `share` DOUBLE COMMENT 'origins through all origins of the language on the day, 0 to 1.',
  `share_articles` DOUBLE COMMENT 'The same by articles.',
  `expected_origins` DOUBLE COMMENT 'Origins that the baseline leads to expect on a day with as much coverage and of its kind of weekday.',
  `expected_articles` DOUBLE COMMENT 'The same by articles.',
  `score` DOUBLE COMMENT 'Minus the decimal logarithm of the probability of so many origins or more, from 0; for a falling item the logarithm of that of so few or fewer, to 0. 4 is one day in 10,000. Null for a new item.',
  `score_articles` DOUBLE COMMENT 'The same by articles.',
  `history_days` BIGINT COMMENT 'Days of the baseline.',
  `history_origins` BIGINT COMMENT 'Origins with the item on those days.',
  `provisional` BOOLEAN COMMENT 'Whether the day is so young that late articles may still change it.',
  dt DATE
) USING avro PARTITIONED BY (dt) LOCATION '${output}/trend';
MSCK REPAIR TABLE trend;

CREATE TABLE coverage (
  `kind` STRING COMMENT '\'missing_day\' without any dated article of the language; \'short_history\' with too few earlier days for trends; \'volume_drop\' and \'volume_rise\' of articles; \'silent\' for a publisher without any; \'undated_share\' for an unusual share of articles without a date.',
  `language` STRING COMMENT 'BCP-47 tag.',
  `publisher` STRING COMMENT 'The publisher; null where all of the language is meant, or an unknown publisher.',
  `whole_language` BOOLEAN COMMENT 'Whether the row is of the whole language, not of one publisher.',
  `observed` BIGINT COMMENT 'Articles on the day; of undated_share those without a date; of short_history the days with coverage.',
  `expected` DOUBLE COMMENT 'What the days before lead to expect; of short_history the days that trends need.',
  `score` DOUBLE COMMENT 'Minus the decimal logarithm of the probability of so many or more, from 0, or the logarithm of that of so few or fewer, to 0; null where nothing is tested.',
  `provisional` BOOLEAN COMMENT 'Whether the day is so young that late articles may still change it.',
  dt DATE
) USING avro PARTITIONED BY (dt) LOCATION '${output}/coverage';
MSCK REPAIR TABLE coverage;

CREATE TABLE erasure (
  `article_hash` STRING COMMENT 'SHA-256, 64 hex digits, of the article_id, which stands here no more; exclusions for reason \'erased\' carry it as article_id.',
  batch STRING
) USING avro PARTITIONED BY (batch) LOCATION '${output}/erasure';
MSCK REPAIR TABLE erasure;
