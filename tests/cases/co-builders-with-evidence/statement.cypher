MATCH (n1:`Community` {key: $p0})
WHERE coalesce(n1.`since_day`, '') <= $p1 AND coalesce(n1.`until_day`, '~') >= $p1
CALL (n1) {
  CALL (n1) {
    MATCH (n1)<-[h16:`PAIRED_WITH`]-(n14:`Unit`)
    WHERE coalesce(h16.`since_day`, '') <= $p1 AND coalesce(h16.`until_day`, '~') >= $p1
    RETURN n14, [0, h16] AS d15_fact, coalesce(h16.`since_day` || h16.`since`, '') AS d15_s, coalesce(h16.`until_day` || h16.`until`, '~') AS d15_u
    UNION ALL
    MATCH (n1)<-[h17:`REPORTS_IN_TO`]-(n14:`Unit`)
    WHERE coalesce(h17.`since_day`, '') <= $p1 AND coalesce(h17.`until_day`, '~') >= $p1
    RETURN n14, [1, h17] AS d15_fact, coalesce(h17.`since_day` || h17.`since`, '') AS d15_s, coalesce(h17.`until_day` || h17.`until`, '~') AS d15_u
    UNION ALL
    MATCH (n1)-[h19:`PARTICIPATES_IN`]->(m18:`Project`)<-[h20:`PARTICIPATES_IN`]-(n14:`Unit`)
    WHERE coalesce(m18.`since_day`, '') <= $p1 AND coalesce(m18.`until_day`, '~') >= $p1 AND coalesce(h19.`since_day`, '') <= $p1 AND coalesce(h19.`until_day`, '~') >= $p1 AND coalesce(h20.`since_day`, '') <= $p1 AND coalesce(h20.`until_day`, '~') >= $p1
    RETURN n14, [2, m18] AS d15_fact, reduce(x = '', t IN [coalesce(h19.`since_day` || h19.`since`, ''), coalesce(h20.`since_day` || h20.`since`, '')] | CASE WHEN t > x THEN t ELSE x END) AS d15_s, reduce(x = '~', t IN [coalesce(h19.`until_day` || h19.`until`, '~'), coalesce(h20.`until_day` || h20.`until`, '~')] | CASE WHEN t < x THEN t ELSE x END) AS d15_u
    UNION ALL
    MATCH (n1)-[h22:`PARTICIPATES_IN`]->(m21:`Activity`)<-[h23:`PARTICIPATES_IN`]-(n14:`Unit`)
    WHERE coalesce(m21.`since_day`, '') <= $p1 AND coalesce(m21.`until_day`, '~') >= $p1 AND coalesce(h22.`since_day`, '') <= $p1 AND coalesce(h22.`until_day`, '~') >= $p1 AND coalesce(h23.`since_day`, '') <= $p1 AND coalesce(h23.`until_day`, '~') >= $p1
    RETURN n14, [2, m21] AS d15_fact, reduce(x = '', t IN [coalesce(h22.`since_day` || h22.`since`, ''), coalesce(h23.`since_day` || h23.`since`, '')] | CASE WHEN t > x THEN t ELSE x END) AS d15_s, reduce(x = '~', t IN [coalesce(h22.`until_day` || h22.`until`, '~'), coalesce(h23.`until_day` || h23.`until`, '~')] | CASE WHEN t < x THEN t ELSE x END) AS d15_u
    UNION ALL
    MATCH (n1)<-[h25:`LEADS`]-(m24:`PartyOrganization`)<-[h26:`MEMBER_OF`]-(n14:`Unit`)
    WHERE coalesce(m24.`since_day`, '') <= $p1 AND coalesce(m24.`until_day`, '~') >= $p1 AND coalesce(h25.`since_day`, '') <= $p1 AND coalesce(h25.`until_day`, '~') >= $p1 AND coalesce(h26.`since_day`, '') <= $p1 AND coalesce(h26.`until_day`, '~') >= $p1
    RETURN n14, [3, m24] AS d15_fact, reduce(x = '', t IN [coalesce(h25.`since_day` || h25.`since`, ''), coalesce(h26.`since_day` || h26.`since`, '')] | CASE WHEN t > x THEN t ELSE x END) AS d15_s, reduce(x = '~', t IN [coalesce(h25.`until_day` || h25.`until`, '~'), coalesce(h26.`until_day` || h26.`until`, '~')] | CASE WHEN t < x THEN t ELSE x END) AS d15_u }
  WITH n14, count(DISTINCT d15_fact) AS d15_weight, min(d15_s) AS d15_s, max(d15_u) AS d15_u
  WITH n14, d15_weight, CASE d15_s WHEN '' THEN NULL ELSE substring(d15_s, 10) END AS d15_since, CASE d15_s WHEN '' THEN NULL ELSE substring(d15_s, 0, 10) END AS d15_since_day, CASE d15_u WHEN '~' THEN NULL ELSE substring(d15_u, 10) END AS d15_until, CASE d15_u WHEN '~' THEN NULL ELSE substring(d15_u, 0, 10) END AS d15_until_day
  WHERE coalesce(n14.`since_day`, '') <= $p1 AND coalesce(n14.`until_day`, '~') >= $p1
  WITH n14, d15_weight, d15_since, d15_since_day, d15_until, d15_until_day
  ORDER BY d15_weight DESC, 'CO_BUILDS_WITH:' || n14.id || ':' || n1.id
  LIMIT $p3
  CALL (n14, n1) {
    CALL (n14, n1) {
      MATCH (n14)-[h28:`PAIRED_WITH`]->(n1:`Community`)
      WHERE coalesce(h28.`since_day`, '') <= $p1 AND coalesce(h28.`until_day`, '~') >= $p1
      RETURN 'PAIRED' AS f27_pattern, 0 AS f27_p, h28.`id` AS f27_k, coalesce(h28.`since_day` || h28.`since`, '') AS f27_s, coalesce(h28.`until_day` || h28.`until`, '~') AS f27_u, [[0, h28, false]] AS f27_h
      UNION ALL
      MATCH (n14)-[h29:`REPORTS_IN_TO`]->(n1:`Community`)
      WHERE coalesce(h29.`since_day`, '') <= $p1 AND coalesce(h29.`until_day`, '~') >= $p1
      RETURN 'REPORTS_IN' AS f27_pattern, 1 AS f27_p, h29.`id` AS f27_k, coalesce(h29.`since_day` || h29.`since`, '') AS f27_s, coalesce(h29.`until_day` || h29.`until`, '~') AS f27_u, [[0, h29, false]] AS f27_h
      UNION ALL
      MATCH (n14)-[h31:`PARTICIPATES_IN`]->(m30:`Project`)<-[h32:`PARTICIPATES_IN`]-(n1:`Community`)
      WHERE coalesce(m30.`since_day`, '') <= $p1 AND coalesce(m30.`until_day`, '~') >= $p1 AND coalesce(h31.`since_day`, '') <= $p1 AND coalesce(h31.`until_day`, '~') >= $p1 AND coalesce(h32.`since_day`, '') <= $p1 AND coalesce(h32.`until_day`, '~') >= $p1
      RETURN 'JOINT_PROJECT' AS f27_pattern, 2 AS f27_p, m30.`id` AS f27_k, reduce(x = '', t IN [coalesce(h31.`since_day` || h31.`since`, ''), coalesce(h32.`since_day` || h32.`since`, '')] | CASE WHEN t > x THEN t ELSE x END) AS f27_s, reduce(x = '~', t IN [coalesce(h31.`until_day` || h31.`until`, '~'), coalesce(h32.`until_day` || h32.`until`, '~')] | CASE WHEN t < x THEN t ELSE x END) AS f27_u, [[0, h31, false], [1, h32, true]] AS f27_h
      UNION ALL
      MATCH (n14)-[h34:`PARTICIPATES_IN`]->(m33:`Activity`)<-[h35:`PARTICIPATES_IN`]-(n1:`Community`)
      WHERE coalesce(m33.`since_day`, '') <= $p1 AND coalesce(m33.`until_day`, '~') >= $p1 AND coalesce(h34.`since_day`, '') <= $p1 AND coalesce(h34.`until_day`, '~') >= $p1 AND coalesce(h35.`since_day`, '') <= $p1 AND coalesce(h35.`until_day`, '~') >= $p1
      RETURN 'JOINT_PROJECT' AS f27_pattern, 2 AS f27_p, m33.`id` AS f27_k, reduce(x = '', t IN [coalesce(h34.`since_day` || h34.`since`, ''), coalesce(h35.`since_day` || h35.`since`, '')] | CASE WHEN t > x THEN t ELSE x END) AS f27_s, reduce(x = '~', t IN [coalesce(h34.`until_day` || h34.`until`, '~'), coalesce(h35.`until_day` || h35.`until`, '~')] | CASE WHEN t < x THEN t ELSE x END) AS f27_u, [[0, h34, false], [1, h35, true]] AS f27_h
      UNION ALL
      MATCH (n14)-[h37:`MEMBER_OF`]->(m36:`PartyOrganization`)-[h38:`LEADS`]->(n1:`Community`)
      WHERE coalesce(m36.`since_day`, '') <= $p1 AND coalesce(m36.`until_day`, '~') >= $p1 AND coalesce(h37.`since_day`, '') <= $p1 AND coalesce(h37.`until_day`, '~') >= $p1 AND coalesce(h38.`since_day`, '') <= $p1 AND coalesce(h38.`until_day`, '~') >= $p1
      RETURN 'COMMITTEE' AS f27_pattern, 3 AS f27_p, m36.`id` AS f27_k, reduce(x = '', t IN [coalesce(h37.`since_day` || h37.`since`, ''), coalesce(h38.`since_day` || h38.`since`, '')] | CASE WHEN t > x THEN t ELSE x END) AS f27_s, reduce(x = '~', t IN [coalesce(h37.`until_day` || h37.`until`, '~'), coalesce(h38.`until_day` || h38.`until`, '~')] | CASE WHEN t < x THEN t ELSE x END) AS f27_u, [[0, h37, false], [1, h38, false]] AS f27_h }
    WITH f27_pattern, f27_p, f27_k, min(f27_s) AS f27_s, max(f27_u) AS f27_u, collect(f27_h) AS f27_h
    WITH f27_pattern, f27_p, f27_k, f27_s, f27_u, f27_h
    ORDER BY f27_p, f27_k
    LIMIT $p2
    RETURN collect([f27_pattern, COLLECT {
          UNWIND f27_h AS e39
          UNWIND e39 AS e40
          WITH DISTINCT e40[0] AS i41, e40[1] AS h42, e40[2] AS b43
          WITH h42, b43, startNode(h42) AS n44, endNode(h42) AS s45, i41
          ORDER BY i41, h42.`id`
          RETURN [type(h42), b43, h42.`since`, CASE WHEN n44:`Activity` THEN [0, [n44.`key`]] WHEN n44:`Community` THEN [1, [n44.`key`]] WHEN n44:`PartyOrganization` THEN [2, [n44.`key`]] WHEN n44:`Project` THEN [3, [n44.`key`]] WHEN n44:`Unit` THEN [4, [n44.`key`]] END, CASE WHEN s45:`Activity` THEN [0, [s45.`key`]] WHEN s45:`Community` THEN [1, [s45.`key`]] WHEN s45:`PartyOrganization` THEN [2, [s45.`key`]] WHEN s45:`Project` THEN [3, [s45.`key`]] WHEN s45:`Unit` THEN [4, [s45.`key`]] END, COLLECT {
              UNWIND range(0, size(h42.`_cited_keys`) - 1) AS i46
              WITH i46
              ORDER BY i46
              RETURN [h42.`_cited_places`[i46]] }] }]) AS c48 }
  RETURN collect([[d15_weight, d15_since, d15_until, [n14.`key`, n14.`name`], c48]]) AS c49 }
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
      RETURN DISTINCT n2 }, c49]]
