-- What was taken out of articles? Lines and characters removed by each rule.
SELECT kind, rule, COUNT(*) AS pieces, SUM(text_chars) AS characters
FROM removed_line
GROUP BY kind, rule
ORDER BY pieces DESC, rule
LIMIT 15
