-- Whose voice is heard? Each publisher's articles, texts of its own and share of all origins.
SELECT publisher,
       SUM(articles) AS articles,
       SUM(distinct_texts) AS distinct_texts,
       SUM(origins) AS origins,
       ROUND(100.0 * SUM(origins) / (SELECT SUM(origins) FROM daily_total), 1) AS percent_of_origins
FROM daily_total
WHERE publisher IS NOT NULL
GROUP BY publisher
ORDER BY origins DESC, publisher
LIMIT 10
