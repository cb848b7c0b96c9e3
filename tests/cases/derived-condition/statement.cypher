CALL () {
  MATCH (n1:`Unit`)
  WHERE (EXISTS {
      CALL (n1) {
        MATCH (n1)<-[o4:`ORGANIZATION_OF`*0..1]-(a6)-[h8:`PAIRED_WITH`]-(a7)-[o5:`ORGANIZATION_OF`*0..1]->(n2:`Community`)
        WHERE (size(o4) = 0 OR size(o5) = 0 OR a6 <> a7) AND ((size(o4) = 0 AND size(o5) = 0) OR reduce(x = '', t IN [h8] + o4 + o5 | CASE WHEN coalesce(t.`since_day`, '') > x THEN coalesce(t.`since_day`, '') ELSE x END) <= reduce(x = '~', t IN [h8] + o4 + o5 | CASE WHEN coalesce(t.`until_day`, '~') < x THEN coalesce(t.`until_day`, '~') ELSE x END))
        RETURN n2, [0, h8] AS d3_fact, reduce(x = '', t IN [h8] + o4 + o5 | CASE WHEN coalesce(t.`since_day` || t.`since`, '') > x THEN coalesce(t.`since_day` || t.`since`, '') ELSE x END) AS d3_s, reduce(x = '~', t IN [h8] + o4 + o5 | CASE WHEN coalesce(t.`until_day` || t.`until`, '~') < x THEN coalesce(t.`until_day` || t.`until`, '~') ELSE x END) AS d3_u
        UNION ALL
        MATCH (n1)<-[o9:`ORGANIZATION_OF`*0..1]-(a10)-[h11:`REPORTS_IN_TO`]->(n2:`Community`)
        WHERE ((size(o9) = 0) OR reduce(x = '', t IN [h11] + o9 | CASE WHEN coalesce(t.`since_day`, '') > x THEN coalesce(t.`since_day`, '') ELSE x END) <= reduce(x = '~', t IN [h11] + o9 | CASE WHEN coalesce(t.`until_day`, '~') < x THEN coalesce(t.`until_day`, '~') ELSE x END))
        RETURN n2, [1, h11] AS d3_fact, reduce(x = '', t IN [h11] + o9 | CASE WHEN coalesce(t.`since_day` || t.`since`, '') > x THEN coalesce(t.`since_day` || t.`since`, '') ELSE x END) AS d3_s, reduce(x = '~', t IN [h11] + o9 | CASE WHEN coalesce(t.`until_day` || t.`until`, '~') < x THEN coalesce(t.`until_day` || t.`until`, '~') ELSE x END) AS d3_u
        UNION ALL
        MATCH (n1)<-[o12:`ORGANIZATION_OF`*0..1]-(a14)-[h17:`PARTICIPATES_IN`]->(m16:`Project`)<-[h18:`PARTICIPATES_IN`]-(a15)-[o13:`ORGANIZATION_OF`*0..1]->(n2:`Community`)
        WHERE (size(o12) = 0 OR size(o13) = 0 OR a14 <> a15) AND reduce(x = '', t IN [h17, h18] + o12 + o13 | CASE WHEN coalesce(t.`since_day`, '') > x THEN coalesce(t.`since_day`, '') ELSE x END) <= reduce(x = '~', t IN [h17, h18] + o12 + o13 | CASE WHEN coalesce(t.`until_day`, '~') < x THEN coalesce(t.`until_day`, '~') ELSE x END)
        RETURN n2, [2, m16] AS d3_fact, reduce(x = '', t IN [h17, h18] + o12 + o13 | CASE WHEN coalesce(t.`since_day` || t.`since`, '') > x THEN coalesce(t.`since_day` || t.`since`, '') ELSE x END) AS d3_s, reduce(x = '~', t IN [h17, h18] + o12 + o13 | CASE WHEN coalesce(t.`until_day` || t.`until`, '~') < x THEN coalesce(t.`until_day` || t.`until`, '~') ELSE x END) AS d3_u
        UNION ALL
        MATCH (n1)<-[o19:`ORGANIZATION_OF`*0..1]-(a21)-[h24:`PARTICIPATES_IN`]->(m23:`Activity`)<-[h25:`PARTICIPATES_IN`]-(a22)-[o20:`ORGANIZATION_OF`*0..1]->(n2:`Community`)
        WHERE (size(o19) = 0 OR size(o20) = 0 OR a21 <> a22) AND reduce(x = '', t IN [h24, h25] + o19 + o20 | CASE WHEN coalesce(t.`since_day`, '') > x THEN coalesce(t.`since_day`, '') ELSE x END) <= reduce(x = '~', t IN [h24, h25] + o19 + o20 | CASE WHEN coalesce(t.`until_day`, '~') < x THEN coalesce(t.`until_day`, '~') ELSE x END)
        RETURN n2, [3, m23] AS d3_fact, reduce(x = '', t IN [h24, h25] + o19 + o20 | CASE WHEN coalesce(t.`since_day` || t.`since`, '') > x THEN coalesce(t.`since_day` || t.`since`, '') ELSE x END) AS d3_s, reduce(x = '~', t IN [h24, h25] + o19 + o20 | CASE WHEN coalesce(t.`until_day` || t.`until`, '~') < x THEN coalesce(t.`until_day` || t.`until`, '~') ELSE x END) AS d3_u }
      WITH n2, count(DISTINCT d3_fact) AS d3_weight, min(d3_s) AS d3_s, max(d3_u) AS d3_u
      WITH n2, d3_weight, CASE d3_s WHEN '' THEN NULL ELSE substring(d3_s, 10) END AS d3_since, CASE d3_s WHEN '' THEN NULL ELSE substring(d3_s, 0, 10) END AS d3_since_day, CASE d3_u WHEN '~' THEN NULL ELSE substring(d3_u, 10) END AS d3_until, CASE d3_u WHEN '~' THEN NULL ELSE substring(d3_u, 0, 10) END AS d3_until_day
      WHERE d3_weight >= $p1
      RETURN 1 AS one })
  WITH n1
  ORDER BY n1.`key`
  LIMIT $p0
  RETURN collect([[n1.`key`]]) AS c26 }
RETURN [c26]
