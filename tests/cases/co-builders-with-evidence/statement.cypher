MATCH (n1:`Community` {key: $p0})
WHERE coalesce(n1.`since_day`, '') <= $p1 AND coalesce(n1.`until_day`, '~') >= $p1
CALL (n1) {
  CALL (n1) {
    MATCH (n1)<-[h13:`PAIRED_WITH`]-(n11:`Unit`)
    WHERE coalesce(h13.`since_day`, '') <= $p1 AND coalesce(h13.`until_day`, '~') >= $p1
    RETURN n11, coalesce(h13.`since_day` || h13.`since`, '') AS d12_s, coalesce(h13.`until_day` || h13.`until`, '~') AS d12_u
    UNION ALL
    MATCH (n1)<-[h14:`REPORTS_IN_TO`]-(n11:`Unit`)
    WHERE coalesce(h14.`since_day`, '') <= $p1 AND coalesce(h14.`until_day`, '~') >= $p1
    RETURN n11, coalesce(h14.`since_day` || h14.`since`, '') AS d12_s, coalesce(h14.`until_day` || h14.`until`, '~') AS d12_u
    UNION ALL
    MATCH (n1)-[h16:`PARTICIPATES_IN`]->(m15:`Project`)<-[h17:`PARTICIPATES_IN`]-(n11:`Unit`)
    WHERE coalesce(m15.`since_day`, '') <= $p1 AND coalesce(m15.`until_day`, '~') >= $p1 AND coalesce(h16.`since_day`, '') <= $p1 AND coalesce(h16.`until_day`, '~') >= $p1 AND coalesce(h17.`since_day`, '') <= $p1 AND coalesce(h17.`until_day`, '~') >= $p1
    RETURN n11, reduce(x = '', t IN [coalesce(h16.`since_day` || h16.`since`, ''), coalesce(h17.`since_day` || h17.`since`, '')] | CASE WHEN t > x THEN t ELSE x END) AS d12_s, reduce(x = '~', t IN [coalesce(h16.`until_day` || h16.`until`, '~'), coalesce(h17.`until_day` || h17.`until`, '~')] | CASE WHEN t < x THEN t ELSE x END) AS d12_u
    UNION ALL
    MATCH (n1)-[h19:`PARTICIPATES_IN`]->(m18:`Activity`)<-[h20:`PARTICIPATES_IN`]-(n11:`Unit`)
    WHERE coalesce(m18.`since_day`, '') <= $p1 AND coalesce(m18.`until_day`, '~') >= $p1 AND coalesce(h19.`since_day`, '') <= $p1 AND coalesce(h19.`until_day`, '~') >= $p1 AND coalesce(h20.`since_day`, '') <= $p1 AND coalesce(h20.`until_day`, '~') >= $p1
    RETURN n11, reduce(x = '', t IN [coalesce(h19.`since_day` || h19.`since`, ''), coalesce(h20.`since_day` || h20.`since`, '')] | CASE WHEN t > x THEN t ELSE x END) AS d12_s, reduce(x = '~', t IN [coalesce(h19.`until_day` || h19.`until`, '~'), coalesce(h20.`until_day` || h20.`until`, '~')] | CASE WHEN t < x THEN t ELSE x END) AS d12_u }
  WITH n11, count(*) AS d12_weight, min(d12_s) AS d12_s, max(d12_u) AS d12_u
  WITH n11, d12_weight, CASE d12_s WHEN '' THEN NULL ELSE substring(d12_s, 10) END AS d12_since, CASE d12_s WHEN '' THEN NULL ELSE substring(d12_s, 0, 10) END AS d12_since_day, CASE d12_u WHEN '~' THEN NULL ELSE substring(d12_u, 10) END AS d12_until, CASE d12_u WHEN '~' THEN NULL ELSE substring(d12_u, 0, 10) END AS d12_until_day
  WHERE coalesce(n11.`since_day`, '') <= $p1 AND coalesce(n11.`until_day`, '~') >= $p1
  WITH n11, d12_weight, d12_since, d12_since_day, d12_until, d12_until_day
  ORDER BY d12_weight DESC, 'CO_BUILDS_WITH:' || n11.id || ':' || n1.id
  LIMIT $p3
  RETURN collect([[d12_weight, d12_since, d12_until, [n11.`key`, n11.`name`], COLLECT {
          CALL (n11, n1) {
            MATCH (n11)-[h21:`PAIRED_WITH`]->(n1:`Community`)
            WHERE coalesce(h21.`since_day`, '') <= $p1 AND coalesce(h21.`until_day`, '~') >= $p1
            RETURN 0 AS p, [0, [[[h21.`since`, [n11.`key`], [n1.`key`], COLLECT {
                      UNWIND range(0, size(h21.`_cited_keys`) - 1) AS i22
                      WITH i22
                      ORDER BY i22
                      RETURN [h21.`_cited_places`[i22]] }]]]] AS piece, h21.`id` AS k0, '' AS k1
            UNION ALL
            MATCH (n11)-[h24:`REPORTS_IN_TO`]->(n1:`Community`)
            WHERE coalesce(h24.`since_day`, '') <= $p1 AND coalesce(h24.`until_day`, '~') >= $p1
            RETURN 1 AS p, [1, [[[h24.`since`, [n11.`key`], [n1.`key`], COLLECT {
                      UNWIND range(0, size(h24.`_cited_keys`) - 1) AS i25
                      WITH i25
                      ORDER BY i25
                      RETURN [h24.`_cited_places`[i25]] }]]]] AS piece, h24.`id` AS k0, '' AS k1
            UNION ALL
            MATCH (n11)-[h28:`PARTICIPATES_IN`]->(m27:`Project`)<-[h29:`PARTICIPATES_IN`]-(n1:`Community`)
            WHERE coalesce(m27.`since_day`, '') <= $p1 AND coalesce(m27.`until_day`, '~') >= $p1 AND coalesce(h28.`since_day`, '') <= $p1 AND coalesce(h28.`until_day`, '~') >= $p1 AND coalesce(h29.`since_day`, '') <= $p1 AND coalesce(h29.`until_day`, '~') >= $p1
            RETURN 2 AS p, [2, [[[h28.`since`, [n11.`key`], [m27.`key`], COLLECT {
                      UNWIND range(0, size(h28.`_cited_keys`) - 1) AS i30
                      WITH i30
                      ORDER BY i30
                      RETURN [h28.`_cited_places`[i30]] }], [h29.`since`, [n1.`key`], [m27.`key`], COLLECT {
                      UNWIND range(0, size(h29.`_cited_keys`) - 1) AS i32
                      WITH i32
                      ORDER BY i32
                      RETURN [h29.`_cited_places`[i32]] }]]]] AS piece, h28.`id` AS k0, h29.`id` AS k1
            UNION ALL
            MATCH (n11)-[h35:`PARTICIPATES_IN`]->(m34:`Activity`)<-[h36:`PARTICIPATES_IN`]-(n1:`Community`)
            WHERE coalesce(m34.`since_day`, '') <= $p1 AND coalesce(m34.`until_day`, '~') >= $p1 AND coalesce(h35.`since_day`, '') <= $p1 AND coalesce(h35.`until_day`, '~') >= $p1 AND coalesce(h36.`since_day`, '') <= $p1 AND coalesce(h36.`until_day`, '~') >= $p1
            RETURN 3 AS p, [3, [[[h35.`since`, [n11.`key`], [m34.`key`], COLLECT {
                      UNWIND range(0, size(h35.`_cited_keys`) - 1) AS i37
                      WITH i37
                      ORDER BY i37
                      RETURN [h35.`_cited_places`[i37]] }], [h36.`since`, [n1.`key`], [m34.`key`], COLLECT {
                      UNWIND range(0, size(h36.`_cited_keys`) - 1) AS i39
                      WITH i39
                      ORDER BY i39
                      RETURN [h36.`_cited_places`[i39]] }]]]] AS piece, h35.`id` AS k0, h36.`id` AS k1 }
          WITH p, piece, k0, k1
          ORDER BY p, k0, k1
          LIMIT $p2
          RETURN piece }]]) AS c41 }
RETURN [n1.`name`, [COUNT {
      CALL (n1) {
        MATCH (n1)<-[h3:`PAIRED_WITH`]-(n2:`Unit`)
        WHERE coalesce(h3.`since_day`, '') <= $p1 AND coalesce(h3.`until_day`, '~') >= $p1
        RETURN n2
        UNION ALL
        MATCH (n1)<-[h4:`REPORTS_IN_TO`]-(n2:`Unit`)
        WHERE coalesce(h4.`since_day`, '') <= $p1 AND coalesce(h4.`until_day`, '~') >= $p1
        RETURN n2
        UNION ALL
        MATCH (n1)-[h6:`PARTICIPATES_IN`]->(m5:`Project`)<-[h7:`PARTICIPATES_IN`]-(n2:`Unit`)
        WHERE coalesce(m5.`since_day`, '') <= $p1 AND coalesce(m5.`until_day`, '~') >= $p1 AND coalesce(h6.`since_day`, '') <= $p1 AND coalesce(h6.`until_day`, '~') >= $p1 AND coalesce(h7.`since_day`, '') <= $p1 AND coalesce(h7.`until_day`, '~') >= $p1
        RETURN n2
        UNION ALL
        MATCH (n1)-[h9:`PARTICIPATES_IN`]->(m8:`Activity`)<-[h10:`PARTICIPATES_IN`]-(n2:`Unit`)
        WHERE coalesce(m8.`since_day`, '') <= $p1 AND coalesce(m8.`until_day`, '~') >= $p1 AND coalesce(h9.`since_day`, '') <= $p1 AND coalesce(h9.`until_day`, '~') >= $p1 AND coalesce(h10.`since_day`, '') <= $p1 AND coalesce(h10.`until_day`, '~') >= $p1
        RETURN n2 }
      WITH n2
      WHERE coalesce(n2.`since_day`, '') <= $p1 AND coalesce(n2.`until_day`, '~') >= $p1
      RETURN DISTINCT n2 }, c41]]
