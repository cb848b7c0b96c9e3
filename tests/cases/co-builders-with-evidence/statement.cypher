MATCH (n1:`Community` {key: $p3})
WHERE (n1.since_day IS NULL OR n1.since_day <= $p0) AND (n1.until_day IS NULL OR n1.until_day >= $p0)
CALL (n1) {
  CALL (n1) {
    MATCH (n1)<-[h4:`PAIRED_WITH`]-(n2:`Unit`)
    WHERE (h4.since_day IS NULL OR h4.since_day <= $p0) AND (h4.until_day IS NULL OR h4.until_day >= $p0)
    RETURN n2, coalesce(h4.since_day + h4.since, '') AS s, coalesce(h4.until_day + h4.until, '~') AS u
    UNION ALL
    MATCH (n1)<-[h5:`REPORTS_IN_TO`]-(n2:`Unit`)
    WHERE (h5.since_day IS NULL OR h5.since_day <= $p0) AND (h5.until_day IS NULL OR h5.until_day >= $p0)
    RETURN n2, coalesce(h5.since_day + h5.since, '') AS s, coalesce(h5.until_day + h5.until, '~') AS u
    UNION ALL
    MATCH (n1)-[h7:`PARTICIPATES_IN`]->(m6:`Project`)<-[h8:`PARTICIPATES_IN`]-(n2:`Unit`)
    WHERE (h7.since_day IS NULL OR h7.since_day <= $p0) AND (h7.until_day IS NULL OR h7.until_day >= $p0) AND (h8.since_day IS NULL OR h8.since_day <= $p0) AND (h8.until_day IS NULL OR h8.until_day >= $p0) AND (m6.since_day IS NULL OR m6.since_day <= $p0) AND (m6.until_day IS NULL OR m6.until_day >= $p0)
    RETURN n2, reduce(x = '', t IN [coalesce(h7.since_day + h7.since, ''), coalesce(h8.since_day + h8.since, '')] | CASE WHEN t > x THEN t ELSE x END) AS s, reduce(x = '~', t IN [coalesce(h7.until_day + h7.until, '~'), coalesce(h8.until_day + h8.until, '~')] | CASE WHEN t < x THEN t ELSE x END) AS u
    UNION ALL
    MATCH (n1)-[h10:`PARTICIPATES_IN`]->(m9:`Activity`)<-[h11:`PARTICIPATES_IN`]-(n2:`Unit`)
    WHERE (h10.since_day IS NULL OR h10.since_day <= $p0) AND (h10.until_day IS NULL OR h10.until_day >= $p0) AND (h11.since_day IS NULL OR h11.since_day <= $p0) AND (h11.until_day IS NULL OR h11.until_day >= $p0) AND (m9.since_day IS NULL OR m9.since_day <= $p0) AND (m9.until_day IS NULL OR m9.until_day >= $p0)
    RETURN n2, reduce(x = '', t IN [coalesce(h10.since_day + h10.since, ''), coalesce(h11.since_day + h11.since, '')] | CASE WHEN t > x THEN t ELSE x END) AS s, reduce(x = '~', t IN [coalesce(h10.until_day + h10.until, '~'), coalesce(h11.until_day + h11.until, '~')] | CASE WHEN t < x THEN t ELSE x END) AS u
    UNION ALL
    MATCH (n1)<-[h13:`LEADS`]-(m12:`PartyOrganization`)<-[h14:`MEMBER_OF`]-(n2:`Unit`)
    WHERE (h13.since_day IS NULL OR h13.since_day <= $p0) AND (h13.until_day IS NULL OR h13.until_day >= $p0) AND (h14.since_day IS NULL OR h14.since_day <= $p0) AND (h14.until_day IS NULL OR h14.until_day >= $p0) AND (m12.since_day IS NULL OR m12.since_day <= $p0) AND (m12.until_day IS NULL OR m12.until_day >= $p0)
    RETURN n2, reduce(x = '', t IN [coalesce(h13.since_day + h13.since, ''), coalesce(h14.since_day + h14.since, '')] | CASE WHEN t > x THEN t ELSE x END) AS s, reduce(x = '~', t IN [coalesce(h13.until_day + h13.until, '~'), coalesce(h14.until_day + h14.until, '~')] | CASE WHEN t < x THEN t ELSE x END) AS u }
  WITH n2, count(*) AS weight, min(s) AS s, max(u) AS u
  WITH n2, weight AS d3_weight, CASE s WHEN '' THEN null ELSE substring(s, 10) END AS d3_since, CASE s WHEN '' THEN null ELSE substring(s, 0, 10) END AS d3_since_day, CASE u WHEN '~' THEN null ELSE substring(u, 10) END AS d3_until, CASE u WHEN '~' THEN null ELSE substring(u, 0, 10) END AS d3_until_day
  WHERE (n2.since_day IS NULL OR n2.since_day <= $p0) AND (n2.until_day IS NULL OR n2.until_day >= $p0)
  WITH n2, d3_weight, d3_since, d3_since_day, d3_until, d3_until_day
  ORDER BY d3_weight DESC, 'CO_BUILDS_WITH:' + n2.id + ':' + n1.id
  LIMIT $p2
  RETURN collect([[d3_weight, d3_since, d3_until, [n2.`key`, n2.`name`], COLLECT {
          CALL (n2, n1) {
            MATCH (n2)-[h15:`PAIRED_WITH`]->(n1:`Community`)
            WHERE (h15.since_day IS NULL OR h15.since_day <= $p0) AND (h15.until_day IS NULL OR h15.until_day >= $p0)
            RETURN 0 AS p, [0, [[[h15.`since`, [n2.`key`], [n1.`key`], COLLECT {
                      UNWIND range(0, size(h15.`_cited_keys`) - 1) AS i16
                      WITH i16
                      ORDER BY i16
                      RETURN [h15.`_cited_places`[i16]] }]]]] AS shown, h15.id AS k0, '' AS k1
            UNION ALL
            MATCH (n2)-[h18:`REPORTS_IN_TO`]->(n1:`Community`)
            WHERE (h18.since_day IS NULL OR h18.since_day <= $p0) AND (h18.until_day IS NULL OR h18.until_day >= $p0)
            RETURN 1 AS p, [1, [[[h18.`since`, [n2.`key`], [n1.`key`], COLLECT {
                      UNWIND range(0, size(h18.`_cited_keys`) - 1) AS i19
                      WITH i19
                      ORDER BY i19
                      RETURN [h18.`_cited_places`[i19]] }]]]] AS shown, h18.id AS k0, '' AS k1
            UNION ALL
            MATCH (n2)-[h22:`PARTICIPATES_IN`]->(m21:`Project`)<-[h23:`PARTICIPATES_IN`]-(n1:`Community`)
            WHERE (h22.since_day IS NULL OR h22.since_day <= $p0) AND (h22.until_day IS NULL OR h22.until_day >= $p0) AND (h23.since_day IS NULL OR h23.since_day <= $p0) AND (h23.until_day IS NULL OR h23.until_day >= $p0) AND (m21.since_day IS NULL OR m21.since_day <= $p0) AND (m21.until_day IS NULL OR m21.until_day >= $p0)
            RETURN 2 AS p, [2, [[[h22.`since`, [n2.`key`], [m21.`key`], COLLECT {
                      UNWIND range(0, size(h22.`_cited_keys`) - 1) AS i24
                      WITH i24
                      ORDER BY i24
                      RETURN [h22.`_cited_places`[i24]] }], [h23.`since`, [n1.`key`], [m21.`key`], COLLECT {
                      UNWIND range(0, size(h23.`_cited_keys`) - 1) AS i26
                      WITH i26
                      ORDER BY i26
                      RETURN [h23.`_cited_places`[i26]] }]]]] AS shown, h22.id AS k0, h23.id AS k1
            UNION ALL
            MATCH (n2)-[h29:`PARTICIPATES_IN`]->(m28:`Activity`)<-[h30:`PARTICIPATES_IN`]-(n1:`Community`)
            WHERE (h29.since_day IS NULL OR h29.since_day <= $p0) AND (h29.until_day IS NULL OR h29.until_day >= $p0) AND (h30.since_day IS NULL OR h30.since_day <= $p0) AND (h30.until_day IS NULL OR h30.until_day >= $p0) AND (m28.since_day IS NULL OR m28.since_day <= $p0) AND (m28.until_day IS NULL OR m28.until_day >= $p0)
            RETURN 2 AS p, [3, [[[h29.`since`, [n2.`key`], [m28.`key`], COLLECT {
                      UNWIND range(0, size(h29.`_cited_keys`) - 1) AS i31
                      WITH i31
                      ORDER BY i31
                      RETURN [h29.`_cited_places`[i31]] }], [h30.`since`, [n1.`key`], [m28.`key`], COLLECT {
                      UNWIND range(0, size(h30.`_cited_keys`) - 1) AS i33
                      WITH i33
                      ORDER BY i33
                      RETURN [h30.`_cited_places`[i33]] }]]]] AS shown, h29.id AS k0, h30.id AS k1
            UNION ALL
            MATCH (n2)-[h36:`MEMBER_OF`]->(m35:`PartyOrganization`)-[h37:`LEADS`]->(n1:`Community`)
            WHERE (h36.since_day IS NULL OR h36.since_day <= $p0) AND (h36.until_day IS NULL OR h36.until_day >= $p0) AND (h37.since_day IS NULL OR h37.since_day <= $p0) AND (h37.until_day IS NULL OR h37.until_day >= $p0) AND (m35.since_day IS NULL OR m35.since_day <= $p0) AND (m35.until_day IS NULL OR m35.until_day >= $p0)
            RETURN 3 AS p, [4, [[[h36.`since`, [n2.`key`], [m35.`key`], COLLECT {
                      UNWIND range(0, size(h36.`_cited_keys`) - 1) AS i38
                      WITH i38
                      ORDER BY i38
                      RETURN [h36.`_cited_places`[i38]] }], [h37.`since`, [m35.`key`], [n1.`key`], COLLECT {
                      UNWIND range(0, size(h37.`_cited_keys`) - 1) AS i40
                      WITH i40
                      ORDER BY i40
                      RETURN [h37.`_cited_places`[i40]] }]]]] AS shown, h36.id AS k0, h37.id AS k1 }
          WITH p, shown, k0, k1
          ORDER BY p, k0, k1
          LIMIT $p1
          RETURN shown }], null]) AS c42 }
RETURN [n1.`name`, [COUNT {
      CALL (n1) {
        MATCH (n1)<-[h45:`PAIRED_WITH`]-(n43:`Unit`)
        WHERE (h45.since_day IS NULL OR h45.since_day <= $p0) AND (h45.until_day IS NULL OR h45.until_day >= $p0)
        RETURN n43, coalesce(h45.since_day + h45.since, '') AS s, coalesce(h45.until_day + h45.until, '~') AS u
        UNION ALL
        MATCH (n1)<-[h46:`REPORTS_IN_TO`]-(n43:`Unit`)
        WHERE (h46.since_day IS NULL OR h46.since_day <= $p0) AND (h46.until_day IS NULL OR h46.until_day >= $p0)
        RETURN n43, coalesce(h46.since_day + h46.since, '') AS s, coalesce(h46.until_day + h46.until, '~') AS u
        UNION ALL
        MATCH (n1)-[h48:`PARTICIPATES_IN`]->(m47:`Project`)<-[h49:`PARTICIPATES_IN`]-(n43:`Unit`)
        WHERE (h48.since_day IS NULL OR h48.since_day <= $p0) AND (h48.until_day IS NULL OR h48.until_day >= $p0) AND (h49.since_day IS NULL OR h49.since_day <= $p0) AND (h49.until_day IS NULL OR h49.until_day >= $p0) AND (m47.since_day IS NULL OR m47.since_day <= $p0) AND (m47.until_day IS NULL OR m47.until_day >= $p0)
        RETURN n43, reduce(x = '', t IN [coalesce(h48.since_day + h48.since, ''), coalesce(h49.since_day + h49.since, '')] | CASE WHEN t > x THEN t ELSE x END) AS s, reduce(x = '~', t IN [coalesce(h48.until_day + h48.until, '~'), coalesce(h49.until_day + h49.until, '~')] | CASE WHEN t < x THEN t ELSE x END) AS u
        UNION ALL
        MATCH (n1)-[h51:`PARTICIPATES_IN`]->(m50:`Activity`)<-[h52:`PARTICIPATES_IN`]-(n43:`Unit`)
        WHERE (h51.since_day IS NULL OR h51.since_day <= $p0) AND (h51.until_day IS NULL OR h51.until_day >= $p0) AND (h52.since_day IS NULL OR h52.since_day <= $p0) AND (h52.until_day IS NULL OR h52.until_day >= $p0) AND (m50.since_day IS NULL OR m50.since_day <= $p0) AND (m50.until_day IS NULL OR m50.until_day >= $p0)
        RETURN n43, reduce(x = '', t IN [coalesce(h51.since_day + h51.since, ''), coalesce(h52.since_day + h52.since, '')] | CASE WHEN t > x THEN t ELSE x END) AS s, reduce(x = '~', t IN [coalesce(h51.until_day + h51.until, '~'), coalesce(h52.until_day + h52.until, '~')] | CASE WHEN t < x THEN t ELSE x END) AS u
        UNION ALL
        MATCH (n1)<-[h54:`LEADS`]-(m53:`PartyOrganization`)<-[h55:`MEMBER_OF`]-(n43:`Unit`)
        WHERE (h54.since_day IS NULL OR h54.since_day <= $p0) AND (h54.until_day IS NULL OR h54.until_day >= $p0) AND (h55.since_day IS NULL OR h55.since_day <= $p0) AND (h55.until_day IS NULL OR h55.until_day >= $p0) AND (m53.since_day IS NULL OR m53.since_day <= $p0) AND (m53.until_day IS NULL OR m53.until_day >= $p0)
        RETURN n43, reduce(x = '', t IN [coalesce(h54.since_day + h54.since, ''), coalesce(h55.since_day + h55.since, '')] | CASE WHEN t > x THEN t ELSE x END) AS s, reduce(x = '~', t IN [coalesce(h54.until_day + h54.until, '~'), coalesce(h55.until_day + h55.until, '~')] | CASE WHEN t < x THEN t ELSE x END) AS u }
      WITH n43
      WHERE (n43.since_day IS NULL OR n43.since_day <= $p0) AND (n43.until_day IS NULL OR n43.until_day >= $p0)
      RETURN DISTINCT n43 }, c42, false]]
