-- Whose voice is heard? Each publisher's articles, distinct texts and share of all origins.
SELECT publisher,
       SUM(articles) AS all_articles,
       SUM(distinct_texts) AS all_texts,
       SUM(origins) AS all_origins,
       ROUND(1e2 * SUM(origins) / (SELECT SUM(origins) FROM daily_total), 1) AS percent_of_origins
FROM daily_total
WHERE publisher IS NOT NULL
GROUP BY publisher
ORDER BY all_origins DESC, publisher
LIMIT 10
