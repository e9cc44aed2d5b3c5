-- In which languages? Articles, distinct texts and origins by language.
SELECT language, SUM(articles) AS articles, SUM(distinct_texts) AS distinct_texts, SUM(origins) AS origins
FROM daily_total
GROUP BY language
ORDER BY articles DESC, language
