-- What did not get through, and why?
SELECT 'reject' AS what, stage, reason, COUNT(*) AS documents FROM reject GROUP BY stage, reason
UNION ALL
SELECT 'exclusion' AS what, stage, reason, COUNT(*) AS documents FROM exclusion GROUP BY stage, reason
ORDER BY what, documents DESC, stage, reason
