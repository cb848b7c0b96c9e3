CALL () {
  MATCH (s15:`Unit`)
  CALL (s15) {
    MATCH (s15)<-[o18:`ORGANIZATION_OF`*0..1]-(a20)-[h22:`PAIRED_WITH`]-(a21)-[o19:`ORGANIZATION_OF`*0..1]->(n16:`Community`)
    WHERE (size(o18) = 0 OR size(o19) = 0 OR a20 <> a21) AND ((size(o18) = 0 AND size(o19) = 0) OR reduce(x = '', t IN [h22] + o18 + o19 | CASE WHEN coalesce(t.`since_day`, '') > x THEN coalesce(t.`since_day`, '') ELSE x END) <= reduce(x = '~', t IN [h22] + o18 + o19 | CASE WHEN coalesce(t.`until_day`, '~') < x THEN coalesce(t.`until_day`, '~') ELSE x END))
    RETURN n16, [0, h22] AS d17_fact, reduce(x = '', t IN [h22] + o18 + o19 | CASE WHEN coalesce(t.`since_day` || t.`since`, '') > x THEN coalesce(t.`since_day` || t.`since`, '') ELSE x END) AS d17_s, reduce(x = '~', t IN [h22] + o18 + o19 | CASE WHEN coalesce(t.`until_day` || t.`until`, '~') < x THEN coalesce(t.`until_day` || t.`until`, '~') ELSE x END) AS d17_u
    UNION ALL
    MATCH (s15)<-[o23:`ORGANIZATION_OF`*0..1]-(a24)-[h25:`REPORTS_IN_TO`]->(n16:`Community`)
    WHERE ((size(o23) = 0) OR reduce(x = '', t IN [h25] + o23 | CASE WHEN coalesce(t.`since_day`, '') > x THEN coalesce(t.`since_day`, '') ELSE x END) <= reduce(x = '~', t IN [h25] + o23 | CASE WHEN coalesce(t.`until_day`, '~') < x THEN coalesce(t.`until_day`, '~') ELSE x END))
    RETURN n16, [1, h25] AS d17_fact, reduce(x = '', t IN [h25] + o23 | CASE WHEN coalesce(t.`since_day` || t.`since`, '') > x THEN coalesce(t.`since_day` || t.`since`, '') ELSE x END) AS d17_s, reduce(x = '~', t IN [h25] + o23 | CASE WHEN coalesce(t.`until_day` || t.`until`, '~') < x THEN coalesce(t.`until_day` || t.`until`, '~') ELSE x END) AS d17_u
    UNION ALL
    MATCH (s15)<-[o26:`ORGANIZATION_OF`*0..1]-(a28)-[h31:`PARTICIPATES_IN`]->(m30:`Project`)<-[h32:`PARTICIPATES_IN`]-(a29)-[o27:`ORGANIZATION_OF`*0..1]->(n16:`Community`)
    WHERE (size(o26) = 0 OR size(o27) = 0 OR a28 <> a29) AND reduce(x = '', t IN [h31, h32] + o26 + o27 | CASE WHEN coalesce(t.`since_day`, '') > x THEN coalesce(t.`since_day`, '') ELSE x END) <= reduce(x = '~', t IN [h31, h32] + o26 + o27 | CASE WHEN coalesce(t.`until_day`, '~') < x THEN coalesce(t.`until_day`, '~') ELSE x END)
    RETURN n16, [2, m30] AS d17_fact, reduce(x = '', t IN [h31, h32] + o26 + o27 | CASE WHEN coalesce(t.`since_day` || t.`since`, '') > x THEN coalesce(t.`since_day` || t.`since`, '') ELSE x END) AS d17_s, reduce(x = '~', t IN [h31, h32] + o26 + o27 | CASE WHEN coalesce(t.`until_day` || t.`until`, '~') < x THEN coalesce(t.`until_day` || t.`until`, '~') ELSE x END) AS d17_u
    UNION ALL
    MATCH (s15)<-[o33:`ORGANIZATION_OF`*0..1]-(a35)-[h38:`PARTICIPATES_IN`]->(m37:`Activity`)<-[h39:`PARTICIPATES_IN`]-(a36)-[o34:`ORGANIZATION_OF`*0..1]->(n16:`Community`)
    WHERE (size(o33) = 0 OR size(o34) = 0 OR a35 <> a36) AND reduce(x = '', t IN [h38, h39] + o33 + o34 | CASE WHEN coalesce(t.`since_day`, '') > x THEN coalesce(t.`since_day`, '') ELSE x END) <= reduce(x = '~', t IN [h38, h39] + o33 + o34 | CASE WHEN coalesce(t.`until_day`, '~') < x THEN coalesce(t.`until_day`, '~') ELSE x END)
    RETURN n16, [3, m37] AS d17_fact, reduce(x = '', t IN [h38, h39] + o33 + o34 | CASE WHEN coalesce(t.`since_day` || t.`since`, '') > x THEN coalesce(t.`since_day` || t.`since`, '') ELSE x END) AS d17_s, reduce(x = '~', t IN [h38, h39] + o33 + o34 | CASE WHEN coalesce(t.`until_day` || t.`until`, '~') < x THEN coalesce(t.`until_day` || t.`until`, '~') ELSE x END) AS d17_u }
  WITH s15, n16, count(DISTINCT d17_fact) AS d17_weight, min(d17_s) AS d17_s, max(d17_u) AS d17_u
  WITH s15, n16, d17_weight, CASE d17_s WHEN '' THEN NULL ELSE substring(d17_s, 10) END AS d17_since, CASE d17_s WHEN '' THEN NULL ELSE substring(d17_s, 0, 10) END AS d17_since_day, CASE d17_u WHEN '~' THEN NULL ELSE substring(d17_u, 10) END AS d17_until, CASE d17_u WHEN '~' THEN NULL ELSE substring(d17_u, 0, 10) END AS d17_until_day
  WITH n16.`name_sort` AS c2, n16.`id` AS c3, n16 AS c4, substring(d17_since, 0, 4) AS c5, d17_since AS c6, d17_since_day AS c7, s15 AS c9, d17_weight AS c11
  WITH c4, c2, c3, c5, count(*) AS a1, max(c7 || c6) AS a8, count(DISTINCT c9) AS a10, count(c11) AS a12, sum(toInteger(c11)) AS a13
  WITH *, CASE a12 WHEN 0 THEN NULL ELSE (a13 / a12 * 10000 + (2 * ((a13 % a12) * 10000) + CASE WHEN (a13 % a12) * 10000 < 0 THEN -a12 ELSE a12 END) / (2 * a12)) / 10000.0 END AS r14
  WHERE a10 >= $p0 AND r14 > $p1
  WITH *
  ORDER BY a8 DESC, c2, c3, a1 DESC, c2, c3, c5
  LIMIT $p2
  RETURN collect([[c4.`key`, c4.`name`], c5, a1, a10]) AS c40 }
RETURN [c40]
