MATCH (n1:`Community` {key: $p0})
WHERE coalesce(n1.`since_day`, '') <= $p1 AND coalesce(n1.`until_day`, '~') >= $p1
CALL (n1) {
  CALL (n1) {
    MATCH (n1)<-[h16:`PAIRED_WITH`]-(n14:`Unit`)
    WHERE coalesce(h16.`since_day`, '') <= $p1 AND coalesce(h16.`until_day`, '~') >= $p1
    RETURN n14, coalesce(h16.`since_day` || h16.`since`, '') AS d15_s, coalesce(h16.`until_day` || h16.`until`, '~') AS d15_u
    UNION ALL
    MATCH (n1)<-[h17:`REPORTS_IN_TO`]-(n14:`Unit`)
    WHERE coalesce(h17.`since_day`, '') <= $p1 AND coalesce(h17.`until_day`, '~') >= $p1
    RETURN n14, coalesce(h17.`since_day` || h17.`since`, '') AS d15_s, coalesce(h17.`until_day` || h17.`until`, '~') AS d15_u
    UNION ALL
    MATCH (n1)-[h19:`PARTICIPATES_IN`]->(m18:`Project`)<-[h20:`PARTICIPATES_IN`]-(n14:`Unit`)
    WHERE coalesce(m18.`since_day`, '') <= $p1 AND coalesce(m18.`until_day`, '~') >= $p1 AND coalesce(h19.`since_day`, '') <= $p1 AND coalesce(h19.`until_day`, '~') >= $p1 AND coalesce(h20.`since_day`, '') <= $p1 AND coalesce(h20.`until_day`, '~') >= $p1
    RETURN n14, reduce(x = '', t IN [coalesce(h19.`since_day` || h19.`since`, ''), coalesce(h20.`since_day` || h20.`since`, '')] | CASE WHEN t > x THEN t ELSE x END) AS d15_s, reduce(x = '~', t IN [coalesce(h19.`until_day` || h19.`until`, '~'), coalesce(h20.`until_day` || h20.`until`, '~')] | CASE WHEN t < x THEN t ELSE x END) AS d15_u
    UNION ALL
    MATCH (n1)-[h22:`PARTICIPATES_IN`]->(m21:`Activity`)<-[h23:`PARTICIPATES_IN`]-(n14:`Unit`)
    WHERE coalesce(m21.`since_day`, '') <= $p1 AND coalesce(m21.`until_day`, '~') >= $p1 AND coalesce(h22.`since_day`, '') <= $p1 AND coalesce(h22.`until_day`, '~') >= $p1 AND coalesce(h23.`since_day`, '') <= $p1 AND coalesce(h23.`until_day`, '~') >= $p1
    RETURN n14, reduce(x = '', t IN [coalesce(h22.`since_day` || h22.`since`, ''), coalesce(h23.`since_day` || h23.`since`, '')] | CASE WHEN t > x THEN t ELSE x END) AS d15_s, reduce(x = '~', t IN [coalesce(h22.`until_day` || h22.`until`, '~'), coalesce(h23.`until_day` || h23.`until`, '~')] | CASE WHEN t < x THEN t ELSE x END) AS d15_u
    UNION ALL
    MATCH (n1)<-[h25:`LEADS`]-(m24:`PartyOrganization`)<-[h26:`MEMBER_OF`]-(n14:`Unit`)
    WHERE coalesce(m24.`since_day`, '') <= $p1 AND coalesce(m24.`until_day`, '~') >= $p1 AND coalesce(h25.`since_day`, '') <= $p1 AND coalesce(h25.`until_day`, '~') >= $p1 AND coalesce(h26.`since_day`, '') <= $p1 AND coalesce(h26.`until_day`, '~') >= $p1
    RETURN n14, reduce(x = '', t IN [coalesce(h25.`since_day` || h25.`since`, ''), coalesce(h26.`since_day` || h26.`since`, '')] | CASE WHEN t > x THEN t ELSE x END) AS d15_s, reduce(x = '~', t IN [coalesce(h25.`until_day` || h25.`until`, '~'), coalesce(h26.`until_day` || h26.`until`, '~')] | CASE WHEN t < x THEN t ELSE x END) AS d15_u }
  WITH n14, count(*) AS d15_weight, min(d15_s) AS d15_s, max(d15_u) AS d15_u
  WITH n14, d15_weight, CASE d15_s WHEN '' THEN NULL ELSE substring(d15_s, 10) END AS d15_since, CASE d15_s WHEN '' THEN NULL ELSE substring(d15_s, 0, 10) END AS d15_since_day, CASE d15_u WHEN '~' THEN NULL ELSE substring(d15_u, 10) END AS d15_until, CASE d15_u WHEN '~' THEN NULL ELSE substring(d15_u, 0, 10) END AS d15_until_day
  WHERE coalesce(n14.`since_day`, '') <= $p1 AND coalesce(n14.`until_day`, '~') >= $p1
  WITH n14, d15_weight, d15_since, d15_since_day, d15_until, d15_until_day
  ORDER BY d15_weight DESC, 'CO_BUILDS_WITH:' || n14.id || ':' || n1.id
  LIMIT $p3
  RETURN collect([[d15_weight, d15_since, d15_until, [n14.`key`, n14.`name`], COLLECT {
          CALL (n14, n1) {
            MATCH (n14)-[h27:`PAIRED_WITH`]->(n1:`Community`)
            WHERE coalesce(h27.`since_day`, '') <= $p1 AND coalesce(h27.`until_day`, '~') >= $p1
            RETURN 0 AS p, [0, [[[h27.`since`, [n14.`key`], [n1.`key`], COLLECT {
                      UNWIND range(0, size(h27.`_cited_keys`) - 1) AS i28
                      WITH i28
                      ORDER BY i28
                      RETURN [h27.`_cited_places`[i28]] }]]]] AS piece, h27.`id` AS k0, '' AS k1
            UNION ALL
            MATCH (n14)-[h30:`REPORTS_IN_TO`]->(n1:`Community`)
            WHERE coalesce(h30.`since_day`, '') <= $p1 AND coalesce(h30.`until_day`, '~') >= $p1
            RETURN 1 AS p, [1, [[[h30.`since`, [n14.`key`], [n1.`key`], COLLECT {
                      UNWIND range(0, size(h30.`_cited_keys`) - 1) AS i31
                      WITH i31
                      ORDER BY i31
                      RETURN [h30.`_cited_places`[i31]] }]]]] AS piece, h30.`id` AS k0, '' AS k1
            UNION ALL
            MATCH (n14)-[h34:`PARTICIPATES_IN`]->(m33:`Project`)<-[h35:`PARTICIPATES_IN`]-(n1:`Community`)
            WHERE coalesce(m33.`since_day`, '') <= $p1 AND coalesce(m33.`until_day`, '~') >= $p1 AND coalesce(h34.`since_day`, '') <= $p1 AND coalesce(h34.`until_day`, '~') >= $p1 AND coalesce(h35.`since_day`, '') <= $p1 AND coalesce(h35.`until_day`, '~') >= $p1
            RETURN 2 AS p, [2, [[[h34.`since`, [n14.`key`], [m33.`key`], COLLECT {
                      UNWIND range(0, size(h34.`_cited_keys`) - 1) AS i36
                      WITH i36
                      ORDER BY i36
                      RETURN [h34.`_cited_places`[i36]] }], [h35.`since`, [n1.`key`], [m33.`key`], COLLECT {
                      UNWIND range(0, size(h35.`_cited_keys`) - 1) AS i38
                      WITH i38
                      ORDER BY i38
                      RETURN [h35.`_cited_places`[i38]] }]]]] AS piece, h34.`id` AS k0, h35.`id` AS k1
            UNION ALL
            MATCH (n14)-[h41:`PARTICIPATES_IN`]->(m40:`Activity`)<-[h42:`PARTICIPATES_IN`]-(n1:`Community`)
            WHERE coalesce(m40.`since_day`, '') <= $p1 AND coalesce(m40.`until_day`, '~') >= $p1 AND coalesce(h41.`since_day`, '') <= $p1 AND coalesce(h41.`until_day`, '~') >= $p1 AND coalesce(h42.`since_day`, '') <= $p1 AND coalesce(h42.`until_day`, '~') >= $p1
            RETURN 2 AS p, [3, [[[h41.`since`, [n14.`key`], [m40.`key`], COLLECT {
                      UNWIND range(0, size(h41.`_cited_keys`) - 1) AS i43
                      WITH i43
                      ORDER BY i43
                      RETURN [h41.`_cited_places`[i43]] }], [h42.`since`, [n1.`key`], [m40.`key`], COLLECT {
                      UNWIND range(0, size(h42.`_cited_keys`) - 1) AS i45
                      WITH i45
                      ORDER BY i45
                      RETURN [h42.`_cited_places`[i45]] }]]]] AS piece, h41.`id` AS k0, h42.`id` AS k1
            UNION ALL
            MATCH (n14)-[h48:`MEMBER_OF`]->(m47:`PartyOrganization`)-[h49:`LEADS`]->(n1:`Community`)
            WHERE coalesce(m47.`since_day`, '') <= $p1 AND coalesce(m47.`until_day`, '~') >= $p1 AND coalesce(h48.`since_day`, '') <= $p1 AND coalesce(h48.`until_day`, '~') >= $p1 AND coalesce(h49.`since_day`, '') <= $p1 AND coalesce(h49.`until_day`, '~') >= $p1
            RETURN 3 AS p, [4, [[[h48.`since`, [n14.`key`], [m47.`key`], COLLECT {
                      UNWIND range(0, size(h48.`_cited_keys`) - 1) AS i50
                      WITH i50
                      ORDER BY i50
                      RETURN [h48.`_cited_places`[i50]] }], [h49.`since`, [m47.`key`], [n1.`key`], COLLECT {
                      UNWIND range(0, size(h49.`_cited_keys`) - 1) AS i52
                      WITH i52
                      ORDER BY i52
                      RETURN [h49.`_cited_places`[i52]] }]]]] AS piece, h48.`id` AS k0, h49.`id` AS k1 }
          WITH p, piece, k0, k1
          ORDER BY p, k0, k1
          LIMIT $p2
          RETURN piece }]]) AS c54 }
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
        RETURN n2
        UNION ALL
        MATCH (n1)<-[h12:`LEADS`]-(m11:`PartyOrganization`)<-[h13:`MEMBER_OF`]-(n2:`Unit`)
        WHERE coalesce(m11.`since_day`, '') <= $p1 AND coalesce(m11.`until_day`, '~') >= $p1 AND coalesce(h12.`since_day`, '') <= $p1 AND coalesce(h12.`until_day`, '~') >= $p1 AND coalesce(h13.`since_day`, '') <= $p1 AND coalesce(h13.`until_day`, '~') >= $p1
        RETURN n2 }
      WITH n2
      WHERE coalesce(n2.`since_day`, '') <= $p1 AND coalesce(n2.`until_day`, '~') >= $p1
      RETURN DISTINCT n2 }, c54]]
