CALL () {
  UNWIND range(0, size($p0) - 1) AS i
  MATCH (n:Entity {id: $p0[i]})
  WITH n, min(i) AS i
  ORDER BY i
  LIMIT $p1
  RETURN collect(n) AS new0 }
WITH new0, new0 AS all0
CALL (new0, all0) {
  CALL (new0) {
    UNWIND new0 AS f
    MATCH (f)-[r:`PAIRED_WITH`]-(n)
    RETURN n, count(*) AS w
    UNION ALL
    UNWIND new0 AS f
    WITH f
    WHERE f:`Unit`
    CALL (f) {
      MATCH (f)<-[o1:`ORGANIZATION_OF`*0..1]-(a3)-[h5:`PAIRED_WITH`]-(a4)-[o2:`ORGANIZATION_OF`*0..1]->(n:`Community`)
      WHERE (size(o1) = 0 OR size(o2) = 0 OR a3 <> a4) AND ((size(o1) = 0 AND size(o2) = 0) OR reduce(x = '', t IN [h5] + o1 + o2 | CASE WHEN coalesce(t.`since_day`, '') > x THEN coalesce(t.`since_day`, '') ELSE x END) <= reduce(x = '~', t IN [h5] + o1 + o2 | CASE WHEN coalesce(t.`until_day`, '~') < x THEN coalesce(t.`until_day`, '~') ELSE x END))
      RETURN n, [0, h5] AS fact
      UNION ALL
      MATCH (f)<-[o6:`ORGANIZATION_OF`*0..1]-(a7)-[h8:`REPORTS_IN_TO`]->(n:`Community`)
      WHERE ((size(o6) = 0) OR reduce(x = '', t IN [h8] + o6 | CASE WHEN coalesce(t.`since_day`, '') > x THEN coalesce(t.`since_day`, '') ELSE x END) <= reduce(x = '~', t IN [h8] + o6 | CASE WHEN coalesce(t.`until_day`, '~') < x THEN coalesce(t.`until_day`, '~') ELSE x END))
      RETURN n, [1, h8] AS fact
      UNION ALL
      MATCH (f)<-[o9:`ORGANIZATION_OF`*0..1]-(a11)-[h14:`PARTICIPATES_IN`]->(m13:`Project`)<-[h15:`PARTICIPATES_IN`]-(a12)-[o10:`ORGANIZATION_OF`*0..1]->(n:`Community`)
      WHERE (size(o9) = 0 OR size(o10) = 0 OR a11 <> a12) AND reduce(x = '', t IN [h14, h15] + o9 + o10 | CASE WHEN coalesce(t.`since_day`, '') > x THEN coalesce(t.`since_day`, '') ELSE x END) <= reduce(x = '~', t IN [h14, h15] + o9 + o10 | CASE WHEN coalesce(t.`until_day`, '~') < x THEN coalesce(t.`until_day`, '~') ELSE x END)
      RETURN n, [2, m13] AS fact
      UNION ALL
      MATCH (f)<-[o16:`ORGANIZATION_OF`*0..1]-(a18)-[h21:`PARTICIPATES_IN`]->(m20:`Activity`)<-[h22:`PARTICIPATES_IN`]-(a19)-[o17:`ORGANIZATION_OF`*0..1]->(n:`Community`)
      WHERE (size(o16) = 0 OR size(o17) = 0 OR a18 <> a19) AND reduce(x = '', t IN [h21, h22] + o16 + o17 | CASE WHEN coalesce(t.`since_day`, '') > x THEN coalesce(t.`since_day`, '') ELSE x END) <= reduce(x = '~', t IN [h21, h22] + o16 + o17 | CASE WHEN coalesce(t.`until_day`, '~') < x THEN coalesce(t.`until_day`, '~') ELSE x END)
      RETURN n, [3, m20] AS fact }
    WITH f, n, count(DISTINCT fact) AS w, count(CASE WHEN fact[0] IN [0] THEN 1 END) AS w_of_patterns
    WHERE w_of_patterns > 0 AND w >= $p3
    RETURN n, w
    UNION ALL
    UNWIND new0 AS f
    WITH f
    WHERE f:`Community`
    CALL (f) {
      MATCH (n:`Unit`)<-[o23:`ORGANIZATION_OF`*0..1]-(a25)-[h27:`PAIRED_WITH`]-(a26)-[o24:`ORGANIZATION_OF`*0..1]->(f)
      WHERE (size(o23) = 0 OR size(o24) = 0 OR a25 <> a26) AND ((size(o23) = 0 AND size(o24) = 0) OR reduce(x = '', t IN [h27] + o23 + o24 | CASE WHEN coalesce(t.`since_day`, '') > x THEN coalesce(t.`since_day`, '') ELSE x END) <= reduce(x = '~', t IN [h27] + o23 + o24 | CASE WHEN coalesce(t.`until_day`, '~') < x THEN coalesce(t.`until_day`, '~') ELSE x END))
      RETURN n, [0, h27] AS fact
      UNION ALL
      MATCH (n:`Unit`)<-[o28:`ORGANIZATION_OF`*0..1]-(a29)-[h30:`REPORTS_IN_TO`]->(f)
      WHERE ((size(o28) = 0) OR reduce(x = '', t IN [h30] + o28 | CASE WHEN coalesce(t.`since_day`, '') > x THEN coalesce(t.`since_day`, '') ELSE x END) <= reduce(x = '~', t IN [h30] + o28 | CASE WHEN coalesce(t.`until_day`, '~') < x THEN coalesce(t.`until_day`, '~') ELSE x END))
      RETURN n, [1, h30] AS fact
      UNION ALL
      MATCH (n:`Unit`)<-[o31:`ORGANIZATION_OF`*0..1]-(a33)-[h36:`PARTICIPATES_IN`]->(m35:`Project`)<-[h37:`PARTICIPATES_IN`]-(a34)-[o32:`ORGANIZATION_OF`*0..1]->(f)
      WHERE (size(o31) = 0 OR size(o32) = 0 OR a33 <> a34) AND reduce(x = '', t IN [h36, h37] + o31 + o32 | CASE WHEN coalesce(t.`since_day`, '') > x THEN coalesce(t.`since_day`, '') ELSE x END) <= reduce(x = '~', t IN [h36, h37] + o31 + o32 | CASE WHEN coalesce(t.`until_day`, '~') < x THEN coalesce(t.`until_day`, '~') ELSE x END)
      RETURN n, [2, m35] AS fact
      UNION ALL
      MATCH (n:`Unit`)<-[o38:`ORGANIZATION_OF`*0..1]-(a40)-[h43:`PARTICIPATES_IN`]->(m42:`Activity`)<-[h44:`PARTICIPATES_IN`]-(a41)-[o39:`ORGANIZATION_OF`*0..1]->(f)
      WHERE (size(o38) = 0 OR size(o39) = 0 OR a40 <> a41) AND reduce(x = '', t IN [h43, h44] + o38 + o39 | CASE WHEN coalesce(t.`since_day`, '') > x THEN coalesce(t.`since_day`, '') ELSE x END) <= reduce(x = '~', t IN [h43, h44] + o38 + o39 | CASE WHEN coalesce(t.`until_day`, '~') < x THEN coalesce(t.`until_day`, '~') ELSE x END)
      RETURN n, [3, m42] AS fact }
    WITH f, n, count(DISTINCT fact) AS w, count(CASE WHEN fact[0] IN [0] THEN 1 END) AS w_of_patterns
    WHERE w_of_patterns > 0 AND w >= $p3
    RETURN n, w }
  WITH n, sum(w) AS ties
  WHERE NOT n IN all0 AND ((NOT n:`Unit`) OR (NOT coalesce(n.`kind` = $p2, false)))
  CALL (n) {
    MATCH (n)-[c:`PAIRED_WITH`]-(d)
    WHERE (((NOT d:`Unit`) OR (NOT coalesce(d.`kind` = $p2, false))) OR d.id IN $p0)
    RETURN count(*) AS degree }
  WITH n, ties, degree
  ORDER BY ties DESC, degree DESC, n.name_sort, n.id
  LIMIT $p1
  RETURN collect(n) AS reached }
WITH new0, all0, reached[0..$p1 - size(all0)] AS new1
WITH new0, new1, all0 + new1 AS all1
CALL (all1) {
  CALL (all1) {
    UNWIND all1 AS f
    MATCH (f)-[r:`PAIRED_WITH`]->(o)
    WHERE o IN all1
    RETURN [type(r), r._mark, f.id, o.id, 1, r.id, r.since, r.until] AS e
    UNION ALL
    UNWIND all1 AS f
    WITH f
    WHERE f:`Unit`
    CALL (f) {
      MATCH (f)<-[o47:`ORGANIZATION_OF`*0..1]-(a49)-[h51:`PAIRED_WITH`]-(a50)-[o48:`ORGANIZATION_OF`*0..1]->(n45:`Community`)
      WHERE (size(o47) = 0 OR size(o48) = 0 OR a49 <> a50) AND ((size(o47) = 0 AND size(o48) = 0) OR reduce(x = '', t IN [h51] + o47 + o48 | CASE WHEN coalesce(t.`since_day`, '') > x THEN coalesce(t.`since_day`, '') ELSE x END) <= reduce(x = '~', t IN [h51] + o47 + o48 | CASE WHEN coalesce(t.`until_day`, '~') < x THEN coalesce(t.`until_day`, '~') ELSE x END))
      RETURN n45, [0, h51] AS d46_fact, reduce(x = '', t IN [h51] + o47 + o48 | CASE WHEN coalesce(t.`since_day` || t.`since`, '') > x THEN coalesce(t.`since_day` || t.`since`, '') ELSE x END) AS d46_s, reduce(x = '~', t IN [h51] + o47 + o48 | CASE WHEN coalesce(t.`until_day` || t.`until`, '~') < x THEN coalesce(t.`until_day` || t.`until`, '~') ELSE x END) AS d46_u
      UNION ALL
      MATCH (f)<-[o52:`ORGANIZATION_OF`*0..1]-(a53)-[h54:`REPORTS_IN_TO`]->(n45:`Community`)
      WHERE ((size(o52) = 0) OR reduce(x = '', t IN [h54] + o52 | CASE WHEN coalesce(t.`since_day`, '') > x THEN coalesce(t.`since_day`, '') ELSE x END) <= reduce(x = '~', t IN [h54] + o52 | CASE WHEN coalesce(t.`until_day`, '~') < x THEN coalesce(t.`until_day`, '~') ELSE x END))
      RETURN n45, [1, h54] AS d46_fact, reduce(x = '', t IN [h54] + o52 | CASE WHEN coalesce(t.`since_day` || t.`since`, '') > x THEN coalesce(t.`since_day` || t.`since`, '') ELSE x END) AS d46_s, reduce(x = '~', t IN [h54] + o52 | CASE WHEN coalesce(t.`until_day` || t.`until`, '~') < x THEN coalesce(t.`until_day` || t.`until`, '~') ELSE x END) AS d46_u
      UNION ALL
      MATCH (f)<-[o55:`ORGANIZATION_OF`*0..1]-(a57)-[h60:`PARTICIPATES_IN`]->(m59:`Project`)<-[h61:`PARTICIPATES_IN`]-(a58)-[o56:`ORGANIZATION_OF`*0..1]->(n45:`Community`)
      WHERE (size(o55) = 0 OR size(o56) = 0 OR a57 <> a58) AND reduce(x = '', t IN [h60, h61] + o55 + o56 | CASE WHEN coalesce(t.`since_day`, '') > x THEN coalesce(t.`since_day`, '') ELSE x END) <= reduce(x = '~', t IN [h60, h61] + o55 + o56 | CASE WHEN coalesce(t.`until_day`, '~') < x THEN coalesce(t.`until_day`, '~') ELSE x END)
      RETURN n45, [2, m59] AS d46_fact, reduce(x = '', t IN [h60, h61] + o55 + o56 | CASE WHEN coalesce(t.`since_day` || t.`since`, '') > x THEN coalesce(t.`since_day` || t.`since`, '') ELSE x END) AS d46_s, reduce(x = '~', t IN [h60, h61] + o55 + o56 | CASE WHEN coalesce(t.`until_day` || t.`until`, '~') < x THEN coalesce(t.`until_day` || t.`until`, '~') ELSE x END) AS d46_u
      UNION ALL
      MATCH (f)<-[o62:`ORGANIZATION_OF`*0..1]-(a64)-[h67:`PARTICIPATES_IN`]->(m66:`Activity`)<-[h68:`PARTICIPATES_IN`]-(a65)-[o63:`ORGANIZATION_OF`*0..1]->(n45:`Community`)
      WHERE (size(o62) = 0 OR size(o63) = 0 OR a64 <> a65) AND reduce(x = '', t IN [h67, h68] + o62 + o63 | CASE WHEN coalesce(t.`since_day`, '') > x THEN coalesce(t.`since_day`, '') ELSE x END) <= reduce(x = '~', t IN [h67, h68] + o62 + o63 | CASE WHEN coalesce(t.`until_day`, '~') < x THEN coalesce(t.`until_day`, '~') ELSE x END)
      RETURN n45, [3, m66] AS d46_fact, reduce(x = '', t IN [h67, h68] + o62 + o63 | CASE WHEN coalesce(t.`since_day` || t.`since`, '') > x THEN coalesce(t.`since_day` || t.`since`, '') ELSE x END) AS d46_s, reduce(x = '~', t IN [h67, h68] + o62 + o63 | CASE WHEN coalesce(t.`until_day` || t.`until`, '~') < x THEN coalesce(t.`until_day` || t.`until`, '~') ELSE x END) AS d46_u }
    WITH f, n45, count(DISTINCT d46_fact) AS d46_weight, count(CASE WHEN d46_fact[0] IN [0] THEN 1 END) AS d46_weight_of_patterns, min(d46_s) AS d46_s, max(d46_u) AS d46_u
    WHERE d46_weight_of_patterns > 0 AND d46_weight >= $p3
    WITH f, n45, d46_weight, CASE d46_s WHEN '' THEN NULL ELSE substring(d46_s, 10) END AS d46_since, CASE d46_s WHEN '' THEN NULL ELSE substring(d46_s, 0, 10) END AS d46_since_day, CASE d46_u WHEN '~' THEN NULL ELSE substring(d46_u, 10) END AS d46_until, CASE d46_u WHEN '~' THEN NULL ELSE substring(d46_u, 0, 10) END AS d46_until_day
    WHERE n45 IN all1
    RETURN ['CO_BUILDS_WITH', 0, f.id, n45.id, d46_weight, 'CO_BUILDS_WITH:' || f.id || ':' || n45.id, d46_since, d46_until] AS e }
  RETURN collect(e) AS edges }
CALL (edges, new0, new1) {
  WITH edges, new0, new1
  WHERE size(edges) > $p1 * 10
  WITH edges, [n IN new0 | n.id] AS ids0, [n IN new1 | n.id] AS ids1
  UNWIND edges AS e
  WITH e, CASE WHEN e[3] IN ids0 THEN 0 WHEN e[3] IN ids1 THEN 1 END - CASE WHEN e[2] IN ids0 THEN 0 WHEN e[2] IN ids1 THEN 1 END AS step
  WITH e, CASE step WHEN 1 THEN e[3] WHEN -1 THEN e[2] END AS reached
  ORDER BY e[4] DESC, e[0], e[1], e[2], e[3]
  WITH reached, collect(e) AS es
  UNWIND range(0, size(es) - 1) AS i
  WITH es[i] AS e, reached IS NOT NULL AND i = 0 AS first
  ORDER BY e[4] DESC, e[0], e[1], e[2], e[3]
  WITH first, e[0] AS type, collect(e) AS es
  UNWIND range(0, size(es) - 1) AS turn
  WITH es[turn] AS e, first, turn, type
  ORDER BY first DESC, CASE WHEN first THEN 0 ELSE turn END, type
  LIMIT $p1 * 10
  RETURN collect(e) AS chosen }
WITH all1, CASE WHEN size(edges) > $p1 * 10 THEN chosen ELSE edges END AS kept
CALL (all1) {
  CALL (all1) {
    UNWIND all1 AS f
    MATCH (f)-[r:`PAIRED_WITH`]-(o)
    WHERE (((NOT o:`Unit`) OR (NOT coalesce(o.`kind` = $p2, false))) OR o.id IN $p0)
    RETURN f.id AS id, type(r) AS type, count(*) AS total
    UNION ALL
    UNWIND all1 AS f
    WITH f
    WHERE f:`Unit`
    CALL (f) {
      MATCH (f)<-[o69:`ORGANIZATION_OF`*0..1]-(a71)-[h73:`PAIRED_WITH`]-(a72)-[o70:`ORGANIZATION_OF`*0..1]->(o:`Community`)
      WHERE (size(o69) = 0 OR size(o70) = 0 OR a71 <> a72) AND ((size(o69) = 0 AND size(o70) = 0) OR reduce(x = '', t IN [h73] + o69 + o70 | CASE WHEN coalesce(t.`since_day`, '') > x THEN coalesce(t.`since_day`, '') ELSE x END) <= reduce(x = '~', t IN [h73] + o69 + o70 | CASE WHEN coalesce(t.`until_day`, '~') < x THEN coalesce(t.`until_day`, '~') ELSE x END))
      RETURN o, [0, h73] AS fact
      UNION ALL
      MATCH (f)<-[o74:`ORGANIZATION_OF`*0..1]-(a75)-[h76:`REPORTS_IN_TO`]->(o:`Community`)
      WHERE ((size(o74) = 0) OR reduce(x = '', t IN [h76] + o74 | CASE WHEN coalesce(t.`since_day`, '') > x THEN coalesce(t.`since_day`, '') ELSE x END) <= reduce(x = '~', t IN [h76] + o74 | CASE WHEN coalesce(t.`until_day`, '~') < x THEN coalesce(t.`until_day`, '~') ELSE x END))
      RETURN o, [1, h76] AS fact
      UNION ALL
      MATCH (f)<-[o77:`ORGANIZATION_OF`*0..1]-(a79)-[h82:`PARTICIPATES_IN`]->(m81:`Project`)<-[h83:`PARTICIPATES_IN`]-(a80)-[o78:`ORGANIZATION_OF`*0..1]->(o:`Community`)
      WHERE (size(o77) = 0 OR size(o78) = 0 OR a79 <> a80) AND reduce(x = '', t IN [h82, h83] + o77 + o78 | CASE WHEN coalesce(t.`since_day`, '') > x THEN coalesce(t.`since_day`, '') ELSE x END) <= reduce(x = '~', t IN [h82, h83] + o77 + o78 | CASE WHEN coalesce(t.`until_day`, '~') < x THEN coalesce(t.`until_day`, '~') ELSE x END)
      RETURN o, [2, m81] AS fact
      UNION ALL
      MATCH (f)<-[o84:`ORGANIZATION_OF`*0..1]-(a86)-[h89:`PARTICIPATES_IN`]->(m88:`Activity`)<-[h90:`PARTICIPATES_IN`]-(a87)-[o85:`ORGANIZATION_OF`*0..1]->(o:`Community`)
      WHERE (size(o84) = 0 OR size(o85) = 0 OR a86 <> a87) AND reduce(x = '', t IN [h89, h90] + o84 + o85 | CASE WHEN coalesce(t.`since_day`, '') > x THEN coalesce(t.`since_day`, '') ELSE x END) <= reduce(x = '~', t IN [h89, h90] + o84 + o85 | CASE WHEN coalesce(t.`until_day`, '~') < x THEN coalesce(t.`until_day`, '~') ELSE x END)
      RETURN o, [3, m88] AS fact }
    WITH f, o, count(DISTINCT fact) AS w, count(CASE WHEN fact[0] IN [0] THEN 1 END) AS w_of_patterns
    WHERE w_of_patterns > 0 AND w >= $p3
    WITH f, o
    WHERE (((NOT o:`Unit`) OR (NOT coalesce(o.`kind` = $p2, false))) OR o.id IN $p0)
    RETURN f.id AS id, 'CO_BUILDS_WITH' AS type, count(*) AS total
    UNION ALL
    UNWIND all1 AS f
    WITH f
    WHERE f:`Community`
    CALL (f) {
      MATCH (o:`Unit`)<-[o91:`ORGANIZATION_OF`*0..1]-(a93)-[h95:`PAIRED_WITH`]-(a94)-[o92:`ORGANIZATION_OF`*0..1]->(f)
      WHERE (size(o91) = 0 OR size(o92) = 0 OR a93 <> a94) AND ((size(o91) = 0 AND size(o92) = 0) OR reduce(x = '', t IN [h95] + o91 + o92 | CASE WHEN coalesce(t.`since_day`, '') > x THEN coalesce(t.`since_day`, '') ELSE x END) <= reduce(x = '~', t IN [h95] + o91 + o92 | CASE WHEN coalesce(t.`until_day`, '~') < x THEN coalesce(t.`until_day`, '~') ELSE x END))
      RETURN o, [0, h95] AS fact
      UNION ALL
      MATCH (o:`Unit`)<-[o96:`ORGANIZATION_OF`*0..1]-(a97)-[h98:`REPORTS_IN_TO`]->(f)
      WHERE ((size(o96) = 0) OR reduce(x = '', t IN [h98] + o96 | CASE WHEN coalesce(t.`since_day`, '') > x THEN coalesce(t.`since_day`, '') ELSE x END) <= reduce(x = '~', t IN [h98] + o96 | CASE WHEN coalesce(t.`until_day`, '~') < x THEN coalesce(t.`until_day`, '~') ELSE x END))
      RETURN o, [1, h98] AS fact
      UNION ALL
      MATCH (o:`Unit`)<-[o99:`ORGANIZATION_OF`*0..1]-(a101)-[h104:`PARTICIPATES_IN`]->(m103:`Project`)<-[h105:`PARTICIPATES_IN`]-(a102)-[o100:`ORGANIZATION_OF`*0..1]->(f)
      WHERE (size(o99) = 0 OR size(o100) = 0 OR a101 <> a102) AND reduce(x = '', t IN [h104, h105] + o99 + o100 | CASE WHEN coalesce(t.`since_day`, '') > x THEN coalesce(t.`since_day`, '') ELSE x END) <= reduce(x = '~', t IN [h104, h105] + o99 + o100 | CASE WHEN coalesce(t.`until_day`, '~') < x THEN coalesce(t.`until_day`, '~') ELSE x END)
      RETURN o, [2, m103] AS fact
      UNION ALL
      MATCH (o:`Unit`)<-[o106:`ORGANIZATION_OF`*0..1]-(a108)-[h111:`PARTICIPATES_IN`]->(m110:`Activity`)<-[h112:`PARTICIPATES_IN`]-(a109)-[o107:`ORGANIZATION_OF`*0..1]->(f)
      WHERE (size(o106) = 0 OR size(o107) = 0 OR a108 <> a109) AND reduce(x = '', t IN [h111, h112] + o106 + o107 | CASE WHEN coalesce(t.`since_day`, '') > x THEN coalesce(t.`since_day`, '') ELSE x END) <= reduce(x = '~', t IN [h111, h112] + o106 + o107 | CASE WHEN coalesce(t.`until_day`, '~') < x THEN coalesce(t.`until_day`, '~') ELSE x END)
      RETURN o, [3, m110] AS fact }
    WITH f, o, count(DISTINCT fact) AS w, count(CASE WHEN fact[0] IN [0] THEN 1 END) AS w_of_patterns
    WHERE w_of_patterns > 0 AND w >= $p3
    WITH f, o
    WHERE (((NOT o:`Unit`) OR (NOT coalesce(o.`kind` = $p2, false))) OR o.id IN $p0)
    RETURN f.id AS id, 'CO_BUILDS_WITH' AS type, count(*) AS total }
  RETURN collect([id, type, total]) AS totals }
RETURN [[n IN all1 | [n.id, labels(n), n.key, n.name, n.`kind`]], kept, totals]
