-- Who and what is named together? Pairs of entities by lift and PMI (log2 of the lift). An article's pairs are of its ten most mentioned entities.
SELECT COALESCE(one.name_ko, one.name_en) AS entity,
       COALESCE(two.name_ko, two.name_en) AS other,
       pairs.articles AS together,
       ROUND(pairs.articles * total.articles * 1e0 / (first_of.articles * second_of.articles), 1) AS lift,
       ROUND(LN(pairs.articles * total.articles * 1e0 / (first_of.articles * second_of.articles)) / LN(2), 2) AS pmi
FROM (SELECT entity_id, other_id, SUM(articles) AS articles
      FROM daily_pair WHERE language = 'ko' GROUP BY entity_id, other_id) pairs
JOIN (SELECT entity_id, SUM(articles) AS articles
      FROM daily_entity WHERE language = 'ko' GROUP BY entity_id) first_of
  ON first_of.entity_id = pairs.entity_id
JOIN (SELECT entity_id, SUM(articles) AS articles
      FROM daily_entity WHERE language = 'ko' GROUP BY entity_id) second_of
  ON second_of.entity_id = pairs.other_id
JOIN (SELECT entity_id, MIN(name_ko) AS name_ko, MIN(name_en) AS name_en
      FROM entity GROUP BY entity_id) one ON one.entity_id = pairs.entity_id
JOIN (SELECT entity_id, MIN(name_ko) AS name_ko, MIN(name_en) AS name_en
      FROM entity GROUP BY entity_id) two ON two.entity_id = pairs.other_id
CROSS JOIN (SELECT SUM(articles) AS articles FROM daily_total WHERE language = 'ko') total
WHERE pairs.articles > 1
ORDER BY together DESC, lift DESC, entity, other
LIMIT 10
