CALL () {
  MATCH (s1:`Unit`)
  CALL (s1) {
    MATCH (s1)<-[o4:`ORGANIZATION_OF`*0..1]-(a6)-[h8:`PAIRED_WITH`]-(a7)-[o5:`ORGANIZATION_OF`*0..1]->(n2:`Community`)
    WHERE (size(o4) = 0 OR size(o5) = 0 OR a6 <> a7) AND ((size(o4) = 0 AND size(o5) = 0) OR reduce(x = '', t IN [h8] + o4 + o5 | CASE WHEN coalesce(t.`since_day`, '') > x THEN coalesce(t.`since_day`, '') ELSE x END) <= reduce(x = '~', t IN [h8] + o4 + o5 | CASE WHEN coalesce(t.`until_day`, '~') < x THEN coalesce(t.`until_day`, '~') ELSE x END))
    RETURN n2, [0, h8] AS d3_fact, reduce(x = '', t IN [h8] + o4 + o5 | CASE WHEN coalesce(t.`since_day` || t.`since`, '') > x THEN coalesce(t.`since_day` || t.`since`, '') ELSE x END) AS d3_s, reduce(x = '~', t IN [h8] + o4 + o5 | CASE WHEN coalesce(t.`until_day` || t.`until`, '~') < x THEN coalesce(t.`until_day` || t.`until`, '~') ELSE x END) AS d3_u
    UNION ALL
    MATCH (s1)<-[o9:`ORGANIZATION_OF`*0..1]-(a10)-[h11:`REPORTS_IN_TO`]->(n2:`Community`)
    WHERE ((size(o9) = 0) OR reduce(x = '', t IN [h11] + o9 | CASE WHEN coalesce(t.`since_day`, '') > x THEN coalesce(t.`since_day`, '') ELSE x END) <= reduce(x = '~', t IN [h11] + o9 | CASE WHEN coalesce(t.`until_day`, '~') < x THEN coalesce(t.`until_day`, '~') ELSE x END))
    RETURN n2, [1, h11] AS d3_fact, reduce(x = '', t IN [h11] + o9 | CASE WHEN coalesce(t.`since_day` || t.`since`, '') > x THEN coalesce(t.`since_day` || t.`since`, '') ELSE x END) AS d3_s, reduce(x = '~', t IN [h11] + o9 | CASE WHEN coalesce(t.`until_day` || t.`until`, '~') < x THEN coalesce(t.`until_day` || t.`until`, '~') ELSE x END) AS d3_u
    UNION ALL
    MATCH (s1)<-[o12:`ORGANIZATION_OF`*0..1]-(a14)-[h17:`PARTICIPATES_IN`]->(m16:`Project`)<-[h18:`PARTICIPATES_IN`]-(a15)-[o13:`ORGANIZATION_OF`*0..1]->(n2:`Community`)
    WHERE (size(o12) = 0 OR size(o13) = 0 OR a14 <> a15) AND reduce(x = '', t IN [h17, h18] + o12 + o13 | CASE WHEN coalesce(t.`since_day`, '') > x THEN coalesce(t.`since_day`, '') ELSE x END) <= reduce(x = '~', t IN [h17, h18] + o12 + o13 | CASE WHEN coalesce(t.`until_day`, '~') < x THEN coalesce(t.`until_day`, '~') ELSE x END)
    RETURN n2, [2, m16] AS d3_fact, reduce(x = '', t IN [h17, h18] + o12 + o13 | CASE WHEN coalesce(t.`since_day` || t.`since`, '') > x THEN coalesce(t.`since_day` || t.`since`, '') ELSE x END) AS d3_s, reduce(x = '~', t IN [h17, h18] + o12 + o13 | CASE WHEN coalesce(t.`until_day` || t.`until`, '~') < x THEN coalesce(t.`until_day` || t.`until`, '~') ELSE x END) AS d3_u
    UNION ALL
    MATCH (s1)<-[o19:`ORGANIZATION_OF`*0..1]-(a21)-[h24:`PARTICIPATES_IN`]->(m23:`Activity`)<-[h25:`PARTICIPATES_IN`]-(a22)-[o20:`ORGANIZATION_OF`*0..1]->(n2:`Community`)
    WHERE (size(o19) = 0 OR size(o20) = 0 OR a21 <> a22) AND reduce(x = '', t IN [h24, h25] + o19 + o20 | CASE WHEN coalesce(t.`since_day`, '') > x THEN coalesce(t.`since_day`, '') ELSE x END) <= reduce(x = '~', t IN [h24, h25] + o19 + o20 | CASE WHEN coalesce(t.`until_day`, '~') < x THEN coalesce(t.`until_day`, '~') ELSE x END)
    RETURN n2, [3, m23] AS d3_fact, reduce(x = '', t IN [h24, h25] + o19 + o20 | CASE WHEN coalesce(t.`since_day` || t.`since`, '') > x THEN coalesce(t.`since_day` || t.`since`, '') ELSE x END) AS d3_s, reduce(x = '~', t IN [h24, h25] + o19 + o20 | CASE WHEN coalesce(t.`until_day` || t.`until`, '~') < x THEN coalesce(t.`until_day` || t.`until`, '~') ELSE x END) AS d3_u }
  WITH s1, n2, count(DISTINCT d3_fact) AS d3_weight, min(d3_s) AS d3_s, max(d3_u) AS d3_u
  WITH s1, n2, d3_weight, CASE d3_s WHEN '' THEN NULL ELSE substring(d3_s, 10) END AS d3_since, CASE d3_s WHEN '' THEN NULL ELSE substring(d3_s, 0, 10) END AS d3_since_day, CASE d3_u WHEN '~' THEN NULL ELSE substring(d3_u, 10) END AS d3_until, CASE d3_u WHEN '~' THEN NULL ELSE substring(d3_u, 0, 10) END AS d3_until_day
  WHERE (((EXISTS {
          UNWIND range(0, coalesce(size(s1.`_cited_keys`), 0) - 1) AS i66
          WITH *
          MATCH (s67:`Source` {key: s1.`_cited_keys`[i66]})
          WHERE ((s67.`kind` = $p3) AND (s1.`_cited_places`[i66] STARTS
              WITH $p4))
          RETURN 1 AS one })) AND ((EXISTS {
          CALL (s1, n2) {
            MATCH (s1)<-[o69:`ORGANIZATION_OF`*0..1]-(a71)-[h73:`PAIRED_WITH`]-(a72)-[o70:`ORGANIZATION_OF`*0..1]->(n2)
            WHERE (size(o69) = 0 OR size(o70) = 0 OR a71 <> a72) AND ((size(o69) = 0 AND size(o70) = 0) OR reduce(x = '', t IN [h73] + o69 + o70 | CASE WHEN coalesce(t.`since_day`, '') > x THEN coalesce(t.`since_day`, '') ELSE x END) <= reduce(x = '~', t IN [h73] + o69 + o70 | CASE WHEN coalesce(t.`until_day`, '~') < x THEN coalesce(t.`until_day`, '~') ELSE x END))
            RETURN 'PAIRED' AS f68_pattern, 0 AS f68_p, h73.`id` AS f68_k, reduce(x = '', t IN [h73] + o69 + o70 | CASE WHEN coalesce(t.`since_day` || t.`since`, '') > x THEN coalesce(t.`since_day` || t.`since`, '') ELSE x END) AS f68_s, reduce(x = '~', t IN [h73] + o69 + o70 | CASE WHEN coalesce(t.`until_day` || t.`until`, '~') < x THEN coalesce(t.`until_day` || t.`until`, '~') ELSE x END) AS f68_u, [r IN o69 | [-1, r, true]] + [[0, h73, startNode(h73) <> a71]] + [r IN o70 | [1, r, false]] AS f68_h
            UNION ALL
            MATCH (s1)<-[o74:`ORGANIZATION_OF`*0..1]-(a75)-[h76:`REPORTS_IN_TO`]->(n2)
            WHERE ((size(o74) = 0) OR reduce(x = '', t IN [h76] + o74 | CASE WHEN coalesce(t.`since_day`, '') > x THEN coalesce(t.`since_day`, '') ELSE x END) <= reduce(x = '~', t IN [h76] + o74 | CASE WHEN coalesce(t.`until_day`, '~') < x THEN coalesce(t.`until_day`, '~') ELSE x END))
            RETURN 'REPORTS_IN' AS f68_pattern, 1 AS f68_p, h76.`id` AS f68_k, reduce(x = '', t IN [h76] + o74 | CASE WHEN coalesce(t.`since_day` || t.`since`, '') > x THEN coalesce(t.`since_day` || t.`since`, '') ELSE x END) AS f68_s, reduce(x = '~', t IN [h76] + o74 | CASE WHEN coalesce(t.`until_day` || t.`until`, '~') < x THEN coalesce(t.`until_day` || t.`until`, '~') ELSE x END) AS f68_u, [r IN o74 | [-1, r, true]] + [[0, h76, false]] AS f68_h
            UNION ALL
            MATCH (s1)<-[o77:`ORGANIZATION_OF`*0..1]-(a79)-[h82:`PARTICIPATES_IN`]->(m81:`Project`)<-[h83:`PARTICIPATES_IN`]-(a80)-[o78:`ORGANIZATION_OF`*0..1]->(n2)
            WHERE (size(o77) = 0 OR size(o78) = 0 OR a79 <> a80) AND reduce(x = '', t IN [h82, h83] + o77 + o78 | CASE WHEN coalesce(t.`since_day`, '') > x THEN coalesce(t.`since_day`, '') ELSE x END) <= reduce(x = '~', t IN [h82, h83] + o77 + o78 | CASE WHEN coalesce(t.`until_day`, '~') < x THEN coalesce(t.`until_day`, '~') ELSE x END)
            RETURN 'JOINT_PROJECT' AS f68_pattern, 2 AS f68_p, m81.`id` AS f68_k, reduce(x = '', t IN [h82, h83] + o77 + o78 | CASE WHEN coalesce(t.`since_day` || t.`since`, '') > x THEN coalesce(t.`since_day` || t.`since`, '') ELSE x END) AS f68_s, reduce(x = '~', t IN [h82, h83] + o77 + o78 | CASE WHEN coalesce(t.`until_day` || t.`until`, '~') < x THEN coalesce(t.`until_day` || t.`until`, '~') ELSE x END) AS f68_u, [r IN o77 | [-1, r, true]] + [[0, h82, false], [1, h83, true]] + [r IN o78 | [2, r, false]] AS f68_h
            UNION ALL
            MATCH (s1)<-[o84:`ORGANIZATION_OF`*0..1]-(a86)-[h89:`PARTICIPATES_IN`]->(m88:`Activity`)<-[h90:`PARTICIPATES_IN`]-(a87)-[o85:`ORGANIZATION_OF`*0..1]->(n2)
            WHERE (size(o84) = 0 OR size(o85) = 0 OR a86 <> a87) AND reduce(x = '', t IN [h89, h90] + o84 + o85 | CASE WHEN coalesce(t.`since_day`, '') > x THEN coalesce(t.`since_day`, '') ELSE x END) <= reduce(x = '~', t IN [h89, h90] + o84 + o85 | CASE WHEN coalesce(t.`until_day`, '~') < x THEN coalesce(t.`until_day`, '~') ELSE x END)
            RETURN 'JOINT_ACTIVITY' AS f68_pattern, 3 AS f68_p, m88.`id` AS f68_k, reduce(x = '', t IN [h89, h90] + o84 + o85 | CASE WHEN coalesce(t.`since_day` || t.`since`, '') > x THEN coalesce(t.`since_day` || t.`since`, '') ELSE x END) AS f68_s, reduce(x = '~', t IN [h89, h90] + o84 + o85 | CASE WHEN coalesce(t.`until_day` || t.`until`, '~') < x THEN coalesce(t.`until_day` || t.`until`, '~') ELSE x END) AS f68_u, [r IN o84 | [-1, r, true]] + [[0, h89, false], [1, h90, true]] + [r IN o85 | [2, r, false]] AS f68_h }
          WITH f68_pattern, f68_p, f68_k, min(f68_s) AS f68_s, max(f68_u) AS f68_u, collect(f68_h) AS f68_h
          WHERE (EXISTS {
              UNWIND [COLLECT {
                  UNWIND f68_h AS e94
                  UNWIND e94 AS e95
                  WITH DISTINCT e95[0] AS i96, e95[1] AS h97
                  UNWIND range(0, size(h97.`_cited_keys`) - 1) AS i98
                  WITH i96, h97, i98
                  ORDER BY i96, h97.`id`, i98
                  RETURN [h97.`_cited_keys`[i98], h97.`_cited_places`[i98]] }] AS c93
              UNWIND range(0, size(c93) - 1) AS i91
              WITH c93, i91
              WHERE NOT c93[i91] IN c93[..i91]
              WITH *
              MATCH (s92:`Source` {key: c93[i91][0]})
              WHERE s92.`key` = $p5
              RETURN 1 AS one })
          RETURN 1 AS one })))
  WITH s1, n2, d3_weight, d3_since, d3_since_day, d3_until, d3_until_day
  ORDER BY d3_weight DESC, 'CO_BUILDS_WITH:' || s1.id || ':' || n2.id
  LIMIT $p2
  CALL (s1, n2) {
    CALL (s1, n2) {
      MATCH (s1)<-[o27:`ORGANIZATION_OF`*0..1]-(a29)-[h31:`PAIRED_WITH`]-(a30)-[o28:`ORGANIZATION_OF`*0..1]->(n2)
      WHERE (size(o27) = 0 OR size(o28) = 0 OR a29 <> a30) AND ((size(o27) = 0 AND size(o28) = 0) OR reduce(x = '', t IN [h31] + o27 + o28 | CASE WHEN coalesce(t.`since_day`, '') > x THEN coalesce(t.`since_day`, '') ELSE x END) <= reduce(x = '~', t IN [h31] + o27 + o28 | CASE WHEN coalesce(t.`until_day`, '~') < x THEN coalesce(t.`until_day`, '~') ELSE x END))
      RETURN 'PAIRED' AS f26_pattern, 0 AS f26_p, h31.`id` AS f26_k, reduce(x = '', t IN [h31] + o27 + o28 | CASE WHEN coalesce(t.`since_day` || t.`since`, '') > x THEN coalesce(t.`since_day` || t.`since`, '') ELSE x END) AS f26_s, reduce(x = '~', t IN [h31] + o27 + o28 | CASE WHEN coalesce(t.`until_day` || t.`until`, '~') < x THEN coalesce(t.`until_day` || t.`until`, '~') ELSE x END) AS f26_u, [r IN o27 | [-1, r, true]] + [[0, h31, startNode(h31) <> a29]] + [r IN o28 | [1, r, false]] AS f26_h
      UNION ALL
      MATCH (s1)<-[o32:`ORGANIZATION_OF`*0..1]-(a33)-[h34:`REPORTS_IN_TO`]->(n2)
      WHERE ((size(o32) = 0) OR reduce(x = '', t IN [h34] + o32 | CASE WHEN coalesce(t.`since_day`, '') > x THEN coalesce(t.`since_day`, '') ELSE x END) <= reduce(x = '~', t IN [h34] + o32 | CASE WHEN coalesce(t.`until_day`, '~') < x THEN coalesce(t.`until_day`, '~') ELSE x END))
      RETURN 'REPORTS_IN' AS f26_pattern, 1 AS f26_p, h34.`id` AS f26_k, reduce(x = '', t IN [h34] + o32 | CASE WHEN coalesce(t.`since_day` || t.`since`, '') > x THEN coalesce(t.`since_day` || t.`since`, '') ELSE x END) AS f26_s, reduce(x = '~', t IN [h34] + o32 | CASE WHEN coalesce(t.`until_day` || t.`until`, '~') < x THEN coalesce(t.`until_day` || t.`until`, '~') ELSE x END) AS f26_u, [r IN o32 | [-1, r, true]] + [[0, h34, false]] AS f26_h
      UNION ALL
      MATCH (s1)<-[o35:`ORGANIZATION_OF`*0..1]-(a37)-[h40:`PARTICIPATES_IN`]->(m39:`Project`)<-[h41:`PARTICIPATES_IN`]-(a38)-[o36:`ORGANIZATION_OF`*0..1]->(n2)
      WHERE (size(o35) = 0 OR size(o36) = 0 OR a37 <> a38) AND reduce(x = '', t IN [h40, h41] + o35 + o36 | CASE WHEN coalesce(t.`since_day`, '') > x THEN coalesce(t.`since_day`, '') ELSE x END) <= reduce(x = '~', t IN [h40, h41] + o35 + o36 | CASE WHEN coalesce(t.`until_day`, '~') < x THEN coalesce(t.`until_day`, '~') ELSE x END)
      RETURN 'JOINT_PROJECT' AS f26_pattern, 2 AS f26_p, m39.`id` AS f26_k, reduce(x = '', t IN [h40, h41] + o35 + o36 | CASE WHEN coalesce(t.`since_day` || t.`since`, '') > x THEN coalesce(t.`since_day` || t.`since`, '') ELSE x END) AS f26_s, reduce(x = '~', t IN [h40, h41] + o35 + o36 | CASE WHEN coalesce(t.`until_day` || t.`until`, '~') < x THEN coalesce(t.`until_day` || t.`until`, '~') ELSE x END) AS f26_u, [r IN o35 | [-1, r, true]] + [[0, h40, false], [1, h41, true]] + [r IN o36 | [2, r, false]] AS f26_h
      UNION ALL
      MATCH (s1)<-[o42:`ORGANIZATION_OF`*0..1]-(a44)-[h47:`PARTICIPATES_IN`]->(m46:`Activity`)<-[h48:`PARTICIPATES_IN`]-(a45)-[o43:`ORGANIZATION_OF`*0..1]->(n2)
      WHERE (size(o42) = 0 OR size(o43) = 0 OR a44 <> a45) AND reduce(x = '', t IN [h47, h48] + o42 + o43 | CASE WHEN coalesce(t.`since_day`, '') > x THEN coalesce(t.`since_day`, '') ELSE x END) <= reduce(x = '~', t IN [h47, h48] + o42 + o43 | CASE WHEN coalesce(t.`until_day`, '~') < x THEN coalesce(t.`until_day`, '~') ELSE x END)
      RETURN 'JOINT_ACTIVITY' AS f26_pattern, 3 AS f26_p, m46.`id` AS f26_k, reduce(x = '', t IN [h47, h48] + o42 + o43 | CASE WHEN coalesce(t.`since_day` || t.`since`, '') > x THEN coalesce(t.`since_day` || t.`since`, '') ELSE x END) AS f26_s, reduce(x = '~', t IN [h47, h48] + o42 + o43 | CASE WHEN coalesce(t.`until_day` || t.`until`, '~') < x THEN coalesce(t.`until_day` || t.`until`, '~') ELSE x END) AS f26_u, [r IN o42 | [-1, r, true]] + [[0, h47, false], [1, h48, true]] + [r IN o43 | [2, r, false]] AS f26_h }
    WITH f26_pattern, f26_p, f26_k, min(f26_s) AS f26_s, max(f26_u) AS f26_u, collect(f26_h) AS f26_h
    WHERE (COUNT {
        UNWIND [COLLECT {
            UNWIND f26_h AS e60
            UNWIND e60 AS e61
            WITH DISTINCT e61[0] AS i62, e61[1] AS h63
            UNWIND range(0, size(h63.`_cited_keys`) - 1) AS i64
            WITH i62, h63, i64
            ORDER BY i62, h63.`id`, i64
            RETURN [h63.`_cited_keys`[i64], h63.`_cited_places`[i64]] }] AS c59
        UNWIND range(0, size(c59) - 1) AS i57
        WITH c59, i57
        WHERE NOT c59[i57] IN c59[..i57]
        WITH *
        RETURN DISTINCT i57 }) >= $p1
    WITH f26_pattern, f26_p, f26_k, f26_s, f26_u, f26_h
    ORDER BY f26_p, f26_k
    LIMIT $p0
    RETURN collect([f26_pattern, COLLECT {
          UNWIND [COLLECT {
              UNWIND f26_h AS e52
              UNWIND e52 AS e53
              WITH DISTINCT e53[0] AS i54, e53[1] AS h55
              UNWIND range(0, size(h55.`_cited_keys`) - 1) AS i56
              WITH i54, h55, i56
              ORDER BY i54, h55.`id`, i56
              RETURN [h55.`_cited_keys`[i56], h55.`_cited_places`[i56]] }] AS c51
          UNWIND range(0, size(c51) - 1) AS i49
          WITH c51, i49
          WHERE NOT c51[i49] IN c51[..i49]
          MATCH (s50:`Source` {key: c51[i49][0]})
          WITH c51, i49, s50
          ORDER BY i49
          RETURN [c51[i49][1], [s50.`title`]] }]) AS c65 }
  RETURN collect([[[[s1.`key`], c65]]]) AS c99 }
RETURN [c99]
