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
  WHERE ((s1.`kind` = $p0) AND (d3_weight >= $p1))
  RETURN count(*) AS c26 }
CALL () {
  MATCH (s27:`Unit`)
  CALL (s27) {
    MATCH (s27)<-[o30:`ORGANIZATION_OF`*0..1]-(a32)-[h34:`PAIRED_WITH`]-(a33)-[o31:`ORGANIZATION_OF`*0..1]->(n28:`Community`)
    WHERE (size(o30) = 0 OR size(o31) = 0 OR a32 <> a33) AND ((size(o30) = 0 AND size(o31) = 0) OR reduce(x = '', t IN [h34] + o30 + o31 | CASE WHEN coalesce(t.`since_day`, '') > x THEN coalesce(t.`since_day`, '') ELSE x END) <= reduce(x = '~', t IN [h34] + o30 + o31 | CASE WHEN coalesce(t.`until_day`, '~') < x THEN coalesce(t.`until_day`, '~') ELSE x END))
    RETURN n28, [0, h34] AS d29_fact, reduce(x = '', t IN [h34] + o30 + o31 | CASE WHEN coalesce(t.`since_day` || t.`since`, '') > x THEN coalesce(t.`since_day` || t.`since`, '') ELSE x END) AS d29_s, reduce(x = '~', t IN [h34] + o30 + o31 | CASE WHEN coalesce(t.`until_day` || t.`until`, '~') < x THEN coalesce(t.`until_day` || t.`until`, '~') ELSE x END) AS d29_u
    UNION ALL
    MATCH (s27)<-[o35:`ORGANIZATION_OF`*0..1]-(a36)-[h37:`REPORTS_IN_TO`]->(n28:`Community`)
    WHERE ((size(o35) = 0) OR reduce(x = '', t IN [h37] + o35 | CASE WHEN coalesce(t.`since_day`, '') > x THEN coalesce(t.`since_day`, '') ELSE x END) <= reduce(x = '~', t IN [h37] + o35 | CASE WHEN coalesce(t.`until_day`, '~') < x THEN coalesce(t.`until_day`, '~') ELSE x END))
    RETURN n28, [1, h37] AS d29_fact, reduce(x = '', t IN [h37] + o35 | CASE WHEN coalesce(t.`since_day` || t.`since`, '') > x THEN coalesce(t.`since_day` || t.`since`, '') ELSE x END) AS d29_s, reduce(x = '~', t IN [h37] + o35 | CASE WHEN coalesce(t.`until_day` || t.`until`, '~') < x THEN coalesce(t.`until_day` || t.`until`, '~') ELSE x END) AS d29_u
    UNION ALL
    MATCH (s27)<-[o38:`ORGANIZATION_OF`*0..1]-(a40)-[h43:`PARTICIPATES_IN`]->(m42:`Project`)<-[h44:`PARTICIPATES_IN`]-(a41)-[o39:`ORGANIZATION_OF`*0..1]->(n28:`Community`)
    WHERE (size(o38) = 0 OR size(o39) = 0 OR a40 <> a41) AND reduce(x = '', t IN [h43, h44] + o38 + o39 | CASE WHEN coalesce(t.`since_day`, '') > x THEN coalesce(t.`since_day`, '') ELSE x END) <= reduce(x = '~', t IN [h43, h44] + o38 + o39 | CASE WHEN coalesce(t.`until_day`, '~') < x THEN coalesce(t.`until_day`, '~') ELSE x END)
    RETURN n28, [2, m42] AS d29_fact, reduce(x = '', t IN [h43, h44] + o38 + o39 | CASE WHEN coalesce(t.`since_day` || t.`since`, '') > x THEN coalesce(t.`since_day` || t.`since`, '') ELSE x END) AS d29_s, reduce(x = '~', t IN [h43, h44] + o38 + o39 | CASE WHEN coalesce(t.`until_day` || t.`until`, '~') < x THEN coalesce(t.`until_day` || t.`until`, '~') ELSE x END) AS d29_u
    UNION ALL
    MATCH (s27)<-[o45:`ORGANIZATION_OF`*0..1]-(a47)-[h50:`PARTICIPATES_IN`]->(m49:`Activity`)<-[h51:`PARTICIPATES_IN`]-(a48)-[o46:`ORGANIZATION_OF`*0..1]->(n28:`Community`)
    WHERE (size(o45) = 0 OR size(o46) = 0 OR a47 <> a48) AND reduce(x = '', t IN [h50, h51] + o45 + o46 | CASE WHEN coalesce(t.`since_day`, '') > x THEN coalesce(t.`since_day`, '') ELSE x END) <= reduce(x = '~', t IN [h50, h51] + o45 + o46 | CASE WHEN coalesce(t.`until_day`, '~') < x THEN coalesce(t.`until_day`, '~') ELSE x END)
    RETURN n28, [3, m49] AS d29_fact, reduce(x = '', t IN [h50, h51] + o45 + o46 | CASE WHEN coalesce(t.`since_day` || t.`since`, '') > x THEN coalesce(t.`since_day` || t.`since`, '') ELSE x END) AS d29_s, reduce(x = '~', t IN [h50, h51] + o45 + o46 | CASE WHEN coalesce(t.`until_day` || t.`until`, '~') < x THEN coalesce(t.`until_day` || t.`until`, '~') ELSE x END) AS d29_u }
  WITH s27, n28, count(DISTINCT d29_fact) AS d29_weight, min(d29_s) AS d29_s, max(d29_u) AS d29_u
  WITH s27, n28, d29_weight, CASE d29_s WHEN '' THEN NULL ELSE substring(d29_s, 10) END AS d29_since, CASE d29_s WHEN '' THEN NULL ELSE substring(d29_s, 0, 10) END AS d29_since_day, CASE d29_u WHEN '~' THEN NULL ELSE substring(d29_u, 10) END AS d29_until, CASE d29_u WHEN '~' THEN NULL ELSE substring(d29_u, 0, 10) END AS d29_until_day
  WHERE ((s27.`kind` = $p0) AND (d29_weight >= $p1))
  WITH s27, n28, d29_weight, d29_since, d29_since_day, d29_until, d29_until_day
  ORDER BY d29_weight DESC, 'CO_BUILDS_WITH:' || s27.id || ':' || n28.id
  LIMIT $p3
  CALL (s27, n28) {
    CALL (s27, n28) {
      MATCH (s27)<-[o53:`ORGANIZATION_OF`*0..1]-(a55)-[h57:`PAIRED_WITH`]-(a56)-[o54:`ORGANIZATION_OF`*0..1]->(n28)
      WHERE (size(o53) = 0 OR size(o54) = 0 OR a55 <> a56) AND ((size(o53) = 0 AND size(o54) = 0) OR reduce(x = '', t IN [h57] + o53 + o54 | CASE WHEN coalesce(t.`since_day`, '') > x THEN coalesce(t.`since_day`, '') ELSE x END) <= reduce(x = '~', t IN [h57] + o53 + o54 | CASE WHEN coalesce(t.`until_day`, '~') < x THEN coalesce(t.`until_day`, '~') ELSE x END))
      RETURN 'PAIRED' AS f52_pattern, 0 AS f52_p, h57.`id` AS f52_k, reduce(x = '', t IN [h57] + o53 + o54 | CASE WHEN coalesce(t.`since_day` || t.`since`, '') > x THEN coalesce(t.`since_day` || t.`since`, '') ELSE x END) AS f52_s, reduce(x = '~', t IN [h57] + o53 + o54 | CASE WHEN coalesce(t.`until_day` || t.`until`, '~') < x THEN coalesce(t.`until_day` || t.`until`, '~') ELSE x END) AS f52_u
      UNION ALL
      MATCH (s27)<-[o58:`ORGANIZATION_OF`*0..1]-(a59)-[h60:`REPORTS_IN_TO`]->(n28)
      WHERE ((size(o58) = 0) OR reduce(x = '', t IN [h60] + o58 | CASE WHEN coalesce(t.`since_day`, '') > x THEN coalesce(t.`since_day`, '') ELSE x END) <= reduce(x = '~', t IN [h60] + o58 | CASE WHEN coalesce(t.`until_day`, '~') < x THEN coalesce(t.`until_day`, '~') ELSE x END))
      RETURN 'REPORTS_IN' AS f52_pattern, 1 AS f52_p, h60.`id` AS f52_k, reduce(x = '', t IN [h60] + o58 | CASE WHEN coalesce(t.`since_day` || t.`since`, '') > x THEN coalesce(t.`since_day` || t.`since`, '') ELSE x END) AS f52_s, reduce(x = '~', t IN [h60] + o58 | CASE WHEN coalesce(t.`until_day` || t.`until`, '~') < x THEN coalesce(t.`until_day` || t.`until`, '~') ELSE x END) AS f52_u
      UNION ALL
      MATCH (s27)<-[o61:`ORGANIZATION_OF`*0..1]-(a63)-[h66:`PARTICIPATES_IN`]->(m65:`Project`)<-[h67:`PARTICIPATES_IN`]-(a64)-[o62:`ORGANIZATION_OF`*0..1]->(n28)
      WHERE (size(o61) = 0 OR size(o62) = 0 OR a63 <> a64) AND reduce(x = '', t IN [h66, h67] + o61 + o62 | CASE WHEN coalesce(t.`since_day`, '') > x THEN coalesce(t.`since_day`, '') ELSE x END) <= reduce(x = '~', t IN [h66, h67] + o61 + o62 | CASE WHEN coalesce(t.`until_day`, '~') < x THEN coalesce(t.`until_day`, '~') ELSE x END)
      RETURN 'JOINT_PROJECT' AS f52_pattern, 2 AS f52_p, m65.`id` AS f52_k, reduce(x = '', t IN [h66, h67] + o61 + o62 | CASE WHEN coalesce(t.`since_day` || t.`since`, '') > x THEN coalesce(t.`since_day` || t.`since`, '') ELSE x END) AS f52_s, reduce(x = '~', t IN [h66, h67] + o61 + o62 | CASE WHEN coalesce(t.`until_day` || t.`until`, '~') < x THEN coalesce(t.`until_day` || t.`until`, '~') ELSE x END) AS f52_u
      UNION ALL
      MATCH (s27)<-[o68:`ORGANIZATION_OF`*0..1]-(a70)-[h73:`PARTICIPATES_IN`]->(m72:`Activity`)<-[h74:`PARTICIPATES_IN`]-(a71)-[o69:`ORGANIZATION_OF`*0..1]->(n28)
      WHERE (size(o68) = 0 OR size(o69) = 0 OR a70 <> a71) AND reduce(x = '', t IN [h73, h74] + o68 + o69 | CASE WHEN coalesce(t.`since_day`, '') > x THEN coalesce(t.`since_day`, '') ELSE x END) <= reduce(x = '~', t IN [h73, h74] + o68 + o69 | CASE WHEN coalesce(t.`until_day`, '~') < x THEN coalesce(t.`until_day`, '~') ELSE x END)
      RETURN 'JOINT_ACTIVITY' AS f52_pattern, 3 AS f52_p, m72.`id` AS f52_k, reduce(x = '', t IN [h73, h74] + o68 + o69 | CASE WHEN coalesce(t.`since_day` || t.`since`, '') > x THEN coalesce(t.`since_day` || t.`since`, '') ELSE x END) AS f52_s, reduce(x = '~', t IN [h73, h74] + o68 + o69 | CASE WHEN coalesce(t.`until_day` || t.`until`, '~') < x THEN coalesce(t.`until_day` || t.`until`, '~') ELSE x END) AS f52_u }
    WITH f52_pattern, f52_p, f52_k, min(f52_s) AS f52_s, max(f52_u) AS f52_u
    WITH f52_pattern, f52_p, f52_k, f52_s, f52_u
    ORDER BY f52_p, f52_k
    LIMIT $p2
    RETURN collect([f52_pattern]) AS c75 }
  RETURN collect([[[d29_weight, 'CO_BUILDS_WITH:' || s27.id || ':' || n28.id], [d29_weight, [s27.`name`], [n28.`key`], c75]]]) AS c76 }
RETURN [c26, c76]
