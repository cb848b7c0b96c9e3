CALL () {
  CALL () {
    MATCH (s1)-[r2:`LEADS`]->(n3)
    WHERE (((coalesce(r2.`since_day`, '') <= $p0 AND coalesce(r2.`until_day`, '~') >= $p0) AND (coalesce(s1.`since_day`, '') <= $p0 AND coalesce(s1.`until_day`, '~') >= $p0) AND (coalesce(n3.`since_day`, '') <= $p0 AND coalesce(n3.`until_day`, '~') >= $p0))) <> (((coalesce(r2.`since_day`, '') <= $p1 AND coalesce(r2.`until_day`, '~') >= $p1) AND (coalesce(s1.`since_day`, '') <= $p1 AND coalesce(s1.`until_day`, '~') >= $p1) AND (coalesce(n3.`since_day`, '') <= $p1 AND coalesce(n3.`until_day`, '~') >= $p1)))
    WITH s1, r2, n3, type(r2) AS r2_type, CASE WHEN (((coalesce(r2.`since_day`, '') <= $p1 AND coalesce(r2.`until_day`, '~') >= $p1) AND (coalesce(s1.`since_day`, '') <= $p1 AND coalesce(s1.`until_day`, '~') >= $p1) AND (coalesce(n3.`since_day`, '') <= $p1 AND coalesce(n3.`until_day`, '~') >= $p1))) THEN 'ADDED' ELSE 'REMOVED' END AS r2_change, 'EVENT' AS r2_cause, CASE WHEN (((coalesce(r2.`since_day`, '') <= $p1 AND coalesce(r2.`until_day`, '~') >= $p1) AND (coalesce(s1.`since_day`, '') <= $p1 AND coalesce(s1.`until_day`, '~') >= $p1) AND (coalesce(n3.`since_day`, '') <= $p1 AND coalesce(n3.`until_day`, '~') >= $p1))) = ($p1 > $p0) THEN reduce(x = '', t IN [coalesce(r2.`since_day`, ''), coalesce(s1.`since_day`, ''), coalesce(n3.`since_day`, '')] | CASE WHEN t > x THEN t ELSE x END) ELSE reduce(x = '~', t IN [coalesce(r2.`until_day`, '~'), coalesce(s1.`until_day`, '~'), coalesce(n3.`until_day`, '~')] | CASE WHEN t < x THEN t ELSE x END) END AS r2_day, CASE WHEN (((coalesce(r2.`since_day`, '') <= $p1 AND coalesce(r2.`until_day`, '~') >= $p1) AND (coalesce(s1.`since_day`, '') <= $p1 AND coalesce(s1.`until_day`, '~') >= $p1) AND (coalesce(n3.`since_day`, '') <= $p1 AND coalesce(n3.`until_day`, '~') >= $p1))) THEN $p1 ELSE $p0 END AS r2_seen_on
    RETURN s1, r2, n3, r2_type, r2_change, r2_cause, r2_day, r2_seen_on
    UNION ALL
    UNWIND [false, true] AS w4
    WITH w4, CASE WHEN w4 THEN $p1 ELSE $p0 END AS d5
    MATCH (s1:`Unit`)
    WHERE coalesce(s1.`since_day`, '') <= d5 AND coalesce(s1.`until_day`, '~') >= d5
    CALL (s1, d5) {
      MATCH (s1)<-[o7:`ORGANIZATION_OF`*0..1]-(a8)-[h10:`MEMBER_OF`]->(m9:`PartyOrganization`)-[h11:`LEADS`]->(n3:`Community`)
      WHERE coalesce(h10.`since_day`, '') <= d5 AND coalesce(h10.`until_day`, '~') >= d5 AND coalesce(h11.`since_day`, '') <= d5 AND coalesce(h11.`until_day`, '~') >= d5 AND coalesce(a8.`since_day`, '') <= d5 AND coalesce(a8.`until_day`, '~') >= d5 AND coalesce(m9.`since_day`, '') <= d5 AND coalesce(m9.`until_day`, '~') >= d5 AND all(r IN o7
        WHERE coalesce(r.`since_day`, '') <= d5 AND coalesce(r.`until_day`, '~') >= d5)
      RETURN n3, reduce(x = '', t IN [h10, h11] + o7 | CASE WHEN coalesce(t.`since_day` || t.`since`, '') > x THEN coalesce(t.`since_day` || t.`since`, '') ELSE x END) AS r2_s, reduce(x = '~', t IN [h10, h11] + o7 | CASE WHEN coalesce(t.`until_day` || t.`until`, '~') < x THEN coalesce(t.`until_day` || t.`until`, '~') ELSE x END) AS r2_u, reduce(x = '', t IN [h10, h11] + o7 + [a8, m9] | CASE WHEN coalesce(t.`since_day`, '') > x THEN coalesce(t.`since_day`, '') ELSE x END) AS r2_came, reduce(x = '~', t IN [h10, h11] + o7 + [a8, m9] | CASE WHEN coalesce(t.`until_day`, '~') < x THEN coalesce(t.`until_day`, '~') ELSE x END) AS r2_went
      UNION ALL
      MATCH (s1)<-[o12:`ORGANIZATION_OF`*0..1]-(a14)-[h16:`MEMBER_OF`]->(a15)-[o13:`ORGANIZATION_OF`*0..1]->(n3:`Community`)
      WHERE coalesce(h16.`since_day`, '') <= d5 AND coalesce(h16.`until_day`, '~') >= d5 AND coalesce(a14.`since_day`, '') <= d5 AND coalesce(a14.`until_day`, '~') >= d5 AND coalesce(a15.`since_day`, '') <= d5 AND coalesce(a15.`until_day`, '~') >= d5 AND (size(o12) = 0 OR size(o13) = 0 OR a14 <> a15) AND all(r IN o12
        WHERE coalesce(r.`since_day`, '') <= d5 AND coalesce(r.`until_day`, '~') >= d5) AND all(r IN o13
        WHERE coalesce(r.`since_day`, '') <= d5 AND coalesce(r.`until_day`, '~') >= d5)
      RETURN n3, reduce(x = '', t IN [h16] + o12 + o13 | CASE WHEN coalesce(t.`since_day` || t.`since`, '') > x THEN coalesce(t.`since_day` || t.`since`, '') ELSE x END) AS r2_s, reduce(x = '~', t IN [h16] + o12 + o13 | CASE WHEN coalesce(t.`until_day` || t.`until`, '~') < x THEN coalesce(t.`until_day` || t.`until`, '~') ELSE x END) AS r2_u, reduce(x = '', t IN [h16] + o12 + o13 + [a14, a15] | CASE WHEN coalesce(t.`since_day`, '') > x THEN coalesce(t.`since_day`, '') ELSE x END) AS r2_came, reduce(x = '~', t IN [h16] + o12 + o13 + [a14, a15] | CASE WHEN coalesce(t.`until_day`, '~') < x THEN coalesce(t.`until_day`, '~') ELSE x END) AS r2_went }
    WITH s1, n3, w4, r2_s, r2_u, r2_came, r2_went, d5
    WHERE coalesce(n3.`since_day`, '') <= d5 AND coalesce(n3.`until_day`, '~') >= d5
    WITH s1, n3, min(r2_s) AS r2_s, max(r2_u) AS r2_u, min(r2_came) AS r2_came, max(r2_went) AS r2_went, collect(DISTINCT w4) AS d6
    WHERE size(d6) = 1
    WITH s1, n3, {`id`: 'SHARES_COMMITTEE_WITH:' || s1.id || ':' || n3.id, `since`: CASE r2_s WHEN '' THEN NULL ELSE substring(r2_s, 10) END, `since_day`: CASE r2_s WHEN '' THEN NULL ELSE substring(r2_s, 0, 10) END, `until`: CASE r2_u WHEN '~' THEN NULL ELSE substring(r2_u, 10) END, `until_day`: CASE r2_u WHEN '~' THEN NULL ELSE substring(r2_u, 0, 10) END, `_cited_keys`: [], `_cited_places`: []} AS r2, 'SHARES_COMMITTEE_WITH' AS r2_type, CASE WHEN d6[0] THEN 'ADDED' ELSE 'REMOVED' END AS r2_change, 'EVENT' AS r2_cause, CASE WHEN d6[0] = ($p1 > $p0) THEN reduce(x = '', t IN [r2_came, reduce(x = '', t IN [coalesce(s1.`since_day`, ''), coalesce(n3.`since_day`, '')] | CASE WHEN t > x THEN t ELSE x END)] | CASE WHEN t > x THEN t ELSE x END) ELSE reduce(x = '~', t IN [r2_went, reduce(x = '~', t IN [coalesce(s1.`until_day`, '~'), coalesce(n3.`until_day`, '~')] | CASE WHEN t < x THEN t ELSE x END)] | CASE WHEN t < x THEN t ELSE x END) END AS r2_day, CASE WHEN d6[0] THEN $p1 ELSE $p0 END AS r2_seen_on
    RETURN s1, r2, n3, r2_type, r2_change, r2_cause, r2_day, r2_seen_on }
  WITH s1, r2, n3, r2_type, r2_change, r2_cause, r2_day, r2_seen_on
  WITH s1, n3, r2, r2_type, r2_change, r2_cause, r2_day, r2_seen_on
  ORDER BY r2_day, r2.`id`
  LIMIT $p3
  CALL (s1, n3, r2_type, r2_seen_on) {
    WITH s1, n3, r2_seen_on
    WHERE r2_type = 'SHARES_COMMITTEE_WITH'
    CALL (s1, n3, r2_seen_on) {
      MATCH (s1)<-[o18:`ORGANIZATION_OF`*0..1]-(a19)-[h21:`MEMBER_OF`]->(m20:`PartyOrganization`)-[h22:`LEADS`]->(n3)
      WHERE coalesce(h21.`since_day`, '') <= r2_seen_on AND coalesce(h21.`until_day`, '~') >= r2_seen_on AND coalesce(h22.`since_day`, '') <= r2_seen_on AND coalesce(h22.`until_day`, '~') >= r2_seen_on AND coalesce(a19.`since_day`, '') <= r2_seen_on AND coalesce(a19.`until_day`, '~') >= r2_seen_on AND coalesce(m20.`since_day`, '') <= r2_seen_on AND coalesce(m20.`until_day`, '~') >= r2_seen_on AND all(r IN o18
        WHERE coalesce(r.`since_day`, '') <= r2_seen_on AND coalesce(r.`until_day`, '~') >= r2_seen_on)
      RETURN 'COMMITTEE' AS f17_pattern, 0 AS f17_p, m20.`id` AS f17_k, reduce(x = '', t IN [h21, h22] + o18 | CASE WHEN coalesce(t.`since_day` || t.`since`, '') > x THEN coalesce(t.`since_day` || t.`since`, '') ELSE x END) AS f17_s, reduce(x = '~', t IN [h21, h22] + o18 | CASE WHEN coalesce(t.`until_day` || t.`until`, '~') < x THEN coalesce(t.`until_day` || t.`until`, '~') ELSE x END) AS f17_u, [m20] AS f17_v, [r IN o18 | [-1, r, true]] + [[0, h21, false], [1, h22, false]] AS f17_h
      UNION ALL
      MATCH (s1)<-[o23:`ORGANIZATION_OF`*0..1]-(a25)-[h27:`MEMBER_OF`]->(a26)-[o24:`ORGANIZATION_OF`*0..1]->(n3)
      WHERE coalesce(h27.`since_day`, '') <= r2_seen_on AND coalesce(h27.`until_day`, '~') >= r2_seen_on AND coalesce(a25.`since_day`, '') <= r2_seen_on AND coalesce(a25.`until_day`, '~') >= r2_seen_on AND coalesce(a26.`since_day`, '') <= r2_seen_on AND coalesce(a26.`until_day`, '~') >= r2_seen_on AND (size(o23) = 0 OR size(o24) = 0 OR a25 <> a26) AND all(r IN o23
        WHERE coalesce(r.`since_day`, '') <= r2_seen_on AND coalesce(r.`until_day`, '~') >= r2_seen_on) AND all(r IN o24
        WHERE coalesce(r.`since_day`, '') <= r2_seen_on AND coalesce(r.`until_day`, '~') >= r2_seen_on)
      RETURN 'OWN_COMMITTEE' AS f17_pattern, 1 AS f17_p, h27.`id` AS f17_k, reduce(x = '', t IN [h27] + o23 + o24 | CASE WHEN coalesce(t.`since_day` || t.`since`, '') > x THEN coalesce(t.`since_day` || t.`since`, '') ELSE x END) AS f17_s, reduce(x = '~', t IN [h27] + o23 + o24 | CASE WHEN coalesce(t.`until_day` || t.`until`, '~') < x THEN coalesce(t.`until_day` || t.`until`, '~') ELSE x END) AS f17_u, [] AS f17_v, [r IN o23 | [-1, r, true]] + [[0, h27, false]] + [r IN o24 | [1, r, false]] AS f17_h }
    WITH f17_pattern, f17_p, f17_k, min(f17_s) AS f17_s, max(f17_u) AS f17_u, head(collect(f17_v)) AS f17_v, collect(f17_h) AS f17_h
    WITH f17_pattern, f17_p, f17_k, f17_s, f17_u, f17_v, f17_h
    ORDER BY f17_p, f17_k
    LIMIT $p2
    RETURN collect([f17_pattern, CASE f17_s WHEN '' THEN NULL ELSE substring(f17_s, 10) END, COLLECT {
          UNWIND range(0, size(f17_v) - 1) AS i28
          WITH i28, f17_v[i28] AS n29
          ORDER BY i28
          RETURN [n29.`key`] }, COLLECT {
          UNWIND f17_h AS e30
          UNWIND e30 AS e31
          WITH DISTINCT e31[0] AS i32, e31[1] AS h33, e31[2] AS b34
          WITH h33, b34, startNode(h33) AS n35, endNode(h33) AS s36, i32
          ORDER BY i32, h33.`id`
          RETURN [[type(h33)]] }]) AS c37 }
  RETURN collect([[[r2_change, [r2_type, r2.`since`, CASE WHEN s1:`PartyOrganization` THEN [0, [s1.`key`]] WHEN s1:`Unit` THEN [1, [s1.`key`]] END, CASE WHEN n3:`Community` THEN [0, [n3.`key`]] WHEN n3:`Unit` THEN [1, [n3.`key`]] WHEN n3:`Project` THEN [2, [n3.`key`]] WHEN n3:`Team` THEN [3, [n3.`key`]] WHEN n3:`Venue` THEN [4, [n3.`key`]] END], CASE WHEN r2_type = 'SHARES_COMMITTEE_WITH' THEN [0, c37] END]]]) AS c38 }
RETURN [c38]
