-- What is the news about? Origins of each section by day.
SELECT dt, topic AS section, SUM(origins) AS origins
FROM daily_topic
WHERE scheme = 'section'
GROUP BY dt, topic
ORDER BY dt, section
LIMIT 30
