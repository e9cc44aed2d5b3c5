-- Who was first? The origin of each copied story, and when and where it was reprinted first.
SELECT origins.publisher AS origin,
       reprints.publisher AS reprinted_by,
       origins.published_at AS published_at,
       reprints.published_at AS reprinted_at
FROM (SELECT group_id, publisher, published_at FROM duplicate WHERE role = 'origin') origins
JOIN (SELECT group_id, publisher, published_at,
             ROW_NUMBER() OVER (PARTITION BY group_id ORDER BY published_at, article_id) AS place
      FROM duplicate WHERE role = 'reprint') reprints
  ON reprints.group_id = origins.group_id
WHERE reprints.place = 1
ORDER BY published_at, origin
LIMIT 10
