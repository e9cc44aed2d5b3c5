package org.newsmill.sample;

/** A gap in a sentence. */
enum Slot {
  // The same in the whole story.
  ORG,
  ORG2,
  PERSON,
  PERSON2,
  PERSON3,
  ROLE,
  ROLE2,
  PLACE,
  PLACE2,
  INSTITUTION,
  TOPIC,
  TOPIC2,
  PRODUCT,
  TERM,
  AGENCY,
  // Another one each time.
  NOUN,
  ADJECTIVE,
  AMOUNT,
  PERCENT,
  COUNT,
  DAY,
  MONTH,
  MONTHS,
  DAYOFMONTH,
  HOUR
}
