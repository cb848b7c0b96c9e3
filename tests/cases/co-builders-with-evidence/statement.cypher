MATCH (n1:`Community` {key: $p0})
WHERE coalesce(n1.`since_day`, '') <= $p1 AND coalesce(n1.`until_day`, '~') >= $p1
CALL (n1) {
  CALL (n1) {
    MATCH (n1)<-[h73:`PAIRED_WITH`]-(n71:`Unit`)
    WHERE coalesce(h73.`since_day`, '') <= $p1 AND coalesce(h73.`until_day`, '~') >= $p1
    RETURN n71, [0, h73] AS d72_fact, coalesce(h73.`since_day` || h73.`since`, '') AS d72_s, coalesce(h73.`until_day` || h73.`until`, '~') AS d72_u
    UNION ALL
    MATCH (n1)-[h74:`PAIRED_WITH`]->(n71:`Unit`)
    WHERE coalesce(h74.`since_day`, '') <= $p1 AND coalesce(h74.`until_day`, '~') >= $p1
    RETURN n71, [0, h74] AS d72_fact, coalesce(h74.`since_day` || h74.`since`, '') AS d72_s, coalesce(h74.`until_day` || h74.`until`, '~') AS d72_u
    UNION ALL
    MATCH (n1)<-[h76:`PAIRED_WITH`]-(m75:`PartyOrganization`)-[h77:`ORGANIZATION_OF`]->(n71:`Unit`)
    WHERE coalesce(m75.`since_day`, '') <= $p1 AND coalesce(m75.`until_day`, '~') >= $p1 AND coalesce(h76.`since_day`, '') <= $p1 AND coalesce(h76.`until_day`, '~') >= $p1 AND coalesce(h77.`since_day`, '') <= $p1 AND coalesce(h77.`until_day`, '~') >= $p1
    RETURN n71, [0, h76] AS d72_fact, reduce(x = '', t IN [coalesce(h76.`since_day` || h76.`since`, ''), coalesce(h77.`since_day` || h77.`since`, '')] | CASE WHEN t > x THEN t ELSE x END) AS d72_s, reduce(x = '~', t IN [coalesce(h76.`until_day` || h76.`until`, '~'), coalesce(h77.`until_day` || h77.`until`, '~')] | CASE WHEN t < x THEN t ELSE x END) AS d72_u
    UNION ALL
    MATCH (n1)-[h79:`PAIRED_WITH`]->(m78:`PartyOrganization`)-[h80:`ORGANIZATION_OF`]->(n71:`Unit`)
    WHERE coalesce(m78.`since_day`, '') <= $p1 AND coalesce(m78.`until_day`, '~') >= $p1 AND coalesce(h79.`since_day`, '') <= $p1 AND coalesce(h79.`until_day`, '~') >= $p1 AND coalesce(h80.`since_day`, '') <= $p1 AND coalesce(h80.`until_day`, '~') >= $p1
    RETURN n71, [0, h79] AS d72_fact, reduce(x = '', t IN [coalesce(h79.`since_day` || h79.`since`, ''), coalesce(h80.`since_day` || h80.`since`, '')] | CASE WHEN t > x THEN t ELSE x END) AS d72_s, reduce(x = '~', t IN [coalesce(h79.`until_day` || h79.`until`, '~'), coalesce(h80.`until_day` || h80.`until`, '~')] | CASE WHEN t < x THEN t ELSE x END) AS d72_u
    UNION ALL
    MATCH (n1)<-[h82:`ORGANIZATION_OF`]-(m81:`PartyOrganization`)<-[h83:`PAIRED_WITH`]-(n71:`Unit`)
    WHERE coalesce(m81.`since_day`, '') <= $p1 AND coalesce(m81.`until_day`, '~') >= $p1 AND coalesce(h82.`since_day`, '') <= $p1 AND coalesce(h82.`until_day`, '~') >= $p1 AND coalesce(h83.`since_day`, '') <= $p1 AND coalesce(h83.`until_day`, '~') >= $p1
    RETURN n71, [0, h83] AS d72_fact, reduce(x = '', t IN [coalesce(h82.`since_day` || h82.`since`, ''), coalesce(h83.`since_day` || h83.`since`, '')] | CASE WHEN t > x THEN t ELSE x END) AS d72_s, reduce(x = '~', t IN [coalesce(h82.`until_day` || h82.`until`, '~'), coalesce(h83.`until_day` || h83.`until`, '~')] | CASE WHEN t < x THEN t ELSE x END) AS d72_u
    UNION ALL
    MATCH (n1)<-[h85:`ORGANIZATION_OF`]-(m84:`PartyOrganization`)-[h86:`PAIRED_WITH`]->(n71:`Unit`)
    WHERE coalesce(m84.`since_day`, '') <= $p1 AND coalesce(m84.`until_day`, '~') >= $p1 AND coalesce(h85.`since_day`, '') <= $p1 AND coalesce(h85.`until_day`, '~') >= $p1 AND coalesce(h86.`since_day`, '') <= $p1 AND coalesce(h86.`until_day`, '~') >= $p1
    RETURN n71, [0, h86] AS d72_fact, reduce(x = '', t IN [coalesce(h85.`since_day` || h85.`since`, ''), coalesce(h86.`since_day` || h86.`since`, '')] | CASE WHEN t > x THEN t ELSE x END) AS d72_s, reduce(x = '~', t IN [coalesce(h85.`until_day` || h85.`until`, '~'), coalesce(h86.`until_day` || h86.`until`, '~')] | CASE WHEN t < x THEN t ELSE x END) AS d72_u
    UNION ALL
    MATCH (n1)<-[h89:`ORGANIZATION_OF`]-(m87:`PartyOrganization`)<-[h90:`PAIRED_WITH`]-(m88:`PartyOrganization`)-[h91:`ORGANIZATION_OF`]->(n71:`Unit`)
    WHERE coalesce(m87.`since_day`, '') <= $p1 AND coalesce(m87.`until_day`, '~') >= $p1 AND coalesce(m88.`since_day`, '') <= $p1 AND coalesce(m88.`until_day`, '~') >= $p1 AND coalesce(h89.`since_day`, '') <= $p1 AND coalesce(h89.`until_day`, '~') >= $p1 AND coalesce(h90.`since_day`, '') <= $p1 AND coalesce(h90.`until_day`, '~') >= $p1 AND coalesce(h91.`since_day`, '') <= $p1 AND coalesce(h91.`until_day`, '~') >= $p1 AND m87 <> m88
    RETURN n71, [0, h90] AS d72_fact, reduce(x = '', t IN [coalesce(h89.`since_day` || h89.`since`, ''), coalesce(h90.`since_day` || h90.`since`, ''), coalesce(h91.`since_day` || h91.`since`, '')] | CASE WHEN t > x THEN t ELSE x END) AS d72_s, reduce(x = '~', t IN [coalesce(h89.`until_day` || h89.`until`, '~'), coalesce(h90.`until_day` || h90.`until`, '~'), coalesce(h91.`until_day` || h91.`until`, '~')] | CASE WHEN t < x THEN t ELSE x END) AS d72_u
    UNION ALL
    MATCH (n1)<-[h94:`ORGANIZATION_OF`]-(m92:`PartyOrganization`)-[h95:`PAIRED_WITH`]->(m93:`PartyOrganization`)-[h96:`ORGANIZATION_OF`]->(n71:`Unit`)
    WHERE coalesce(m92.`since_day`, '') <= $p1 AND coalesce(m92.`until_day`, '~') >= $p1 AND coalesce(m93.`since_day`, '') <= $p1 AND coalesce(m93.`until_day`, '~') >= $p1 AND coalesce(h94.`since_day`, '') <= $p1 AND coalesce(h94.`until_day`, '~') >= $p1 AND coalesce(h95.`since_day`, '') <= $p1 AND coalesce(h95.`until_day`, '~') >= $p1 AND coalesce(h96.`since_day`, '') <= $p1 AND coalesce(h96.`until_day`, '~') >= $p1 AND m92 <> m93
    RETURN n71, [0, h95] AS d72_fact, reduce(x = '', t IN [coalesce(h94.`since_day` || h94.`since`, ''), coalesce(h95.`since_day` || h95.`since`, ''), coalesce(h96.`since_day` || h96.`since`, '')] | CASE WHEN t > x THEN t ELSE x END) AS d72_s, reduce(x = '~', t IN [coalesce(h94.`until_day` || h94.`until`, '~'), coalesce(h95.`until_day` || h95.`until`, '~'), coalesce(h96.`until_day` || h96.`until`, '~')] | CASE WHEN t < x THEN t ELSE x END) AS d72_u
    UNION ALL
    MATCH (n1)<-[h97:`REPORTS_IN_TO`]-(n71:`Unit`)
    WHERE coalesce(h97.`since_day`, '') <= $p1 AND coalesce(h97.`until_day`, '~') >= $p1
    RETURN n71, [1, h97] AS d72_fact, coalesce(h97.`since_day` || h97.`since`, '') AS d72_s, coalesce(h97.`until_day` || h97.`until`, '~') AS d72_u
    UNION ALL
    MATCH (n1)<-[h99:`REPORTS_IN_TO`]-(m98:`PartyOrganization`)-[h100:`ORGANIZATION_OF`]->(n71:`Unit`)
    WHERE coalesce(m98.`since_day`, '') <= $p1 AND coalesce(m98.`until_day`, '~') >= $p1 AND coalesce(h99.`since_day`, '') <= $p1 AND coalesce(h99.`until_day`, '~') >= $p1 AND coalesce(h100.`since_day`, '') <= $p1 AND coalesce(h100.`until_day`, '~') >= $p1
    RETURN n71, [1, h99] AS d72_fact, reduce(x = '', t IN [coalesce(h99.`since_day` || h99.`since`, ''), coalesce(h100.`since_day` || h100.`since`, '')] | CASE WHEN t > x THEN t ELSE x END) AS d72_s, reduce(x = '~', t IN [coalesce(h99.`until_day` || h99.`until`, '~'), coalesce(h100.`until_day` || h100.`until`, '~')] | CASE WHEN t < x THEN t ELSE x END) AS d72_u
    UNION ALL
    MATCH (n1)-[h102:`PARTICIPATES_IN`]->(m101:`Project`)<-[h103:`PARTICIPATES_IN`]-(n71:`Unit`)
    WHERE coalesce(m101.`since_day`, '') <= $p1 AND coalesce(m101.`until_day`, '~') >= $p1 AND coalesce(h102.`since_day`, '') <= $p1 AND coalesce(h102.`until_day`, '~') >= $p1 AND coalesce(h103.`since_day`, '') <= $p1 AND coalesce(h103.`until_day`, '~') >= $p1
    RETURN n71, [2, m101] AS d72_fact, reduce(x = '', t IN [coalesce(h102.`since_day` || h102.`since`, ''), coalesce(h103.`since_day` || h103.`since`, '')] | CASE WHEN t > x THEN t ELSE x END) AS d72_s, reduce(x = '~', t IN [coalesce(h102.`until_day` || h102.`until`, '~'), coalesce(h103.`until_day` || h103.`until`, '~')] | CASE WHEN t < x THEN t ELSE x END) AS d72_u
    UNION ALL
    MATCH (n1)-[h106:`PARTICIPATES_IN`]->(m104:`Project`)<-[h107:`PARTICIPATES_IN`]-(m105:`PartyOrganization`)-[h108:`ORGANIZATION_OF`]->(n71:`Unit`)
    WHERE coalesce(m104.`since_day`, '') <= $p1 AND coalesce(m104.`until_day`, '~') >= $p1 AND coalesce(m105.`since_day`, '') <= $p1 AND coalesce(m105.`until_day`, '~') >= $p1 AND coalesce(h106.`since_day`, '') <= $p1 AND coalesce(h106.`until_day`, '~') >= $p1 AND coalesce(h107.`since_day`, '') <= $p1 AND coalesce(h107.`until_day`, '~') >= $p1 AND coalesce(h108.`since_day`, '') <= $p1 AND coalesce(h108.`until_day`, '~') >= $p1
    RETURN n71, [2, m104] AS d72_fact, reduce(x = '', t IN [coalesce(h106.`since_day` || h106.`since`, ''), coalesce(h107.`since_day` || h107.`since`, ''), coalesce(h108.`since_day` || h108.`since`, '')] | CASE WHEN t > x THEN t ELSE x END) AS d72_s, reduce(x = '~', t IN [coalesce(h106.`until_day` || h106.`until`, '~'), coalesce(h107.`until_day` || h107.`until`, '~'), coalesce(h108.`until_day` || h108.`until`, '~')] | CASE WHEN t < x THEN t ELSE x END) AS d72_u
    UNION ALL
    MATCH (n1)<-[h111:`ORGANIZATION_OF`]-(m109:`PartyOrganization`)-[h112:`PARTICIPATES_IN`]->(m110:`Project`)<-[h113:`PARTICIPATES_IN`]-(n71:`Unit`)
    WHERE coalesce(m109.`since_day`, '') <= $p1 AND coalesce(m109.`until_day`, '~') >= $p1 AND coalesce(m110.`since_day`, '') <= $p1 AND coalesce(m110.`until_day`, '~') >= $p1 AND coalesce(h111.`since_day`, '') <= $p1 AND coalesce(h111.`until_day`, '~') >= $p1 AND coalesce(h112.`since_day`, '') <= $p1 AND coalesce(h112.`until_day`, '~') >= $p1 AND coalesce(h113.`since_day`, '') <= $p1 AND coalesce(h113.`until_day`, '~') >= $p1
    RETURN n71, [2, m110] AS d72_fact, reduce(x = '', t IN [coalesce(h111.`since_day` || h111.`since`, ''), coalesce(h112.`since_day` || h112.`since`, ''), coalesce(h113.`since_day` || h113.`since`, '')] | CASE WHEN t > x THEN t ELSE x END) AS d72_s, reduce(x = '~', t IN [coalesce(h111.`until_day` || h111.`until`, '~'), coalesce(h112.`until_day` || h112.`until`, '~'), coalesce(h113.`until_day` || h113.`until`, '~')] | CASE WHEN t < x THEN t ELSE x END) AS d72_u
    UNION ALL
    MATCH (n1)<-[h117:`ORGANIZATION_OF`]-(m114:`PartyOrganization`)-[h118:`PARTICIPATES_IN`]->(m115:`Project`)<-[h119:`PARTICIPATES_IN`]-(m116:`PartyOrganization`)-[h120:`ORGANIZATION_OF`]->(n71:`Unit`)
    WHERE coalesce(m114.`since_day`, '') <= $p1 AND coalesce(m114.`until_day`, '~') >= $p1 AND coalesce(m115.`since_day`, '') <= $p1 AND coalesce(m115.`until_day`, '~') >= $p1 AND coalesce(m116.`since_day`, '') <= $p1 AND coalesce(m116.`until_day`, '~') >= $p1 AND coalesce(h117.`since_day`, '') <= $p1 AND coalesce(h117.`until_day`, '~') >= $p1 AND coalesce(h118.`since_day`, '') <= $p1 AND coalesce(h118.`until_day`, '~') >= $p1 AND coalesce(h119.`since_day`, '') <= $p1 AND coalesce(h119.`until_day`, '~') >= $p1 AND coalesce(h120.`since_day`, '') <= $p1 AND coalesce(h120.`until_day`, '~') >= $p1 AND m114 <> m116
    RETURN n71, [2, m115] AS d72_fact, reduce(x = '', t IN [coalesce(h117.`since_day` || h117.`since`, ''), coalesce(h118.`since_day` || h118.`since`, ''), coalesce(h119.`since_day` || h119.`since`, ''), coalesce(h120.`since_day` || h120.`since`, '')] | CASE WHEN t > x THEN t ELSE x END) AS d72_s, reduce(x = '~', t IN [coalesce(h117.`until_day` || h117.`until`, '~'), coalesce(h118.`until_day` || h118.`until`, '~'), coalesce(h119.`until_day` || h119.`until`, '~'), coalesce(h120.`until_day` || h120.`until`, '~')] | CASE WHEN t < x THEN t ELSE x END) AS d72_u
    UNION ALL
    MATCH (n1)-[h122:`PARTICIPATES_IN`]->(m121:`Activity`)<-[h123:`PARTICIPATES_IN`]-(n71:`Unit`)
    WHERE coalesce(m121.`since_day`, '') <= $p1 AND coalesce(m121.`until_day`, '~') >= $p1 AND coalesce(h122.`since_day`, '') <= $p1 AND coalesce(h122.`until_day`, '~') >= $p1 AND coalesce(h123.`since_day`, '') <= $p1 AND coalesce(h123.`until_day`, '~') >= $p1
    RETURN n71, [3, m121] AS d72_fact, reduce(x = '', t IN [coalesce(h122.`since_day` || h122.`since`, ''), coalesce(h123.`since_day` || h123.`since`, '')] | CASE WHEN t > x THEN t ELSE x END) AS d72_s, reduce(x = '~', t IN [coalesce(h122.`until_day` || h122.`until`, '~'), coalesce(h123.`until_day` || h123.`until`, '~')] | CASE WHEN t < x THEN t ELSE x END) AS d72_u
    UNION ALL
    MATCH (n1)-[h126:`PARTICIPATES_IN`]->(m124:`Activity`)<-[h127:`PARTICIPATES_IN`]-(m125:`PartyOrganization`)-[h128:`ORGANIZATION_OF`]->(n71:`Unit`)
    WHERE coalesce(m124.`since_day`, '') <= $p1 AND coalesce(m124.`until_day`, '~') >= $p1 AND coalesce(m125.`since_day`, '') <= $p1 AND coalesce(m125.`until_day`, '~') >= $p1 AND coalesce(h126.`since_day`, '') <= $p1 AND coalesce(h126.`until_day`, '~') >= $p1 AND coalesce(h127.`since_day`, '') <= $p1 AND coalesce(h127.`until_day`, '~') >= $p1 AND coalesce(h128.`since_day`, '') <= $p1 AND coalesce(h128.`until_day`, '~') >= $p1
    RETURN n71, [3, m124] AS d72_fact, reduce(x = '', t IN [coalesce(h126.`since_day` || h126.`since`, ''), coalesce(h127.`since_day` || h127.`since`, ''), coalesce(h128.`since_day` || h128.`since`, '')] | CASE WHEN t > x THEN t ELSE x END) AS d72_s, reduce(x = '~', t IN [coalesce(h126.`until_day` || h126.`until`, '~'), coalesce(h127.`until_day` || h127.`until`, '~'), coalesce(h128.`until_day` || h128.`until`, '~')] | CASE WHEN t < x THEN t ELSE x END) AS d72_u
    UNION ALL
    MATCH (n1)<-[h131:`ORGANIZATION_OF`]-(m129:`PartyOrganization`)-[h132:`PARTICIPATES_IN`]->(m130:`Activity`)<-[h133:`PARTICIPATES_IN`]-(n71:`Unit`)
    WHERE coalesce(m129.`since_day`, '') <= $p1 AND coalesce(m129.`until_day`, '~') >= $p1 AND coalesce(m130.`since_day`, '') <= $p1 AND coalesce(m130.`until_day`, '~') >= $p1 AND coalesce(h131.`since_day`, '') <= $p1 AND coalesce(h131.`until_day`, '~') >= $p1 AND coalesce(h132.`since_day`, '') <= $p1 AND coalesce(h132.`until_day`, '~') >= $p1 AND coalesce(h133.`since_day`, '') <= $p1 AND coalesce(h133.`until_day`, '~') >= $p1
    RETURN n71, [3, m130] AS d72_fact, reduce(x = '', t IN [coalesce(h131.`since_day` || h131.`since`, ''), coalesce(h132.`since_day` || h132.`since`, ''), coalesce(h133.`since_day` || h133.`since`, '')] | CASE WHEN t > x THEN t ELSE x END) AS d72_s, reduce(x = '~', t IN [coalesce(h131.`until_day` || h131.`until`, '~'), coalesce(h132.`until_day` || h132.`until`, '~'), coalesce(h133.`until_day` || h133.`until`, '~')] | CASE WHEN t < x THEN t ELSE x END) AS d72_u
    UNION ALL
    MATCH (n1)<-[h137:`ORGANIZATION_OF`]-(m134:`PartyOrganization`)-[h138:`PARTICIPATES_IN`]->(m135:`Activity`)<-[h139:`PARTICIPATES_IN`]-(m136:`PartyOrganization`)-[h140:`ORGANIZATION_OF`]->(n71:`Unit`)
    WHERE coalesce(m134.`since_day`, '') <= $p1 AND coalesce(m134.`until_day`, '~') >= $p1 AND coalesce(m135.`since_day`, '') <= $p1 AND coalesce(m135.`until_day`, '~') >= $p1 AND coalesce(m136.`since_day`, '') <= $p1 AND coalesce(m136.`until_day`, '~') >= $p1 AND coalesce(h137.`since_day`, '') <= $p1 AND coalesce(h137.`until_day`, '~') >= $p1 AND coalesce(h138.`since_day`, '') <= $p1 AND coalesce(h138.`until_day`, '~') >= $p1 AND coalesce(h139.`since_day`, '') <= $p1 AND coalesce(h139.`until_day`, '~') >= $p1 AND coalesce(h140.`since_day`, '') <= $p1 AND coalesce(h140.`until_day`, '~') >= $p1 AND m134 <> m136
    RETURN n71, [3, m135] AS d72_fact, reduce(x = '', t IN [coalesce(h137.`since_day` || h137.`since`, ''), coalesce(h138.`since_day` || h138.`since`, ''), coalesce(h139.`since_day` || h139.`since`, ''), coalesce(h140.`since_day` || h140.`since`, '')] | CASE WHEN t > x THEN t ELSE x END) AS d72_s, reduce(x = '~', t IN [coalesce(h137.`until_day` || h137.`until`, '~'), coalesce(h138.`until_day` || h138.`until`, '~'), coalesce(h139.`until_day` || h139.`until`, '~'), coalesce(h140.`until_day` || h140.`until`, '~')] | CASE WHEN t < x THEN t ELSE x END) AS d72_u }
  WITH n71, count(DISTINCT d72_fact) AS d72_weight, min(d72_s) AS d72_s, max(d72_u) AS d72_u
  WITH n71, d72_weight, CASE d72_s WHEN '' THEN NULL ELSE substring(d72_s, 10) END AS d72_since, CASE d72_s WHEN '' THEN NULL ELSE substring(d72_s, 0, 10) END AS d72_since_day, CASE d72_u WHEN '~' THEN NULL ELSE substring(d72_u, 10) END AS d72_until, CASE d72_u WHEN '~' THEN NULL ELSE substring(d72_u, 0, 10) END AS d72_until_day
  WHERE coalesce(n71.`since_day`, '') <= $p1 AND coalesce(n71.`until_day`, '~') >= $p1
  WITH n71, d72_weight, d72_since, d72_since_day, d72_until, d72_until_day
  ORDER BY d72_weight DESC, 'CO_BUILDS_WITH:' || n71.id || ':' || n1.id
  LIMIT $p3
  CALL (n71, n1) {
    CALL (n71, n1) {
      MATCH (n71)-[h142:`PAIRED_WITH`]->(n1:`Community`)
      WHERE coalesce(h142.`since_day`, '') <= $p1 AND coalesce(h142.`until_day`, '~') >= $p1
      RETURN 'PAIRED' AS f141_pattern, 0 AS f141_p, h142.`id` AS f141_k, coalesce(h142.`since_day` || h142.`since`, '') AS f141_s, coalesce(h142.`until_day` || h142.`until`, '~') AS f141_u, [[0, h142, false]] AS f141_h
      UNION ALL
      MATCH (n71)<-[h143:`PAIRED_WITH`]-(n1:`Community`)
      WHERE coalesce(h143.`since_day`, '') <= $p1 AND coalesce(h143.`until_day`, '~') >= $p1
      RETURN 'PAIRED' AS f141_pattern, 0 AS f141_p, h143.`id` AS f141_k, coalesce(h143.`since_day` || h143.`since`, '') AS f141_s, coalesce(h143.`until_day` || h143.`until`, '~') AS f141_u, [[0, h143, true]] AS f141_h
      UNION ALL
      MATCH (n71)<-[h145:`ORGANIZATION_OF`]-(m144:`PartyOrganization`)-[h146:`PAIRED_WITH`]->(n1:`Community`)
      WHERE coalesce(m144.`since_day`, '') <= $p1 AND coalesce(m144.`until_day`, '~') >= $p1 AND coalesce(h145.`since_day`, '') <= $p1 AND coalesce(h145.`until_day`, '~') >= $p1 AND coalesce(h146.`since_day`, '') <= $p1 AND coalesce(h146.`until_day`, '~') >= $p1
      RETURN 'PAIRED' AS f141_pattern, 0 AS f141_p, h146.`id` AS f141_k, reduce(x = '', t IN [coalesce(h145.`since_day` || h145.`since`, ''), coalesce(h146.`since_day` || h146.`since`, '')] | CASE WHEN t > x THEN t ELSE x END) AS f141_s, reduce(x = '~', t IN [coalesce(h145.`until_day` || h145.`until`, '~'), coalesce(h146.`until_day` || h146.`until`, '~')] | CASE WHEN t < x THEN t ELSE x END) AS f141_u, [[-1, h145, true], [0, h146, false]] AS f141_h
      UNION ALL
      MATCH (n71)<-[h148:`ORGANIZATION_OF`]-(m147:`PartyOrganization`)<-[h149:`PAIRED_WITH`]-(n1:`Community`)
      WHERE coalesce(m147.`since_day`, '') <= $p1 AND coalesce(m147.`until_day`, '~') >= $p1 AND coalesce(h148.`since_day`, '') <= $p1 AND coalesce(h148.`until_day`, '~') >= $p1 AND coalesce(h149.`since_day`, '') <= $p1 AND coalesce(h149.`until_day`, '~') >= $p1
      RETURN 'PAIRED' AS f141_pattern, 0 AS f141_p, h149.`id` AS f141_k, reduce(x = '', t IN [coalesce(h148.`since_day` || h148.`since`, ''), coalesce(h149.`since_day` || h149.`since`, '')] | CASE WHEN t > x THEN t ELSE x END) AS f141_s, reduce(x = '~', t IN [coalesce(h148.`until_day` || h148.`until`, '~'), coalesce(h149.`until_day` || h149.`until`, '~')] | CASE WHEN t < x THEN t ELSE x END) AS f141_u, [[-1, h148, true], [0, h149, true]] AS f141_h
      UNION ALL
      MATCH (n71)-[h151:`PAIRED_WITH`]->(m150:`PartyOrganization`)-[h152:`ORGANIZATION_OF`]->(n1:`Community`)
      WHERE coalesce(m150.`since_day`, '') <= $p1 AND coalesce(m150.`until_day`, '~') >= $p1 AND coalesce(h151.`since_day`, '') <= $p1 AND coalesce(h151.`until_day`, '~') >= $p1 AND coalesce(h152.`since_day`, '') <= $p1 AND coalesce(h152.`until_day`, '~') >= $p1
      RETURN 'PAIRED' AS f141_pattern, 0 AS f141_p, h151.`id` AS f141_k, reduce(x = '', t IN [coalesce(h151.`since_day` || h151.`since`, ''), coalesce(h152.`since_day` || h152.`since`, '')] | CASE WHEN t > x THEN t ELSE x END) AS f141_s, reduce(x = '~', t IN [coalesce(h151.`until_day` || h151.`until`, '~'), coalesce(h152.`until_day` || h152.`until`, '~')] | CASE WHEN t < x THEN t ELSE x END) AS f141_u, [[0, h151, false], [1, h152, false]] AS f141_h
      UNION ALL
      MATCH (n71)<-[h154:`PAIRED_WITH`]-(m153:`PartyOrganization`)-[h155:`ORGANIZATION_OF`]->(n1:`Community`)
      WHERE coalesce(m153.`since_day`, '') <= $p1 AND coalesce(m153.`until_day`, '~') >= $p1 AND coalesce(h154.`since_day`, '') <= $p1 AND coalesce(h154.`until_day`, '~') >= $p1 AND coalesce(h155.`since_day`, '') <= $p1 AND coalesce(h155.`until_day`, '~') >= $p1
      RETURN 'PAIRED' AS f141_pattern, 0 AS f141_p, h154.`id` AS f141_k, reduce(x = '', t IN [coalesce(h154.`since_day` || h154.`since`, ''), coalesce(h155.`since_day` || h155.`since`, '')] | CASE WHEN t > x THEN t ELSE x END) AS f141_s, reduce(x = '~', t IN [coalesce(h154.`until_day` || h154.`until`, '~'), coalesce(h155.`until_day` || h155.`until`, '~')] | CASE WHEN t < x THEN t ELSE x END) AS f141_u, [[0, h154, true], [1, h155, false]] AS f141_h
      UNION ALL
      MATCH (n71)<-[h158:`ORGANIZATION_OF`]-(m156:`PartyOrganization`)-[h159:`PAIRED_WITH`]->(m157:`PartyOrganization`)-[h160:`ORGANIZATION_OF`]->(n1:`Community`)
      WHERE coalesce(m156.`since_day`, '') <= $p1 AND coalesce(m156.`until_day`, '~') >= $p1 AND coalesce(m157.`since_day`, '') <= $p1 AND coalesce(m157.`until_day`, '~') >= $p1 AND coalesce(h158.`since_day`, '') <= $p1 AND coalesce(h158.`until_day`, '~') >= $p1 AND coalesce(h159.`since_day`, '') <= $p1 AND coalesce(h159.`until_day`, '~') >= $p1 AND coalesce(h160.`since_day`, '') <= $p1 AND coalesce(h160.`until_day`, '~') >= $p1 AND m156 <> m157
      RETURN 'PAIRED' AS f141_pattern, 0 AS f141_p, h159.`id` AS f141_k, reduce(x = '', t IN [coalesce(h158.`since_day` || h158.`since`, ''), coalesce(h159.`since_day` || h159.`since`, ''), coalesce(h160.`since_day` || h160.`since`, '')] | CASE WHEN t > x THEN t ELSE x END) AS f141_s, reduce(x = '~', t IN [coalesce(h158.`until_day` || h158.`until`, '~'), coalesce(h159.`until_day` || h159.`until`, '~'), coalesce(h160.`until_day` || h160.`until`, '~')] | CASE WHEN t < x THEN t ELSE x END) AS f141_u, [[-1, h158, true], [0, h159, false], [1, h160, false]] AS f141_h
      UNION ALL
      MATCH (n71)<-[h163:`ORGANIZATION_OF`]-(m161:`PartyOrganization`)<-[h164:`PAIRED_WITH`]-(m162:`PartyOrganization`)-[h165:`ORGANIZATION_OF`]->(n1:`Community`)
      WHERE coalesce(m161.`since_day`, '') <= $p1 AND coalesce(m161.`until_day`, '~') >= $p1 AND coalesce(m162.`since_day`, '') <= $p1 AND coalesce(m162.`until_day`, '~') >= $p1 AND coalesce(h163.`since_day`, '') <= $p1 AND coalesce(h163.`until_day`, '~') >= $p1 AND coalesce(h164.`since_day`, '') <= $p1 AND coalesce(h164.`until_day`, '~') >= $p1 AND coalesce(h165.`since_day`, '') <= $p1 AND coalesce(h165.`until_day`, '~') >= $p1 AND m161 <> m162
      RETURN 'PAIRED' AS f141_pattern, 0 AS f141_p, h164.`id` AS f141_k, reduce(x = '', t IN [coalesce(h163.`since_day` || h163.`since`, ''), coalesce(h164.`since_day` || h164.`since`, ''), coalesce(h165.`since_day` || h165.`since`, '')] | CASE WHEN t > x THEN t ELSE x END) AS f141_s, reduce(x = '~', t IN [coalesce(h163.`until_day` || h163.`until`, '~'), coalesce(h164.`until_day` || h164.`until`, '~'), coalesce(h165.`until_day` || h165.`until`, '~')] | CASE WHEN t < x THEN t ELSE x END) AS f141_u, [[-1, h163, true], [0, h164, true], [1, h165, false]] AS f141_h
      UNION ALL
      MATCH (n71)-[h166:`REPORTS_IN_TO`]->(n1:`Community`)
      WHERE coalesce(h166.`since_day`, '') <= $p1 AND coalesce(h166.`until_day`, '~') >= $p1
      RETURN 'REPORTS_IN' AS f141_pattern, 1 AS f141_p, h166.`id` AS f141_k, coalesce(h166.`since_day` || h166.`since`, '') AS f141_s, coalesce(h166.`until_day` || h166.`until`, '~') AS f141_u, [[0, h166, false]] AS f141_h
      UNION ALL
      MATCH (n71)<-[h168:`ORGANIZATION_OF`]-(m167:`PartyOrganization`)-[h169:`REPORTS_IN_TO`]->(n1:`Community`)
      WHERE coalesce(m167.`since_day`, '') <= $p1 AND coalesce(m167.`until_day`, '~') >= $p1 AND coalesce(h168.`since_day`, '') <= $p1 AND coalesce(h168.`until_day`, '~') >= $p1 AND coalesce(h169.`since_day`, '') <= $p1 AND coalesce(h169.`until_day`, '~') >= $p1
      RETURN 'REPORTS_IN' AS f141_pattern, 1 AS f141_p, h169.`id` AS f141_k, reduce(x = '', t IN [coalesce(h168.`since_day` || h168.`since`, ''), coalesce(h169.`since_day` || h169.`since`, '')] | CASE WHEN t > x THEN t ELSE x END) AS f141_s, reduce(x = '~', t IN [coalesce(h168.`until_day` || h168.`until`, '~'), coalesce(h169.`until_day` || h169.`until`, '~')] | CASE WHEN t < x THEN t ELSE x END) AS f141_u, [[-1, h168, true], [0, h169, false]] AS f141_h
      UNION ALL
      MATCH (n71)-[h171:`PARTICIPATES_IN`]->(m170:`Project`)<-[h172:`PARTICIPATES_IN`]-(n1:`Community`)
      WHERE coalesce(m170.`since_day`, '') <= $p1 AND coalesce(m170.`until_day`, '~') >= $p1 AND coalesce(h171.`since_day`, '') <= $p1 AND coalesce(h171.`until_day`, '~') >= $p1 AND coalesce(h172.`since_day`, '') <= $p1 AND coalesce(h172.`until_day`, '~') >= $p1
      RETURN 'JOINT_PROJECT' AS f141_pattern, 2 AS f141_p, m170.`id` AS f141_k, reduce(x = '', t IN [coalesce(h171.`since_day` || h171.`since`, ''), coalesce(h172.`since_day` || h172.`since`, '')] | CASE WHEN t > x THEN t ELSE x END) AS f141_s, reduce(x = '~', t IN [coalesce(h171.`until_day` || h171.`until`, '~'), coalesce(h172.`until_day` || h172.`until`, '~')] | CASE WHEN t < x THEN t ELSE x END) AS f141_u, [[0, h171, false], [1, h172, true]] AS f141_h
      UNION ALL
      MATCH (n71)<-[h175:`ORGANIZATION_OF`]-(m173:`PartyOrganization`)-[h176:`PARTICIPATES_IN`]->(m174:`Project`)<-[h177:`PARTICIPATES_IN`]-(n1:`Community`)
      WHERE coalesce(m173.`since_day`, '') <= $p1 AND coalesce(m173.`until_day`, '~') >= $p1 AND coalesce(m174.`since_day`, '') <= $p1 AND coalesce(m174.`until_day`, '~') >= $p1 AND coalesce(h175.`since_day`, '') <= $p1 AND coalesce(h175.`until_day`, '~') >= $p1 AND coalesce(h176.`since_day`, '') <= $p1 AND coalesce(h176.`until_day`, '~') >= $p1 AND coalesce(h177.`since_day`, '') <= $p1 AND coalesce(h177.`until_day`, '~') >= $p1
      RETURN 'JOINT_PROJECT' AS f141_pattern, 2 AS f141_p, m174.`id` AS f141_k, reduce(x = '', t IN [coalesce(h175.`since_day` || h175.`since`, ''), coalesce(h176.`since_day` || h176.`since`, ''), coalesce(h177.`since_day` || h177.`since`, '')] | CASE WHEN t > x THEN t ELSE x END) AS f141_s, reduce(x = '~', t IN [coalesce(h175.`until_day` || h175.`until`, '~'), coalesce(h176.`until_day` || h176.`until`, '~'), coalesce(h177.`until_day` || h177.`until`, '~')] | CASE WHEN t < x THEN t ELSE x END) AS f141_u, [[-1, h175, true], [0, h176, false], [1, h177, true]] AS f141_h
      UNION ALL
      MATCH (n71)-[h180:`PARTICIPATES_IN`]->(m178:`Project`)<-[h181:`PARTICIPATES_IN`]-(m179:`PartyOrganization`)-[h182:`ORGANIZATION_OF`]->(n1:`Community`)
      WHERE coalesce(m178.`since_day`, '') <= $p1 AND coalesce(m178.`until_day`, '~') >= $p1 AND coalesce(m179.`since_day`, '') <= $p1 AND coalesce(m179.`until_day`, '~') >= $p1 AND coalesce(h180.`since_day`, '') <= $p1 AND coalesce(h180.`until_day`, '~') >= $p1 AND coalesce(h181.`since_day`, '') <= $p1 AND coalesce(h181.`until_day`, '~') >= $p1 AND coalesce(h182.`since_day`, '') <= $p1 AND coalesce(h182.`until_day`, '~') >= $p1
      RETURN 'JOINT_PROJECT' AS f141_pattern, 2 AS f141_p, m178.`id` AS f141_k, reduce(x = '', t IN [coalesce(h180.`since_day` || h180.`since`, ''), coalesce(h181.`since_day` || h181.`since`, ''), coalesce(h182.`since_day` || h182.`since`, '')] | CASE WHEN t > x THEN t ELSE x END) AS f141_s, reduce(x = '~', t IN [coalesce(h180.`until_day` || h180.`until`, '~'), coalesce(h181.`until_day` || h181.`until`, '~'), coalesce(h182.`until_day` || h182.`until`, '~')] | CASE WHEN t < x THEN t ELSE x END) AS f141_u, [[0, h180, false], [1, h181, true], [2, h182, false]] AS f141_h
      UNION ALL
      MATCH (n71)<-[h186:`ORGANIZATION_OF`]-(m183:`PartyOrganization`)-[h187:`PARTICIPATES_IN`]->(m184:`Project`)<-[h188:`PARTICIPATES_IN`]-(m185:`PartyOrganization`)-[h189:`ORGANIZATION_OF`]->(n1:`Community`)
      WHERE coalesce(m183.`since_day`, '') <= $p1 AND coalesce(m183.`until_day`, '~') >= $p1 AND coalesce(m184.`since_day`, '') <= $p1 AND coalesce(m184.`until_day`, '~') >= $p1 AND coalesce(m185.`since_day`, '') <= $p1 AND coalesce(m185.`until_day`, '~') >= $p1 AND coalesce(h186.`since_day`, '') <= $p1 AND coalesce(h186.`until_day`, '~') >= $p1 AND coalesce(h187.`since_day`, '') <= $p1 AND coalesce(h187.`until_day`, '~') >= $p1 AND coalesce(h188.`since_day`, '') <= $p1 AND coalesce(h188.`until_day`, '~') >= $p1 AND coalesce(h189.`since_day`, '') <= $p1 AND coalesce(h189.`until_day`, '~') >= $p1 AND m183 <> m185
      RETURN 'JOINT_PROJECT' AS f141_pattern, 2 AS f141_p, m184.`id` AS f141_k, reduce(x = '', t IN [coalesce(h186.`since_day` || h186.`since`, ''), coalesce(h187.`since_day` || h187.`since`, ''), coalesce(h188.`since_day` || h188.`since`, ''), coalesce(h189.`since_day` || h189.`since`, '')] | CASE WHEN t > x THEN t ELSE x END) AS f141_s, reduce(x = '~', t IN [coalesce(h186.`until_day` || h186.`until`, '~'), coalesce(h187.`until_day` || h187.`until`, '~'), coalesce(h188.`until_day` || h188.`until`, '~'), coalesce(h189.`until_day` || h189.`until`, '~')] | CASE WHEN t < x THEN t ELSE x END) AS f141_u, [[-1, h186, true], [0, h187, false], [1, h188, true], [2, h189, false]] AS f141_h
      UNION ALL
      MATCH (n71)-[h191:`PARTICIPATES_IN`]->(m190:`Activity`)<-[h192:`PARTICIPATES_IN`]-(n1:`Community`)
      WHERE coalesce(m190.`since_day`, '') <= $p1 AND coalesce(m190.`until_day`, '~') >= $p1 AND coalesce(h191.`since_day`, '') <= $p1 AND coalesce(h191.`until_day`, '~') >= $p1 AND coalesce(h192.`since_day`, '') <= $p1 AND coalesce(h192.`until_day`, '~') >= $p1
      RETURN 'JOINT_ACTIVITY' AS f141_pattern, 3 AS f141_p, m190.`id` AS f141_k, reduce(x = '', t IN [coalesce(h191.`since_day` || h191.`since`, ''), coalesce(h192.`since_day` || h192.`since`, '')] | CASE WHEN t > x THEN t ELSE x END) AS f141_s, reduce(x = '~', t IN [coalesce(h191.`until_day` || h191.`until`, '~'), coalesce(h192.`until_day` || h192.`until`, '~')] | CASE WHEN t < x THEN t ELSE x END) AS f141_u, [[0, h191, false], [1, h192, true]] AS f141_h
      UNION ALL
      MATCH (n71)<-[h195:`ORGANIZATION_OF`]-(m193:`PartyOrganization`)-[h196:`PARTICIPATES_IN`]->(m194:`Activity`)<-[h197:`PARTICIPATES_IN`]-(n1:`Community`)
      WHERE coalesce(m193.`since_day`, '') <= $p1 AND coalesce(m193.`until_day`, '~') >= $p1 AND coalesce(m194.`since_day`, '') <= $p1 AND coalesce(m194.`until_day`, '~') >= $p1 AND coalesce(h195.`since_day`, '') <= $p1 AND coalesce(h195.`until_day`, '~') >= $p1 AND coalesce(h196.`since_day`, '') <= $p1 AND coalesce(h196.`until_day`, '~') >= $p1 AND coalesce(h197.`since_day`, '') <= $p1 AND coalesce(h197.`until_day`, '~') >= $p1
      RETURN 'JOINT_ACTIVITY' AS f141_pattern, 3 AS f141_p, m194.`id` AS f141_k, reduce(x = '', t IN [coalesce(h195.`since_day` || h195.`since`, ''), coalesce(h196.`since_day` || h196.`since`, ''), coalesce(h197.`since_day` || h197.`since`, '')] | CASE WHEN t > x THEN t ELSE x END) AS f141_s, reduce(x = '~', t IN [coalesce(h195.`until_day` || h195.`until`, '~'), coalesce(h196.`until_day` || h196.`until`, '~'), coalesce(h197.`until_day` || h197.`until`, '~')] | CASE WHEN t < x THEN t ELSE x END) AS f141_u, [[-1, h195, true], [0, h196, false], [1, h197, true]] AS f141_h
      UNION ALL
      MATCH (n71)-[h200:`PARTICIPATES_IN`]->(m198:`Activity`)<-[h201:`PARTICIPATES_IN`]-(m199:`PartyOrganization`)-[h202:`ORGANIZATION_OF`]->(n1:`Community`)
      WHERE coalesce(m198.`since_day`, '') <= $p1 AND coalesce(m198.`until_day`, '~') >= $p1 AND coalesce(m199.`since_day`, '') <= $p1 AND coalesce(m199.`until_day`, '~') >= $p1 AND coalesce(h200.`since_day`, '') <= $p1 AND coalesce(h200.`until_day`, '~') >= $p1 AND coalesce(h201.`since_day`, '') <= $p1 AND coalesce(h201.`until_day`, '~') >= $p1 AND coalesce(h202.`since_day`, '') <= $p1 AND coalesce(h202.`until_day`, '~') >= $p1
      RETURN 'JOINT_ACTIVITY' AS f141_pattern, 3 AS f141_p, m198.`id` AS f141_k, reduce(x = '', t IN [coalesce(h200.`since_day` || h200.`since`, ''), coalesce(h201.`since_day` || h201.`since`, ''), coalesce(h202.`since_day` || h202.`since`, '')] | CASE WHEN t > x THEN t ELSE x END) AS f141_s, reduce(x = '~', t IN [coalesce(h200.`until_day` || h200.`until`, '~'), coalesce(h201.`until_day` || h201.`until`, '~'), coalesce(h202.`until_day` || h202.`until`, '~')] | CASE WHEN t < x THEN t ELSE x END) AS f141_u, [[0, h200, false], [1, h201, true], [2, h202, false]] AS f141_h
      UNION ALL
      MATCH (n71)<-[h206:`ORGANIZATION_OF`]-(m203:`PartyOrganization`)-[h207:`PARTICIPATES_IN`]->(m204:`Activity`)<-[h208:`PARTICIPATES_IN`]-(m205:`PartyOrganization`)-[h209:`ORGANIZATION_OF`]->(n1:`Community`)
      WHERE coalesce(m203.`since_day`, '') <= $p1 AND coalesce(m203.`until_day`, '~') >= $p1 AND coalesce(m204.`since_day`, '') <= $p1 AND coalesce(m204.`until_day`, '~') >= $p1 AND coalesce(m205.`since_day`, '') <= $p1 AND coalesce(m205.`until_day`, '~') >= $p1 AND coalesce(h206.`since_day`, '') <= $p1 AND coalesce(h206.`until_day`, '~') >= $p1 AND coalesce(h207.`since_day`, '') <= $p1 AND coalesce(h207.`until_day`, '~') >= $p1 AND coalesce(h208.`since_day`, '') <= $p1 AND coalesce(h208.`until_day`, '~') >= $p1 AND coalesce(h209.`since_day`, '') <= $p1 AND coalesce(h209.`until_day`, '~') >= $p1 AND m203 <> m205
      RETURN 'JOINT_ACTIVITY' AS f141_pattern, 3 AS f141_p, m204.`id` AS f141_k, reduce(x = '', t IN [coalesce(h206.`since_day` || h206.`since`, ''), coalesce(h207.`since_day` || h207.`since`, ''), coalesce(h208.`since_day` || h208.`since`, ''), coalesce(h209.`since_day` || h209.`since`, '')] | CASE WHEN t > x THEN t ELSE x END) AS f141_s, reduce(x = '~', t IN [coalesce(h206.`until_day` || h206.`until`, '~'), coalesce(h207.`until_day` || h207.`until`, '~'), coalesce(h208.`until_day` || h208.`until`, '~'), coalesce(h209.`until_day` || h209.`until`, '~')] | CASE WHEN t < x THEN t ELSE x END) AS f141_u, [[-1, h206, true], [0, h207, false], [1, h208, true], [2, h209, false]] AS f141_h }
    WITH f141_pattern, f141_p, f141_k, min(f141_s) AS f141_s, max(f141_u) AS f141_u, collect(f141_h) AS f141_h
    WITH f141_pattern, f141_p, f141_k, f141_s, f141_u, f141_h
    ORDER BY f141_p, f141_k
    LIMIT $p2
    RETURN collect([f141_pattern, COLLECT {
          UNWIND f141_h AS e210
          UNWIND e210 AS e211
          WITH DISTINCT e211[0] AS i212, e211[1] AS h213, e211[2] AS b214
          WITH h213, b214, startNode(h213) AS n215, endNode(h213) AS s216, i212
          ORDER BY i212, h213.`id`
          RETURN [type(h213), b214, h213.`since`, CASE WHEN n215:`Activity` THEN [0, [n215.`key`]] WHEN n215:`Community` THEN [1, [n215.`key`]] WHEN n215:`PartyOrganization` THEN [2, [n215.`key`]] WHEN n215:`Project` THEN [3, [n215.`key`]] WHEN n215:`Unit` THEN [4, [n215.`key`]] END, CASE WHEN s216:`Activity` THEN [0, [s216.`key`]] WHEN s216:`Community` THEN [1, [s216.`key`]] WHEN s216:`PartyOrganization` THEN [2, [s216.`key`]] WHEN s216:`Project` THEN [3, [s216.`key`]] WHEN s216:`Unit` THEN [4, [s216.`key`]] END, COLLECT {
              UNWIND range(0, size(h213.`_cited_keys`) - 1) AS i217
              WITH i217
              ORDER BY i217
              RETURN [h213.`_cited_places`[i217]] }] }]) AS c219 }
  RETURN collect([[d72_weight, d72_since, d72_until, [n71.`key`, n71.`name`], c219]]) AS c220 }
RETURN [n1.`name`, [COUNT {
      CALL (n1) {
        MATCH (n1)<-[h3:`PAIRED_WITH`]-(n2:`Unit`)
        WHERE coalesce(h3.`since_day`, '') <= $p1 AND coalesce(h3.`until_day`, '~') >= $p1
        RETURN n2
        UNION ALL
        MATCH (n1)-[h4:`PAIRED_WITH`]->(n2:`Unit`)
        WHERE coalesce(h4.`since_day`, '') <= $p1 AND coalesce(h4.`until_day`, '~') >= $p1
        RETURN n2
        UNION ALL
        MATCH (n1)<-[h6:`PAIRED_WITH`]-(m5:`PartyOrganization`)-[h7:`ORGANIZATION_OF`]->(n2:`Unit`)
        WHERE coalesce(m5.`since_day`, '') <= $p1 AND coalesce(m5.`until_day`, '~') >= $p1 AND coalesce(h6.`since_day`, '') <= $p1 AND coalesce(h6.`until_day`, '~') >= $p1 AND coalesce(h7.`since_day`, '') <= $p1 AND coalesce(h7.`until_day`, '~') >= $p1
        RETURN n2
        UNION ALL
        MATCH (n1)-[h9:`PAIRED_WITH`]->(m8:`PartyOrganization`)-[h10:`ORGANIZATION_OF`]->(n2:`Unit`)
        WHERE coalesce(m8.`since_day`, '') <= $p1 AND coalesce(m8.`until_day`, '~') >= $p1 AND coalesce(h9.`since_day`, '') <= $p1 AND coalesce(h9.`until_day`, '~') >= $p1 AND coalesce(h10.`since_day`, '') <= $p1 AND coalesce(h10.`until_day`, '~') >= $p1
        RETURN n2
        UNION ALL
        MATCH (n1)<-[h12:`ORGANIZATION_OF`]-(m11:`PartyOrganization`)<-[h13:`PAIRED_WITH`]-(n2:`Unit`)
        WHERE coalesce(m11.`since_day`, '') <= $p1 AND coalesce(m11.`until_day`, '~') >= $p1 AND coalesce(h12.`since_day`, '') <= $p1 AND coalesce(h12.`until_day`, '~') >= $p1 AND coalesce(h13.`since_day`, '') <= $p1 AND coalesce(h13.`until_day`, '~') >= $p1
        RETURN n2
        UNION ALL
        MATCH (n1)<-[h15:`ORGANIZATION_OF`]-(m14:`PartyOrganization`)-[h16:`PAIRED_WITH`]->(n2:`Unit`)
        WHERE coalesce(m14.`since_day`, '') <= $p1 AND coalesce(m14.`until_day`, '~') >= $p1 AND coalesce(h15.`since_day`, '') <= $p1 AND coalesce(h15.`until_day`, '~') >= $p1 AND coalesce(h16.`since_day`, '') <= $p1 AND coalesce(h16.`until_day`, '~') >= $p1
        RETURN n2
        UNION ALL
        MATCH (n1)<-[h19:`ORGANIZATION_OF`]-(m17:`PartyOrganization`)<-[h20:`PAIRED_WITH`]-(m18:`PartyOrganization`)-[h21:`ORGANIZATION_OF`]->(n2:`Unit`)
        WHERE coalesce(m17.`since_day`, '') <= $p1 AND coalesce(m17.`until_day`, '~') >= $p1 AND coalesce(m18.`since_day`, '') <= $p1 AND coalesce(m18.`until_day`, '~') >= $p1 AND coalesce(h19.`since_day`, '') <= $p1 AND coalesce(h19.`until_day`, '~') >= $p1 AND coalesce(h20.`since_day`, '') <= $p1 AND coalesce(h20.`until_day`, '~') >= $p1 AND coalesce(h21.`since_day`, '') <= $p1 AND coalesce(h21.`until_day`, '~') >= $p1 AND m17 <> m18
        RETURN n2
        UNION ALL
        MATCH (n1)<-[h24:`ORGANIZATION_OF`]-(m22:`PartyOrganization`)-[h25:`PAIRED_WITH`]->(m23:`PartyOrganization`)-[h26:`ORGANIZATION_OF`]->(n2:`Unit`)
        WHERE coalesce(m22.`since_day`, '') <= $p1 AND coalesce(m22.`until_day`, '~') >= $p1 AND coalesce(m23.`since_day`, '') <= $p1 AND coalesce(m23.`until_day`, '~') >= $p1 AND coalesce(h24.`since_day`, '') <= $p1 AND coalesce(h24.`until_day`, '~') >= $p1 AND coalesce(h25.`since_day`, '') <= $p1 AND coalesce(h25.`until_day`, '~') >= $p1 AND coalesce(h26.`since_day`, '') <= $p1 AND coalesce(h26.`until_day`, '~') >= $p1 AND m22 <> m23
        RETURN n2
        UNION ALL
        MATCH (n1)<-[h27:`REPORTS_IN_TO`]-(n2:`Unit`)
        WHERE coalesce(h27.`since_day`, '') <= $p1 AND coalesce(h27.`until_day`, '~') >= $p1
        RETURN n2
        UNION ALL
        MATCH (n1)<-[h29:`REPORTS_IN_TO`]-(m28:`PartyOrganization`)-[h30:`ORGANIZATION_OF`]->(n2:`Unit`)
        WHERE coalesce(m28.`since_day`, '') <= $p1 AND coalesce(m28.`until_day`, '~') >= $p1 AND coalesce(h29.`since_day`, '') <= $p1 AND coalesce(h29.`until_day`, '~') >= $p1 AND coalesce(h30.`since_day`, '') <= $p1 AND coalesce(h30.`until_day`, '~') >= $p1
        RETURN n2
        UNION ALL
        MATCH (n1)-[h32:`PARTICIPATES_IN`]->(m31:`Project`)<-[h33:`PARTICIPATES_IN`]-(n2:`Unit`)
        WHERE coalesce(m31.`since_day`, '') <= $p1 AND coalesce(m31.`until_day`, '~') >= $p1 AND coalesce(h32.`since_day`, '') <= $p1 AND coalesce(h32.`until_day`, '~') >= $p1 AND coalesce(h33.`since_day`, '') <= $p1 AND coalesce(h33.`until_day`, '~') >= $p1
        RETURN n2
        UNION ALL
        MATCH (n1)-[h36:`PARTICIPATES_IN`]->(m34:`Project`)<-[h37:`PARTICIPATES_IN`]-(m35:`PartyOrganization`)-[h38:`ORGANIZATION_OF`]->(n2:`Unit`)
        WHERE coalesce(m34.`since_day`, '') <= $p1 AND coalesce(m34.`until_day`, '~') >= $p1 AND coalesce(m35.`since_day`, '') <= $p1 AND coalesce(m35.`until_day`, '~') >= $p1 AND coalesce(h36.`since_day`, '') <= $p1 AND coalesce(h36.`until_day`, '~') >= $p1 AND coalesce(h37.`since_day`, '') <= $p1 AND coalesce(h37.`until_day`, '~') >= $p1 AND coalesce(h38.`since_day`, '') <= $p1 AND coalesce(h38.`until_day`, '~') >= $p1
        RETURN n2
        UNION ALL
        MATCH (n1)<-[h41:`ORGANIZATION_OF`]-(m39:`PartyOrganization`)-[h42:`PARTICIPATES_IN`]->(m40:`Project`)<-[h43:`PARTICIPATES_IN`]-(n2:`Unit`)
        WHERE coalesce(m39.`since_day`, '') <= $p1 AND coalesce(m39.`until_day`, '~') >= $p1 AND coalesce(m40.`since_day`, '') <= $p1 AND coalesce(m40.`until_day`, '~') >= $p1 AND coalesce(h41.`since_day`, '') <= $p1 AND coalesce(h41.`until_day`, '~') >= $p1 AND coalesce(h42.`since_day`, '') <= $p1 AND coalesce(h42.`until_day`, '~') >= $p1 AND coalesce(h43.`since_day`, '') <= $p1 AND coalesce(h43.`until_day`, '~') >= $p1
        RETURN n2
        UNION ALL
        MATCH (n1)<-[h47:`ORGANIZATION_OF`]-(m44:`PartyOrganization`)-[h48:`PARTICIPATES_IN`]->(m45:`Project`)<-[h49:`PARTICIPATES_IN`]-(m46:`PartyOrganization`)-[h50:`ORGANIZATION_OF`]->(n2:`Unit`)
        WHERE coalesce(m44.`since_day`, '') <= $p1 AND coalesce(m44.`until_day`, '~') >= $p1 AND coalesce(m45.`since_day`, '') <= $p1 AND coalesce(m45.`until_day`, '~') >= $p1 AND coalesce(m46.`since_day`, '') <= $p1 AND coalesce(m46.`until_day`, '~') >= $p1 AND coalesce(h47.`since_day`, '') <= $p1 AND coalesce(h47.`until_day`, '~') >= $p1 AND coalesce(h48.`since_day`, '') <= $p1 AND coalesce(h48.`until_day`, '~') >= $p1 AND coalesce(h49.`since_day`, '') <= $p1 AND coalesce(h49.`until_day`, '~') >= $p1 AND coalesce(h50.`since_day`, '') <= $p1 AND coalesce(h50.`until_day`, '~') >= $p1 AND m44 <> m46
        RETURN n2
        UNION ALL
        MATCH (n1)-[h52:`PARTICIPATES_IN`]->(m51:`Activity`)<-[h53:`PARTICIPATES_IN`]-(n2:`Unit`)
        WHERE coalesce(m51.`since_day`, '') <= $p1 AND coalesce(m51.`until_day`, '~') >= $p1 AND coalesce(h52.`since_day`, '') <= $p1 AND coalesce(h52.`until_day`, '~') >= $p1 AND coalesce(h53.`since_day`, '') <= $p1 AND coalesce(h53.`until_day`, '~') >= $p1
        RETURN n2
        UNION ALL
        MATCH (n1)-[h56:`PARTICIPATES_IN`]->(m54:`Activity`)<-[h57:`PARTICIPATES_IN`]-(m55:`PartyOrganization`)-[h58:`ORGANIZATION_OF`]->(n2:`Unit`)
        WHERE coalesce(m54.`since_day`, '') <= $p1 AND coalesce(m54.`until_day`, '~') >= $p1 AND coalesce(m55.`since_day`, '') <= $p1 AND coalesce(m55.`until_day`, '~') >= $p1 AND coalesce(h56.`since_day`, '') <= $p1 AND coalesce(h56.`until_day`, '~') >= $p1 AND coalesce(h57.`since_day`, '') <= $p1 AND coalesce(h57.`until_day`, '~') >= $p1 AND coalesce(h58.`since_day`, '') <= $p1 AND coalesce(h58.`until_day`, '~') >= $p1
        RETURN n2
        UNION ALL
        MATCH (n1)<-[h61:`ORGANIZATION_OF`]-(m59:`PartyOrganization`)-[h62:`PARTICIPATES_IN`]->(m60:`Activity`)<-[h63:`PARTICIPATES_IN`]-(n2:`Unit`)
        WHERE coalesce(m59.`since_day`, '') <= $p1 AND coalesce(m59.`until_day`, '~') >= $p1 AND coalesce(m60.`since_day`, '') <= $p1 AND coalesce(m60.`until_day`, '~') >= $p1 AND coalesce(h61.`since_day`, '') <= $p1 AND coalesce(h61.`until_day`, '~') >= $p1 AND coalesce(h62.`since_day`, '') <= $p1 AND coalesce(h62.`until_day`, '~') >= $p1 AND coalesce(h63.`since_day`, '') <= $p1 AND coalesce(h63.`until_day`, '~') >= $p1
        RETURN n2
        UNION ALL
        MATCH (n1)<-[h67:`ORGANIZATION_OF`]-(m64:`PartyOrganization`)-[h68:`PARTICIPATES_IN`]->(m65:`Activity`)<-[h69:`PARTICIPATES_IN`]-(m66:`PartyOrganization`)-[h70:`ORGANIZATION_OF`]->(n2:`Unit`)
        WHERE coalesce(m64.`since_day`, '') <= $p1 AND coalesce(m64.`until_day`, '~') >= $p1 AND coalesce(m65.`since_day`, '') <= $p1 AND coalesce(m65.`until_day`, '~') >= $p1 AND coalesce(m66.`since_day`, '') <= $p1 AND coalesce(m66.`until_day`, '~') >= $p1 AND coalesce(h67.`since_day`, '') <= $p1 AND coalesce(h67.`until_day`, '~') >= $p1 AND coalesce(h68.`since_day`, '') <= $p1 AND coalesce(h68.`until_day`, '~') >= $p1 AND coalesce(h69.`since_day`, '') <= $p1 AND coalesce(h69.`until_day`, '~') >= $p1 AND coalesce(h70.`since_day`, '') <= $p1 AND coalesce(h70.`until_day`, '~') >= $p1 AND m64 <> m66
        RETURN n2 }
      WITH n2
      WHERE coalesce(n2.`since_day`, '') <= $p1 AND coalesce(n2.`until_day`, '~') >= $p1
      RETURN DISTINCT n2 }, c220]]
