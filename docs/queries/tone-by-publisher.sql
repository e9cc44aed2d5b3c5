-- Who writes how? Mean tone of headlines and of bodies by publisher, from -1 to 1.
SELECT publisher,
       SUM(tone_body_articles) AS articles,
       ROUND(SUM(tone_headline_micros) / 1e6 / SUM(tone_headline_articles), 3) AS tone_headline,
       ROUND(SUM(tone_body_micros) / 1e6 / SUM(tone_body_articles), 3) AS tone_body
FROM daily_publisher
WHERE publisher IS NOT NULL
GROUP BY publisher
HAVING SUM(tone_headline_articles) > 0 AND SUM(tone_body_articles) > 0
ORDER BY tone_body, publisher
LIMIT 10
