-- Which words stand beside a word (연관어)? Keywords of the articles that have it, by lift.
SELECT others.keyword AS keyword,
       COUNT(*) AS together,
       ROUND(COUNT(*) * MIN(total.articles) * 1e0 / (MIN(counts.articles) * MIN(word.articles)), 1) AS lift
FROM (SELECT article_id FROM article_keyword WHERE keyword = '인공지능') having_it
JOIN article_keyword others ON others.article_id = having_it.article_id
JOIN (SELECT keyword, COUNT(*) AS articles FROM article_keyword GROUP BY keyword) counts
  ON counts.keyword = others.keyword
CROSS JOIN (SELECT COUNT(*) AS articles FROM article_keyword WHERE keyword = '인공지능') word
CROSS JOIN (SELECT COUNT(*) AS articles FROM article) total
WHERE others.keyword <> '인공지능'
GROUP BY others.keyword
HAVING COUNT(*) > 1
ORDER BY lift DESC, together DESC, keyword
LIMIT 10
