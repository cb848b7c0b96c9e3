SELECT json((
    SELECT json_object('totalCount', (
        SELECT count(*)
        FROM _search_2 f
        CROSS JOIN _ranked_2 r ON r.rank = f.rowid
        CROSS JOIN _entity n ON n._row = r.node
        WHERE f._search_2
        MATCH $p0 AND coalesce(n.`since_day`, '') <= $p1 AND coalesce(n.`until_day`, '~') >= $p1), 'pageInfo', json_object('hasNextPage', json(CASE coalesce(max(h.c), 0) > $p2 WHEN 1 THEN 'true' WHEN 0 THEN 'false' ELSE 'null' END), 'endCursor', max(CASE h.i WHEN min(h.c, $p2) THEN hex(json_array('e9aa2e06', h.score, h.rank)) END)), 'edges', json_group_array(json_object('score', h.score, 'matched', h.matched, 'node', json(CASE n.type WHEN 'Area' THEN (
              SELECT json_object('__typename', 'Area', 'id', $p3 || t1.`id`, 'key', t1.`key`, 'name', t1.`name`)
              FROM `Area` t1
              WHERE t1._row = r.node) WHEN 'PartyOrganization' THEN (
              SELECT json_object('__typename', 'PartyOrganization', 'id', $p3 || t2.`id`, 'key', t2.`key`, 'name', t2.`name`)
              FROM `PartyOrganization` t2
              WHERE t2._row = r.node) END))) FILTER (WHERE h.i <= $p2))
    FROM (
      SELECT *, row_number() OVER () AS i, count(*) OVER () AS c
      FROM (WITH exact AS MATERIALIZED (
          SELECT *
          FROM (
            SELECT f.rowid AS rank, 1.0 AS score, 'NAME' AS matched
            FROM _search_2 f
            CROSS JOIN _ranked_2 r ON r.rank = f.rowid
            CROSS JOIN _entity n ON n._row = r.node
            WHERE f._search_2
            MATCH $p4 AND coalesce(n.`since_day`, '') <= $p1 AND coalesce(n.`until_day`, '~') >= $p1
            ORDER BY f.rowid
            LIMIT $p2 + 1)
          UNION ALL SELECT *
          FROM (
            SELECT f.rowid AS rank, 0.95 AS score, 'ALIAS' AS matched
            FROM _search_2 f
            CROSS JOIN _ranked_2 r ON r.rank = f.rowid
            CROSS JOIN _entity n ON n._row = r.node
            WHERE f._search_2
            MATCH $p5 AND coalesce(n.`since_day`, '') <= $p1 AND coalesce(n.`until_day`, '~') >= $p1
            ORDER BY f.rowid
            LIMIT $p2 + 1)
          UNION ALL SELECT *
          FROM (
            SELECT f.rowid AS rank, 0.9 AS score, 'KEY' AS matched
            FROM _search_2 f
            CROSS JOIN _ranked_2 r ON r.rank = f.rowid
            CROSS JOIN _entity n ON n._row = r.node
            WHERE f._search_2
            MATCH $p6 AND coalesce(n.`since_day`, '') <= $p1 AND coalesce(n.`until_day`, '~') >= $p1
            ORDER BY f.rowid
            LIMIT $p2 + 1)
          UNION ALL SELECT *
          FROM (
            SELECT f.rowid AS rank, 0.85 AS score, 'PINYIN' AS matched
            FROM _search_2 f
            CROSS JOIN _ranked_2 r ON r.rank = f.rowid
            CROSS JOIN _entity n ON n._row = r.node
            WHERE f._search_2
            MATCH $p7 AND coalesce(n.`since_day`, '') <= $p1 AND coalesce(n.`until_day`, '~') >= $p1
            ORDER BY f.rowid
            LIMIT $p2 + 1)
          UNION ALL SELECT *
          FROM (
            SELECT f.rowid AS rank, 0.8 AS score, 'INITIALS' AS matched
            FROM _search_2 f
            CROSS JOIN _ranked_2 r ON r.rank = f.rowid
            CROSS JOIN _entity n ON n._row = r.node
            WHERE f._search_2
            MATCH $p8 AND coalesce(n.`since_day`, '') <= $p1 AND coalesce(n.`until_day`, '~') >= $p1
            ORDER BY f.rowid
            LIMIT $p2 + 1)
          UNION ALL SELECT *
          FROM (
            SELECT f.rowid AS rank, 0.75 AS score, 'NAME' AS matched
            FROM _search_2 f
            CROSS JOIN _ranked_2 r ON r.rank = f.rowid
            CROSS JOIN _entity n ON n._row = r.node
            WHERE f._search_2
            MATCH $p9 AND coalesce(n.`since_day`, '') <= $p1 AND coalesce(n.`until_day`, '~') >= $p1
            ORDER BY f.rowid
            LIMIT $p2 + 1)
          UNION ALL SELECT *
          FROM (
            SELECT f.rowid AS rank, 0.7 AS score, 'ALIAS' AS matched
            FROM _search_2 f
            CROSS JOIN _ranked_2 r ON r.rank = f.rowid
            CROSS JOIN _entity n ON n._row = r.node
            WHERE f._search_2
            MATCH $p10 AND coalesce(n.`since_day`, '') <= $p1 AND coalesce(n.`until_day`, '~') >= $p1
            ORDER BY f.rowid
            LIMIT $p2 + 1)
          UNION ALL SELECT *
          FROM (
            SELECT f.rowid AS rank, 0.65 AS score, 'PINYIN' AS matched
            FROM _search_2 f
            CROSS JOIN _ranked_2 r ON r.rank = f.rowid
            CROSS JOIN _entity n ON n._row = r.node
            WHERE f._search_2
            MATCH $p11 AND coalesce(n.`since_day`, '') <= $p1 AND coalesce(n.`until_day`, '~') >= $p1
            ORDER BY f.rowid
            LIMIT $p2 + 1)
          UNION ALL SELECT *
          FROM (
            SELECT f.rowid AS rank, 0.6 AS score, 'INITIALS' AS matched
            FROM _search_2 f
            CROSS JOIN _ranked_2 r ON r.rank = f.rowid
            CROSS JOIN _entity n ON n._row = r.node
            WHERE f._search_2
            MATCH $p12 AND coalesce(n.`since_day`, '') <= $p1 AND coalesce(n.`until_day`, '~') >= $p1
            ORDER BY f.rowid
            LIMIT $p2 + 1)
          UNION ALL SELECT *
          FROM (
            SELECT f.rowid AS rank, 0.5 AS score, 'NAME' AS matched
            FROM _search_2 f
            CROSS JOIN _ranked_2 r ON r.rank = f.rowid
            CROSS JOIN _entity n ON n._row = r.node
            WHERE f._search_2
            MATCH $p13 AND coalesce(n.`since_day`, '') <= $p1 AND coalesce(n.`until_day`, '~') >= $p1
            ORDER BY f.rowid
            LIMIT $p2 + 1)
          UNION ALL SELECT *
          FROM (
            SELECT f.rowid AS rank, 0.45 AS score, 'ALIAS' AS matched
            FROM _search_2 f
            CROSS JOIN _ranked_2 r ON r.rank = f.rowid
            CROSS JOIN _entity n ON n._row = r.node
            WHERE f._search_2
            MATCH $p14 AND coalesce(n.`since_day`, '') <= $p1 AND coalesce(n.`until_day`, '~') >= $p1
            ORDER BY f.rowid
            LIMIT $p2 + 1)
          UNION ALL SELECT *
          FROM (
            SELECT f.rowid AS rank, 0.4 AS score, 'PINYIN' AS matched
            FROM _search_2 f
            CROSS JOIN _ranked_2 r ON r.rank = f.rowid
            CROSS JOIN _entity n ON n._row = r.node
            WHERE f._search_2
            MATCH $p15 AND coalesce(n.`since_day`, '') <= $p1 AND coalesce(n.`until_day`, '~') >= $p1
            ORDER BY f.rowid
            LIMIT $p2 + 1)
          UNION ALL SELECT *
          FROM (
            SELECT f.rowid AS rank, 0.35 AS score, 'INITIALS' AS matched
            FROM _search_2 f
            CROSS JOIN _ranked_2 r ON r.rank = f.rowid
            CROSS JOIN _entity n ON n._row = r.node
            WHERE f._search_2
            MATCH $p16 AND coalesce(n.`since_day`, '') <= $p1 AND coalesce(n.`until_day`, '~') >= $p1
            ORDER BY f.rowid
            LIMIT $p2 + 1)
          UNION ALL SELECT *
          FROM (
            SELECT f.rowid AS rank, 0.3 AS score, 'KEY' AS matched
            FROM _search_2 f
            CROSS JOIN _ranked_2 r ON r.rank = f.rowid
            CROSS JOIN _entity n ON n._row = r.node
            WHERE f._search_2
            MATCH $p17 AND coalesce(n.`since_day`, '') <= $p1 AND coalesce(n.`until_day`, '~') >= $p1
            ORDER BY f.rowid
            LIMIT $p2 + 1)
          UNION ALL SELECT *
          FROM (
            SELECT f.rowid AS rank, 0.25 AS score, 'KEY' AS matched
            FROM _search_2 f
            CROSS JOIN _ranked_2 r ON r.rank = f.rowid
            CROSS JOIN _entity n ON n._row = r.node
            WHERE f._search_2
            MATCH $p18 AND coalesce(n.`since_day`, '') <= $p1 AND coalesce(n.`until_day`, '~') >= $p1
            ORDER BY f.rowid
            LIMIT $p2 + 1)) SELECT rank, max(score) AS score, matched
        FROM (
          SELECT *
          FROM exact
          UNION ALL SELECT *
          FROM (
            SELECT f.rowid AS rank, 0.2 AS score, 'SHORT_NAME' AS matched
            FROM _search_2 f
            CROSS JOIN _ranked_2 r ON r.rank = f.rowid
            CROSS JOIN _entity n ON n._row = r.node
            WHERE f._search_2
            MATCH $p19 AND coalesce(n.`since_day`, '') <= $p1 AND coalesce(n.`until_day`, '~') >= $p1
            ORDER BY f.rowid
            LIMIT CASE WHEN (
              SELECT count(DISTINCT rank)
              FROM exact) < $p2 + 1 THEN $p2 + 1 ELSE 0 END)
          UNION ALL SELECT *
          FROM (
            SELECT f.rowid AS rank, 0.15 AS score, 'PINYIN_SLIP' AS matched
            FROM _search_2 f
            CROSS JOIN _ranked_2 r ON r.rank = f.rowid
            CROSS JOIN _entity n ON n._row = r.node
            WHERE f._search_2
            MATCH $p20 AND coalesce(n.`since_day`, '') <= $p1 AND coalesce(n.`until_day`, '~') >= $p1
            ORDER BY f.rowid
            LIMIT CASE WHEN (
              SELECT count(DISTINCT rank)
              FROM exact) < $p2 + 1 THEN $p2 + 1 ELSE 0 END)
          UNION ALL SELECT *
          FROM (
            SELECT f.rowid AS rank, 0.1 AS score, 'PINYIN_SLIP' AS matched
            FROM _search_2 f
            CROSS JOIN _ranked_2 r ON r.rank = f.rowid
            CROSS JOIN _entity n ON n._row = r.node
            WHERE f._search_2
            MATCH $p21 AND coalesce(n.`since_day`, '') <= $p1 AND coalesce(n.`until_day`, '~') >= $p1
            ORDER BY f.rowid
            LIMIT CASE WHEN (
              SELECT count(DISTINCT rank)
              FROM exact) < $p2 + 1 THEN $p2 + 1 ELSE 0 END))
        GROUP BY rank
        ORDER BY score DESC, rank
        LIMIT $p2 + 1)) h
    CROSS JOIN _ranked_2 r ON r.rank = h.rank
    CROSS JOIN _entity n ON n._row = r.node))
