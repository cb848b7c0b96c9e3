MATCH (n1:`Community` {key: $p0})
WHERE coalesce(n1.`since_day`, '') <= $p1 AND coalesce(n1.`until_day`, '~') >= $p1
CALL (n1) {
  CALL (n1) {
    MATCH (n25:`Unit`)<-[o27:`ORGANIZATION_OF`*0..1]-(a29)-[h31:`PAIRED_WITH`]-(a30)-[o28:`ORGANIZATION_OF`*0..1]->(n1)
    WHERE coalesce(h31.`since_day`, '') <= $p1 AND coalesce(h31.`until_day`, '~') >= $p1 AND coalesce(a29.`since_day`, '') <= $p1 AND coalesce(a29.`until_day`, '~') >= $p1 AND coalesce(a30.`since_day`, '') <= $p1 AND coalesce(a30.`until_day`, '~') >= $p1 AND (size(o27) = 0 OR size(o28) = 0 OR a29 <> a30) AND all(r IN o27
      WHERE coalesce(r.`since_day`, '') <= $p1 AND coalesce(r.`until_day`, '~') >= $p1) AND all(r IN o28
      WHERE coalesce(r.`since_day`, '') <= $p1 AND coalesce(r.`until_day`, '~') >= $p1)
    RETURN n25, [0, h31] AS d26_fact, reduce(x = '', t IN [h31] + o27 + o28 | CASE WHEN coalesce(t.`since_day` || t.`since`, '') > x THEN coalesce(t.`since_day` || t.`since`, '') ELSE x END) AS d26_s, reduce(x = '~', t IN [h31] + o27 + o28 | CASE WHEN coalesce(t.`until_day` || t.`until`, '~') < x THEN coalesce(t.`until_day` || t.`until`, '~') ELSE x END) AS d26_u
    UNION ALL
    MATCH (n25:`Unit`)<-[o32:`ORGANIZATION_OF`*0..1]-(a33)-[h34:`REPORTS_IN_TO`]->(n1)
    WHERE coalesce(h34.`since_day`, '') <= $p1 AND coalesce(h34.`until_day`, '~') >= $p1 AND coalesce(a33.`since_day`, '') <= $p1 AND coalesce(a33.`until_day`, '~') >= $p1 AND all(r IN o32
      WHERE coalesce(r.`since_day`, '') <= $p1 AND coalesce(r.`until_day`, '~') >= $p1)
    RETURN n25, [1, h34] AS d26_fact, reduce(x = '', t IN [h34] + o32 | CASE WHEN coalesce(t.`since_day` || t.`since`, '') > x THEN coalesce(t.`since_day` || t.`since`, '') ELSE x END) AS d26_s, reduce(x = '~', t IN [h34] + o32 | CASE WHEN coalesce(t.`until_day` || t.`until`, '~') < x THEN coalesce(t.`until_day` || t.`until`, '~') ELSE x END) AS d26_u
    UNION ALL
    MATCH (n25:`Unit`)<-[o35:`ORGANIZATION_OF`*0..1]-(a37)-[h40:`PARTICIPATES_IN`]->(m39:`Project`)<-[h41:`PARTICIPATES_IN`]-(a38)-[o36:`ORGANIZATION_OF`*0..1]->(n1)
    WHERE coalesce(h40.`since_day`, '') <= $p1 AND coalesce(h40.`until_day`, '~') >= $p1 AND coalesce(h41.`since_day`, '') <= $p1 AND coalesce(h41.`until_day`, '~') >= $p1 AND coalesce(a37.`since_day`, '') <= $p1 AND coalesce(a37.`until_day`, '~') >= $p1 AND coalesce(m39.`since_day`, '') <= $p1 AND coalesce(m39.`until_day`, '~') >= $p1 AND coalesce(a38.`since_day`, '') <= $p1 AND coalesce(a38.`until_day`, '~') >= $p1 AND (size(o35) = 0 OR size(o36) = 0 OR a37 <> a38) AND all(r IN o35
      WHERE coalesce(r.`since_day`, '') <= $p1 AND coalesce(r.`until_day`, '~') >= $p1) AND all(r IN o36
      WHERE coalesce(r.`since_day`, '') <= $p1 AND coalesce(r.`until_day`, '~') >= $p1)
    RETURN n25, [2, m39] AS d26_fact, reduce(x = '', t IN [h40, h41] + o35 + o36 | CASE WHEN coalesce(t.`since_day` || t.`since`, '') > x THEN coalesce(t.`since_day` || t.`since`, '') ELSE x END) AS d26_s, reduce(x = '~', t IN [h40, h41] + o35 + o36 | CASE WHEN coalesce(t.`until_day` || t.`until`, '~') < x THEN coalesce(t.`until_day` || t.`until`, '~') ELSE x END) AS d26_u
    UNION ALL
    MATCH (n25:`Unit`)<-[o42:`ORGANIZATION_OF`*0..1]-(a44)-[h47:`PARTICIPATES_IN`]->(m46:`Activity`)<-[h48:`PARTICIPATES_IN`]-(a45)-[o43:`ORGANIZATION_OF`*0..1]->(n1)
    WHERE coalesce(h47.`since_day`, '') <= $p1 AND coalesce(h47.`until_day`, '~') >= $p1 AND coalesce(h48.`since_day`, '') <= $p1 AND coalesce(h48.`until_day`, '~') >= $p1 AND coalesce(a44.`since_day`, '') <= $p1 AND coalesce(a44.`until_day`, '~') >= $p1 AND coalesce(m46.`since_day`, '') <= $p1 AND coalesce(m46.`until_day`, '~') >= $p1 AND coalesce(a45.`since_day`, '') <= $p1 AND coalesce(a45.`until_day`, '~') >= $p1 AND (size(o42) = 0 OR size(o43) = 0 OR a44 <> a45) AND all(r IN o42
      WHERE coalesce(r.`since_day`, '') <= $p1 AND coalesce(r.`until_day`, '~') >= $p1) AND all(r IN o43
      WHERE coalesce(r.`since_day`, '') <= $p1 AND coalesce(r.`until_day`, '~') >= $p1)
    RETURN n25, [3, m46] AS d26_fact, reduce(x = '', t IN [h47, h48] + o42 + o43 | CASE WHEN coalesce(t.`since_day` || t.`since`, '') > x THEN coalesce(t.`since_day` || t.`since`, '') ELSE x END) AS d26_s, reduce(x = '~', t IN [h47, h48] + o42 + o43 | CASE WHEN coalesce(t.`until_day` || t.`until`, '~') < x THEN coalesce(t.`until_day` || t.`until`, '~') ELSE x END) AS d26_u }
  WITH n25, count(DISTINCT d26_fact) AS d26_weight, min(d26_s) AS d26_s, max(d26_u) AS d26_u
  WITH n25, d26_weight, CASE d26_s WHEN '' THEN NULL ELSE substring(d26_s, 10) END AS d26_since, CASE d26_s WHEN '' THEN NULL ELSE substring(d26_s, 0, 10) END AS d26_since_day, CASE d26_u WHEN '~' THEN NULL ELSE substring(d26_u, 10) END AS d26_until, CASE d26_u WHEN '~' THEN NULL ELSE substring(d26_u, 0, 10) END AS d26_until_day
  WHERE coalesce(n25.`since_day`, '') <= $p1 AND coalesce(n25.`until_day`, '~') >= $p1
  WITH n25, d26_weight, d26_since, d26_since_day, d26_until, d26_until_day
  ORDER BY d26_weight DESC, 'CO_BUILDS_WITH:' || n25.id || ':' || n1.id
  LIMIT $p3
  CALL (n25, n1) {
    CALL (n25, n1) {
      MATCH (n25)<-[o50:`ORGANIZATION_OF`*0..1]-(a52)-[h54:`PAIRED_WITH`]-(a53)-[o51:`ORGANIZATION_OF`*0..1]->(n1)
      WHERE coalesce(h54.`since_day`, '') <= $p1 AND coalesce(h54.`until_day`, '~') >= $p1 AND coalesce(a52.`since_day`, '') <= $p1 AND coalesce(a52.`until_day`, '~') >= $p1 AND coalesce(a53.`since_day`, '') <= $p1 AND coalesce(a53.`until_day`, '~') >= $p1 AND (size(o50) = 0 OR size(o51) = 0 OR a52 <> a53) AND all(r IN o50
        WHERE coalesce(r.`since_day`, '') <= $p1 AND coalesce(r.`until_day`, '~') >= $p1) AND all(r IN o51
        WHERE coalesce(r.`since_day`, '') <= $p1 AND coalesce(r.`until_day`, '~') >= $p1)
      RETURN 'PAIRED' AS f49_pattern, 0 AS f49_p, h54.`id` AS f49_k, reduce(x = '', t IN [h54] + o50 + o51 | CASE WHEN coalesce(t.`since_day` || t.`since`, '') > x THEN coalesce(t.`since_day` || t.`since`, '') ELSE x END) AS f49_s, reduce(x = '~', t IN [h54] + o50 + o51 | CASE WHEN coalesce(t.`until_day` || t.`until`, '~') < x THEN coalesce(t.`until_day` || t.`until`, '~') ELSE x END) AS f49_u, [r IN o50 | [-1, r, true]] + [[0, h54, startNode(h54) <> a52]] + [r IN o51 | [1, r, false]] AS f49_h
      UNION ALL
      MATCH (n25)<-[o55:`ORGANIZATION_OF`*0..1]-(a56)-[h57:`REPORTS_IN_TO`]->(n1)
      WHERE coalesce(h57.`since_day`, '') <= $p1 AND coalesce(h57.`until_day`, '~') >= $p1 AND coalesce(a56.`since_day`, '') <= $p1 AND coalesce(a56.`until_day`, '~') >= $p1 AND all(r IN o55
        WHERE coalesce(r.`since_day`, '') <= $p1 AND coalesce(r.`until_day`, '~') >= $p1)
      RETURN 'REPORTS_IN' AS f49_pattern, 1 AS f49_p, h57.`id` AS f49_k, reduce(x = '', t IN [h57] + o55 | CASE WHEN coalesce(t.`since_day` || t.`since`, '') > x THEN coalesce(t.`since_day` || t.`since`, '') ELSE x END) AS f49_s, reduce(x = '~', t IN [h57] + o55 | CASE WHEN coalesce(t.`until_day` || t.`until`, '~') < x THEN coalesce(t.`until_day` || t.`until`, '~') ELSE x END) AS f49_u, [r IN o55 | [-1, r, true]] + [[0, h57, false]] AS f49_h
      UNION ALL
      MATCH (n25)<-[o58:`ORGANIZATION_OF`*0..1]-(a60)-[h63:`PARTICIPATES_IN`]->(m62:`Project`)<-[h64:`PARTICIPATES_IN`]-(a61)-[o59:`ORGANIZATION_OF`*0..1]->(n1)
      WHERE coalesce(h63.`since_day`, '') <= $p1 AND coalesce(h63.`until_day`, '~') >= $p1 AND coalesce(h64.`since_day`, '') <= $p1 AND coalesce(h64.`until_day`, '~') >= $p1 AND coalesce(a60.`since_day`, '') <= $p1 AND coalesce(a60.`until_day`, '~') >= $p1 AND coalesce(m62.`since_day`, '') <= $p1 AND coalesce(m62.`until_day`, '~') >= $p1 AND coalesce(a61.`since_day`, '') <= $p1 AND coalesce(a61.`until_day`, '~') >= $p1 AND (size(o58) = 0 OR size(o59) = 0 OR a60 <> a61) AND all(r IN o58
        WHERE coalesce(r.`since_day`, '') <= $p1 AND coalesce(r.`until_day`, '~') >= $p1) AND all(r IN o59
        WHERE coalesce(r.`since_day`, '') <= $p1 AND coalesce(r.`until_day`, '~') >= $p1)
      RETURN 'JOINT_PROJECT' AS f49_pattern, 2 AS f49_p, m62.`id` AS f49_k, reduce(x = '', t IN [h63, h64] + o58 + o59 | CASE WHEN coalesce(t.`since_day` || t.`since`, '') > x THEN coalesce(t.`since_day` || t.`since`, '') ELSE x END) AS f49_s, reduce(x = '~', t IN [h63, h64] + o58 + o59 | CASE WHEN coalesce(t.`until_day` || t.`until`, '~') < x THEN coalesce(t.`until_day` || t.`until`, '~') ELSE x END) AS f49_u, [r IN o58 | [-1, r, true]] + [[0, h63, false], [1, h64, true]] + [r IN o59 | [2, r, false]] AS f49_h
      UNION ALL
      MATCH (n25)<-[o65:`ORGANIZATION_OF`*0..1]-(a67)-[h70:`PARTICIPATES_IN`]->(m69:`Activity`)<-[h71:`PARTICIPATES_IN`]-(a68)-[o66:`ORGANIZATION_OF`*0..1]->(n1)
      WHERE coalesce(h70.`since_day`, '') <= $p1 AND coalesce(h70.`until_day`, '~') >= $p1 AND coalesce(h71.`since_day`, '') <= $p1 AND coalesce(h71.`until_day`, '~') >= $p1 AND coalesce(a67.`since_day`, '') <= $p1 AND coalesce(a67.`until_day`, '~') >= $p1 AND coalesce(m69.`since_day`, '') <= $p1 AND coalesce(m69.`until_day`, '~') >= $p1 AND coalesce(a68.`since_day`, '') <= $p1 AND coalesce(a68.`until_day`, '~') >= $p1 AND (size(o65) = 0 OR size(o66) = 0 OR a67 <> a68) AND all(r IN o65
        WHERE coalesce(r.`since_day`, '') <= $p1 AND coalesce(r.`until_day`, '~') >= $p1) AND all(r IN o66
        WHERE coalesce(r.`since_day`, '') <= $p1 AND coalesce(r.`until_day`, '~') >= $p1)
      RETURN 'JOINT_ACTIVITY' AS f49_pattern, 3 AS f49_p, m69.`id` AS f49_k, reduce(x = '', t IN [h70, h71] + o65 + o66 | CASE WHEN coalesce(t.`since_day` || t.`since`, '') > x THEN coalesce(t.`since_day` || t.`since`, '') ELSE x END) AS f49_s, reduce(x = '~', t IN [h70, h71] + o65 + o66 | CASE WHEN coalesce(t.`until_day` || t.`until`, '~') < x THEN coalesce(t.`until_day` || t.`until`, '~') ELSE x END) AS f49_u, [r IN o65 | [-1, r, true]] + [[0, h70, false], [1, h71, true]] + [r IN o66 | [2, r, false]] AS f49_h }
    WITH f49_pattern, f49_p, f49_k, min(f49_s) AS f49_s, max(f49_u) AS f49_u, collect(f49_h) AS f49_h
    WITH f49_pattern, f49_p, f49_k, f49_s, f49_u, f49_h
    ORDER BY f49_p, f49_k
    LIMIT $p2
    RETURN collect([f49_pattern, COLLECT {
          UNWIND f49_h AS e72
          UNWIND e72 AS e73
          WITH DISTINCT e73[0] AS i74, e73[1] AS h75, e73[2] AS b76
          WITH h75, b76, startNode(h75) AS n77, endNode(h75) AS s78, i74
          ORDER BY i74, h75.`id`
          RETURN [b76, [type(h75), h75.`since`, CASE WHEN n77:`Activity` THEN [0, [n77.`key`]] WHEN n77:`Community` THEN [1, [n77.`key`]] WHEN n77:`PartyOrganization` THEN [2, [n77.`key`]] WHEN n77:`Project` THEN [3, [n77.`key`]] WHEN n77:`Unit` THEN [4, [n77.`key`]] END, CASE WHEN s78:`Activity` THEN [0, [s78.`key`]] WHEN s78:`Community` THEN [1, [s78.`key`]] WHEN s78:`PartyOrganization` THEN [2, [s78.`key`]] WHEN s78:`Project` THEN [3, [s78.`key`]] WHEN s78:`Unit` THEN [4, [s78.`key`]] END, COLLECT {
                UNWIND range(0, coalesce(size(h75.`_cited_keys`), 0) - 1) AS i79
                WITH i79
                ORDER BY i79
                RETURN [h75.`_cited_places`[i79]] }]] }]) AS c81 }
  RETURN collect([[d26_weight, d26_since, d26_until, [n25.`key`, n25.`name`], c81]]) AS c82 }
RETURN [n1.`name`, [COUNT {
      CALL (n1) {
        MATCH (n2:`Unit`)<-[o3:`ORGANIZATION_OF`*0..1]-(a5)-[h7:`PAIRED_WITH`]-(a6)-[o4:`ORGANIZATION_OF`*0..1]->(n1)
        WHERE coalesce(h7.`since_day`, '') <= $p1 AND coalesce(h7.`until_day`, '~') >= $p1 AND coalesce(a5.`since_day`, '') <= $p1 AND coalesce(a5.`until_day`, '~') >= $p1 AND coalesce(a6.`since_day`, '') <= $p1 AND coalesce(a6.`until_day`, '~') >= $p1 AND (size(o3) = 0 OR size(o4) = 0 OR a5 <> a6) AND all(r IN o3
          WHERE coalesce(r.`since_day`, '') <= $p1 AND coalesce(r.`until_day`, '~') >= $p1) AND all(r IN o4
          WHERE coalesce(r.`since_day`, '') <= $p1 AND coalesce(r.`until_day`, '~') >= $p1)
        RETURN n2
        UNION ALL
        MATCH (n2:`Unit`)<-[o8:`ORGANIZATION_OF`*0..1]-(a9)-[h10:`REPORTS_IN_TO`]->(n1)
        WHERE coalesce(h10.`since_day`, '') <= $p1 AND coalesce(h10.`until_day`, '~') >= $p1 AND coalesce(a9.`since_day`, '') <= $p1 AND coalesce(a9.`until_day`, '~') >= $p1 AND all(r IN o8
          WHERE coalesce(r.`since_day`, '') <= $p1 AND coalesce(r.`until_day`, '~') >= $p1)
        RETURN n2
        UNION ALL
        MATCH (n2:`Unit`)<-[o11:`ORGANIZATION_OF`*0..1]-(a13)-[h16:`PARTICIPATES_IN`]->(m15:`Project`)<-[h17:`PARTICIPATES_IN`]-(a14)-[o12:`ORGANIZATION_OF`*0..1]->(n1)
        WHERE coalesce(h16.`since_day`, '') <= $p1 AND coalesce(h16.`until_day`, '~') >= $p1 AND coalesce(h17.`since_day`, '') <= $p1 AND coalesce(h17.`until_day`, '~') >= $p1 AND coalesce(a13.`since_day`, '') <= $p1 AND coalesce(a13.`until_day`, '~') >= $p1 AND coalesce(m15.`since_day`, '') <= $p1 AND coalesce(m15.`until_day`, '~') >= $p1 AND coalesce(a14.`since_day`, '') <= $p1 AND coalesce(a14.`until_day`, '~') >= $p1 AND (size(o11) = 0 OR size(o12) = 0 OR a13 <> a14) AND all(r IN o11
          WHERE coalesce(r.`since_day`, '') <= $p1 AND coalesce(r.`until_day`, '~') >= $p1) AND all(r IN o12
          WHERE coalesce(r.`since_day`, '') <= $p1 AND coalesce(r.`until_day`, '~') >= $p1)
        RETURN n2
        UNION ALL
        MATCH (n2:`Unit`)<-[o18:`ORGANIZATION_OF`*0..1]-(a20)-[h23:`PARTICIPATES_IN`]->(m22:`Activity`)<-[h24:`PARTICIPATES_IN`]-(a21)-[o19:`ORGANIZATION_OF`*0..1]->(n1)
        WHERE coalesce(h23.`since_day`, '') <= $p1 AND coalesce(h23.`until_day`, '~') >= $p1 AND coalesce(h24.`since_day`, '') <= $p1 AND coalesce(h24.`until_day`, '~') >= $p1 AND coalesce(a20.`since_day`, '') <= $p1 AND coalesce(a20.`until_day`, '~') >= $p1 AND coalesce(m22.`since_day`, '') <= $p1 AND coalesce(m22.`until_day`, '~') >= $p1 AND coalesce(a21.`since_day`, '') <= $p1 AND coalesce(a21.`until_day`, '~') >= $p1 AND (size(o18) = 0 OR size(o19) = 0 OR a20 <> a21) AND all(r IN o18
          WHERE coalesce(r.`since_day`, '') <= $p1 AND coalesce(r.`until_day`, '~') >= $p1) AND all(r IN o19
          WHERE coalesce(r.`since_day`, '') <= $p1 AND coalesce(r.`until_day`, '~') >= $p1)
        RETURN n2 }
      WITH n2
      WHERE coalesce(n2.`since_day`, '') <= $p1 AND coalesce(n2.`until_day`, '~') >= $p1
      RETURN DISTINCT n2 }, c82]]
