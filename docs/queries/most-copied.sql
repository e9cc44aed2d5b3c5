-- Which stories were copied most, and by how many publishers?
SELECT MIN(CASE WHEN role = 'origin' THEN title END) AS title,
       COUNT(*) AS articles,
       COUNT(DISTINCT publisher) AS publishers
FROM article
GROUP BY group_id
HAVING COUNT(*) > 1
ORDER BY articles DESC, title
LIMIT 10
