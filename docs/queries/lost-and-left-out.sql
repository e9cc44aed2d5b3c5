-- What did not get through, and why?
SELECT what, stage, reason, COUNT(*) AS documents
FROM (SELECT 'reject' AS what, stage, reason FROM reject
      UNION ALL
      SELECT 'exclusion' AS what, stage, reason FROM exclusion) lost
GROUP BY what, stage, reason
ORDER BY what, documents DESC, stage, reason
