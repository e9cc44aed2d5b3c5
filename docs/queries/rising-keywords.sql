-- What rose this week? Origins with a keyword in the last seven days, beside the seven before.
SELECT keyword,
       SUM(CASE WHEN age < 7 THEN origins ELSE 0 END) AS this_week,
       SUM(CASE WHEN age >= 7 THEN origins ELSE 0 END) AS week_before
FROM (SELECT keyword, origins, DENSE_RANK() OVER (ORDER BY dt DESC) - 1 AS age
      FROM daily_keyword
      WHERE language = 'ko') days
WHERE age < 14
GROUP BY keyword
ORDER BY this_week - week_before DESC, keyword
LIMIT 10
