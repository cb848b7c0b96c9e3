CALL () {
  MATCH (near:Entity)
  WHERE near.id IN $p0
  CALL (near) {
    MATCH (near)-[r:`LEADS`|`PAIRED_WITH`]-(far)
    RETURN far, type(r) AS kind, count(*) AS c
    UNION ALL
    CALL (near) {
      WITH near
      WHERE (near:`Unit`)
      CALL (near) {
        MATCH (near)<-[o3:`ORGANIZATION_OF`*0..1]-(a5)-[h7:`PAIRED_WITH`]-(a6)-[o4:`ORGANIZATION_OF`*0..1]->(far:`Community`)
        WHERE (size(o3) = 0 OR size(o4) = 0 OR a5 <> a6) AND ((size(o3) = 0 AND size(o4) = 0) OR reduce(x = '', t IN [h7] + o3 + o4 | CASE WHEN coalesce(t.`since_day`, '') > x THEN coalesce(t.`since_day`, '') ELSE x END) <= reduce(x = '~', t IN [h7] + o3 + o4 | CASE WHEN coalesce(t.`until_day`, '~') < x THEN coalesce(t.`until_day`, '~') ELSE x END))
        RETURN far
        UNION ALL
        MATCH (near)<-[o8:`ORGANIZATION_OF`*0..1]-(a9)-[h10:`REPORTS_IN_TO`]->(far:`Community`)
        WHERE ((size(o8) = 0) OR reduce(x = '', t IN [h10] + o8 | CASE WHEN coalesce(t.`since_day`, '') > x THEN coalesce(t.`since_day`, '') ELSE x END) <= reduce(x = '~', t IN [h10] + o8 | CASE WHEN coalesce(t.`until_day`, '~') < x THEN coalesce(t.`until_day`, '~') ELSE x END))
        RETURN far
        UNION ALL
        MATCH (near)<-[o11:`ORGANIZATION_OF`*0..1]-(a13)-[h16:`PARTICIPATES_IN`]->(m15:`Project`)<-[h17:`PARTICIPATES_IN`]-(a14)-[o12:`ORGANIZATION_OF`*0..1]->(far:`Community`)
        WHERE (size(o11) = 0 OR size(o12) = 0 OR a13 <> a14) AND reduce(x = '', t IN [h16, h17] + o11 + o12 | CASE WHEN coalesce(t.`since_day`, '') > x THEN coalesce(t.`since_day`, '') ELSE x END) <= reduce(x = '~', t IN [h16, h17] + o11 + o12 | CASE WHEN coalesce(t.`until_day`, '~') < x THEN coalesce(t.`until_day`, '~') ELSE x END)
        RETURN far
        UNION ALL
        MATCH (near)<-[o18:`ORGANIZATION_OF`*0..1]-(a20)-[h23:`PARTICIPATES_IN`]->(m22:`Activity`)<-[h24:`PARTICIPATES_IN`]-(a21)-[o19:`ORGANIZATION_OF`*0..1]->(far:`Community`)
        WHERE (size(o18) = 0 OR size(o19) = 0 OR a20 <> a21) AND reduce(x = '', t IN [h23, h24] + o18 + o19 | CASE WHEN coalesce(t.`since_day`, '') > x THEN coalesce(t.`since_day`, '') ELSE x END) <= reduce(x = '~', t IN [h23, h24] + o18 + o19 | CASE WHEN coalesce(t.`until_day`, '~') < x THEN coalesce(t.`until_day`, '~') ELSE x END)
        RETURN far }
      RETURN far
      UNION ALL
      WITH near
      WHERE (near:`Community`)
      CALL (near) {
        MATCH (far:`Unit`)<-[o25:`ORGANIZATION_OF`*0..1]-(a27)-[h29:`PAIRED_WITH`]-(a28)-[o26:`ORGANIZATION_OF`*0..1]->(near)
        WHERE (size(o25) = 0 OR size(o26) = 0 OR a27 <> a28) AND ((size(o25) = 0 AND size(o26) = 0) OR reduce(x = '', t IN [h29] + o25 + o26 | CASE WHEN coalesce(t.`since_day`, '') > x THEN coalesce(t.`since_day`, '') ELSE x END) <= reduce(x = '~', t IN [h29] + o25 + o26 | CASE WHEN coalesce(t.`until_day`, '~') < x THEN coalesce(t.`until_day`, '~') ELSE x END))
        RETURN far
        UNION ALL
        MATCH (far:`Unit`)<-[o30:`ORGANIZATION_OF`*0..1]-(a31)-[h32:`REPORTS_IN_TO`]->(near)
        WHERE ((size(o30) = 0) OR reduce(x = '', t IN [h32] + o30 | CASE WHEN coalesce(t.`since_day`, '') > x THEN coalesce(t.`since_day`, '') ELSE x END) <= reduce(x = '~', t IN [h32] + o30 | CASE WHEN coalesce(t.`until_day`, '~') < x THEN coalesce(t.`until_day`, '~') ELSE x END))
        RETURN far
        UNION ALL
        MATCH (far:`Unit`)<-[o33:`ORGANIZATION_OF`*0..1]-(a35)-[h38:`PARTICIPATES_IN`]->(m37:`Project`)<-[h39:`PARTICIPATES_IN`]-(a36)-[o34:`ORGANIZATION_OF`*0..1]->(near)
        WHERE (size(o33) = 0 OR size(o34) = 0 OR a35 <> a36) AND reduce(x = '', t IN [h38, h39] + o33 + o34 | CASE WHEN coalesce(t.`since_day`, '') > x THEN coalesce(t.`since_day`, '') ELSE x END) <= reduce(x = '~', t IN [h38, h39] + o33 + o34 | CASE WHEN coalesce(t.`until_day`, '~') < x THEN coalesce(t.`until_day`, '~') ELSE x END)
        RETURN far
        UNION ALL
        MATCH (far:`Unit`)<-[o40:`ORGANIZATION_OF`*0..1]-(a42)-[h45:`PARTICIPATES_IN`]->(m44:`Activity`)<-[h46:`PARTICIPATES_IN`]-(a43)-[o41:`ORGANIZATION_OF`*0..1]->(near)
        WHERE (size(o40) = 0 OR size(o41) = 0 OR a42 <> a43) AND reduce(x = '', t IN [h45, h46] + o40 + o41 | CASE WHEN coalesce(t.`since_day`, '') > x THEN coalesce(t.`since_day`, '') ELSE x END) <= reduce(x = '~', t IN [h45, h46] + o40 + o41 | CASE WHEN coalesce(t.`until_day`, '~') < x THEN coalesce(t.`until_day`, '~') ELSE x END)
        RETURN far }
      RETURN far }
    WITH DISTINCT far
    RETURN far, 'CO_BUILDS_WITH' AS kind, 1 AS c }
  WITH far AS n1, count(DISTINCT near) AS met, sum(c) AS d2_count, collect([kind, c]) AS d2_ties
  WHERE met = size($p0) AND NOT n1.id IN $p0 AND ((n1:`Community`) OR (n1:`Project`))
  WITH n1, [label IN labels(n1)
    WHERE label <> 'Entity'][0] AS d2_type, d2_count, d2_ties
  WHERE (((n1:`Community`)) AND (n1.`demonstrationSite` = $p1))
  RETURN count(*) AS c47 }
CALL () {
  MATCH (near:Entity)
  WHERE near.id IN $p0
  CALL (near) {
    MATCH (near)-[r:`LEADS`|`PAIRED_WITH`]-(far)
    RETURN far, type(r) AS kind, count(*) AS c
    UNION ALL
    CALL (near) {
      WITH near
      WHERE (near:`Unit`)
      CALL (near) {
        MATCH (near)<-[o50:`ORGANIZATION_OF`*0..1]-(a52)-[h54:`PAIRED_WITH`]-(a53)-[o51:`ORGANIZATION_OF`*0..1]->(far:`Community`)
        WHERE (size(o50) = 0 OR size(o51) = 0 OR a52 <> a53) AND ((size(o50) = 0 AND size(o51) = 0) OR reduce(x = '', t IN [h54] + o50 + o51 | CASE WHEN coalesce(t.`since_day`, '') > x THEN coalesce(t.`since_day`, '') ELSE x END) <= reduce(x = '~', t IN [h54] + o50 + o51 | CASE WHEN coalesce(t.`until_day`, '~') < x THEN coalesce(t.`until_day`, '~') ELSE x END))
        RETURN far
        UNION ALL
        MATCH (near)<-[o55:`ORGANIZATION_OF`*0..1]-(a56)-[h57:`REPORTS_IN_TO`]->(far:`Community`)
        WHERE ((size(o55) = 0) OR reduce(x = '', t IN [h57] + o55 | CASE WHEN coalesce(t.`since_day`, '') > x THEN coalesce(t.`since_day`, '') ELSE x END) <= reduce(x = '~', t IN [h57] + o55 | CASE WHEN coalesce(t.`until_day`, '~') < x THEN coalesce(t.`until_day`, '~') ELSE x END))
        RETURN far
        UNION ALL
        MATCH (near)<-[o58:`ORGANIZATION_OF`*0..1]-(a60)-[h63:`PARTICIPATES_IN`]->(m62:`Project`)<-[h64:`PARTICIPATES_IN`]-(a61)-[o59:`ORGANIZATION_OF`*0..1]->(far:`Community`)
        WHERE (size(o58) = 0 OR size(o59) = 0 OR a60 <> a61) AND reduce(x = '', t IN [h63, h64] + o58 + o59 | CASE WHEN coalesce(t.`since_day`, '') > x THEN coalesce(t.`since_day`, '') ELSE x END) <= reduce(x = '~', t IN [h63, h64] + o58 + o59 | CASE WHEN coalesce(t.`until_day`, '~') < x THEN coalesce(t.`until_day`, '~') ELSE x END)
        RETURN far
        UNION ALL
        MATCH (near)<-[o65:`ORGANIZATION_OF`*0..1]-(a67)-[h70:`PARTICIPATES_IN`]->(m69:`Activity`)<-[h71:`PARTICIPATES_IN`]-(a68)-[o66:`ORGANIZATION_OF`*0..1]->(far:`Community`)
        WHERE (size(o65) = 0 OR size(o66) = 0 OR a67 <> a68) AND reduce(x = '', t IN [h70, h71] + o65 + o66 | CASE WHEN coalesce(t.`since_day`, '') > x THEN coalesce(t.`since_day`, '') ELSE x END) <= reduce(x = '~', t IN [h70, h71] + o65 + o66 | CASE WHEN coalesce(t.`until_day`, '~') < x THEN coalesce(t.`until_day`, '~') ELSE x END)
        RETURN far }
      RETURN far
      UNION ALL
      WITH near
      WHERE (near:`Community`)
      CALL (near) {
        MATCH (far:`Unit`)<-[o72:`ORGANIZATION_OF`*0..1]-(a74)-[h76:`PAIRED_WITH`]-(a75)-[o73:`ORGANIZATION_OF`*0..1]->(near)
        WHERE (size(o72) = 0 OR size(o73) = 0 OR a74 <> a75) AND ((size(o72) = 0 AND size(o73) = 0) OR reduce(x = '', t IN [h76] + o72 + o73 | CASE WHEN coalesce(t.`since_day`, '') > x THEN coalesce(t.`since_day`, '') ELSE x END) <= reduce(x = '~', t IN [h76] + o72 + o73 | CASE WHEN coalesce(t.`until_day`, '~') < x THEN coalesce(t.`until_day`, '~') ELSE x END))
        RETURN far
        UNION ALL
        MATCH (far:`Unit`)<-[o77:`ORGANIZATION_OF`*0..1]-(a78)-[h79:`REPORTS_IN_TO`]->(near)
        WHERE ((size(o77) = 0) OR reduce(x = '', t IN [h79] + o77 | CASE WHEN coalesce(t.`since_day`, '') > x THEN coalesce(t.`since_day`, '') ELSE x END) <= reduce(x = '~', t IN [h79] + o77 | CASE WHEN coalesce(t.`until_day`, '~') < x THEN coalesce(t.`until_day`, '~') ELSE x END))
        RETURN far
        UNION ALL
        MATCH (far:`Unit`)<-[o80:`ORGANIZATION_OF`*0..1]-(a82)-[h85:`PARTICIPATES_IN`]->(m84:`Project`)<-[h86:`PARTICIPATES_IN`]-(a83)-[o81:`ORGANIZATION_OF`*0..1]->(near)
        WHERE (size(o80) = 0 OR size(o81) = 0 OR a82 <> a83) AND reduce(x = '', t IN [h85, h86] + o80 + o81 | CASE WHEN coalesce(t.`since_day`, '') > x THEN coalesce(t.`since_day`, '') ELSE x END) <= reduce(x = '~', t IN [h85, h86] + o80 + o81 | CASE WHEN coalesce(t.`until_day`, '~') < x THEN coalesce(t.`until_day`, '~') ELSE x END)
        RETURN far
        UNION ALL
        MATCH (far:`Unit`)<-[o87:`ORGANIZATION_OF`*0..1]-(a89)-[h92:`PARTICIPATES_IN`]->(m91:`Activity`)<-[h93:`PARTICIPATES_IN`]-(a90)-[o88:`ORGANIZATION_OF`*0..1]->(near)
        WHERE (size(o87) = 0 OR size(o88) = 0 OR a89 <> a90) AND reduce(x = '', t IN [h92, h93] + o87 + o88 | CASE WHEN coalesce(t.`since_day`, '') > x THEN coalesce(t.`since_day`, '') ELSE x END) <= reduce(x = '~', t IN [h92, h93] + o87 + o88 | CASE WHEN coalesce(t.`until_day`, '~') < x THEN coalesce(t.`until_day`, '~') ELSE x END)
        RETURN far }
      RETURN far }
    WITH DISTINCT far
    RETURN far, 'CO_BUILDS_WITH' AS kind, 1 AS c }
  WITH far AS n48, count(DISTINCT near) AS met, sum(c) AS d49_count, collect([kind, c]) AS d49_ties
  WHERE met = size($p0) AND NOT n48.id IN $p0 AND ((n48:`Community`) OR (n48:`Project`))
  WITH n48, [label IN labels(n48)
    WHERE label <> 'Entity'][0] AS d49_type, d49_count, d49_ties
  WHERE (((n48:`Community`)) AND (n48.`demonstrationSite` = $p1))
  WITH n48, d49_type, d49_count, d49_ties
  ORDER BY d49_count DESC, d49_type, n48.`key`
  LIMIT $p2
  RETURN collect([[[d49_count, d49_type, n48.`key`], [d49_count, CASE WHEN n48:`Community` THEN [0, [n48.`key`, n48.`kind`]] WHEN n48:`Project` THEN [1, [n48.`key`]] END, d49_ties]]]) AS c94 }
RETURN [COLLECT {
    UNWIND $p0 AS asked
    WITH asked
    WHERE NOT EXISTS {
      MATCH (known:Entity {id: asked})
      RETURN 1 AS one }
    RETURN asked }, [c47, c94]]
