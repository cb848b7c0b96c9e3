CALL () {
  MATCH (s15:`Unit`)
  CALL (s15) {
    MATCH (s15)-[h18:`PAIRED_WITH`]->(n16:`Community`)
    RETURN n16, coalesce(h18.`since_day` || h18.`since`, '') AS d17_s, coalesce(h18.`until_day` || h18.`until`, '~') AS d17_u
    UNION ALL
    MATCH (s15)-[h19:`REPORTS_IN_TO`]->(n16:`Community`)
    RETURN n16, coalesce(h19.`since_day` || h19.`since`, '') AS d17_s, coalesce(h19.`until_day` || h19.`until`, '~') AS d17_u
    UNION ALL
    MATCH (s15)-[h21:`PARTICIPATES_IN`]->(m20:`Project`)<-[h22:`PARTICIPATES_IN`]-(n16:`Community`)
    WHERE coalesce(h21.`since_day`, '') <= coalesce(h22.`until_day`, '~') AND coalesce(h22.`since_day`, '') <= coalesce(h21.`until_day`, '~')
    RETURN n16, reduce(x = '', t IN [coalesce(h21.`since_day` || h21.`since`, ''), coalesce(h22.`since_day` || h22.`since`, '')] | CASE WHEN t > x THEN t ELSE x END) AS d17_s, reduce(x = '~', t IN [coalesce(h21.`until_day` || h21.`until`, '~'), coalesce(h22.`until_day` || h22.`until`, '~')] | CASE WHEN t < x THEN t ELSE x END) AS d17_u
    UNION ALL
    MATCH (s15)-[h24:`PARTICIPATES_IN`]->(m23:`Activity`)<-[h25:`PARTICIPATES_IN`]-(n16:`Community`)
    WHERE coalesce(h24.`since_day`, '') <= coalesce(h25.`until_day`, '~') AND coalesce(h25.`since_day`, '') <= coalesce(h24.`until_day`, '~')
    RETURN n16, reduce(x = '', t IN [coalesce(h24.`since_day` || h24.`since`, ''), coalesce(h25.`since_day` || h25.`since`, '')] | CASE WHEN t > x THEN t ELSE x END) AS d17_s, reduce(x = '~', t IN [coalesce(h24.`until_day` || h24.`until`, '~'), coalesce(h25.`until_day` || h25.`until`, '~')] | CASE WHEN t < x THEN t ELSE x END) AS d17_u
    UNION ALL
    MATCH (s15)-[h27:`MEMBER_OF`]->(m26:`PartyOrganization`)-[h28:`LEADS`]->(n16:`Community`)
    WHERE coalesce(h27.`since_day`, '') <= coalesce(h28.`until_day`, '~') AND coalesce(h28.`since_day`, '') <= coalesce(h27.`until_day`, '~')
    RETURN n16, reduce(x = '', t IN [coalesce(h27.`since_day` || h27.`since`, ''), coalesce(h28.`since_day` || h28.`since`, '')] | CASE WHEN t > x THEN t ELSE x END) AS d17_s, reduce(x = '~', t IN [coalesce(h27.`until_day` || h27.`until`, '~'), coalesce(h28.`until_day` || h28.`until`, '~')] | CASE WHEN t < x THEN t ELSE x END) AS d17_u }
  WITH s15, n16, count(*) AS d17_weight, min(d17_s) AS d17_s, max(d17_u) AS d17_u
  WITH s15, n16, d17_weight, CASE d17_s WHEN '' THEN NULL ELSE substring(d17_s, 10) END AS d17_since, CASE d17_s WHEN '' THEN NULL ELSE substring(d17_s, 0, 10) END AS d17_since_day, CASE d17_u WHEN '~' THEN NULL ELSE substring(d17_u, 10) END AS d17_until, CASE d17_u WHEN '~' THEN NULL ELSE substring(d17_u, 0, 10) END AS d17_until_day
  WITH n16.`name_sort` AS c2, n16.`id` AS c3, n16 AS c4, substring(d17_since, 0, 4) AS c5, d17_since AS c6, d17_since_day AS c7, s15 AS c9, d17_weight AS c11
  WITH c4, c2, c3, c5, count(*) AS a1, max(c7 || c6) AS a8, count(DISTINCT c9) AS a10, count(c11) AS a12, sum(toInteger(c11)) AS a13
  WITH *, CASE a12 WHEN 0 THEN NULL ELSE (a13 / a12 * 10000 + (2 * ((a13 % a12) * 10000) + CASE WHEN (a13 % a12) * 10000 < 0 THEN -a12 ELSE a12 END) / (2 * a12)) / 10000.0 END AS r14
  WHERE a10 >= $p0 AND r14 > $p1
  WITH *
  ORDER BY a8 DESC, c2, c3, a1 DESC, c2, c3, c5
  LIMIT $p2
  RETURN collect([[c4.`key`, c4.`name`], c5, a1, a10]) AS c29 }
RETURN [c29]
