RETURN [COLLECT {
    MATCH (n1:`Community`)
    WHERE (COUNT {
        CALL (n1) {
          MATCH (n29:`Unit`)<-[o30:`ORGANIZATION_OF`*0..1]-(a32)-[h34:`PAIRED_WITH`]-(a33)-[o31:`ORGANIZATION_OF`*0..1]->(n1)
          WHERE (size(o30) = 0 OR size(o31) = 0 OR a32 <> a33) AND ((size(o30) = 0 AND size(o31) = 0) OR reduce(x = '', t IN [h34] + o30 + o31 | CASE WHEN coalesce(t.`since_day`, '') > x THEN coalesce(t.`since_day`, '') ELSE x END) <= reduce(x = '~', t IN [h34] + o30 + o31 | CASE WHEN coalesce(t.`until_day`, '~') < x THEN coalesce(t.`until_day`, '~') ELSE x END))
          RETURN n29
          UNION ALL
          MATCH (n29:`Unit`)<-[o35:`ORGANIZATION_OF`*0..1]-(a36)-[h37:`REPORTS_IN_TO`]->(n1)
          WHERE ((size(o35) = 0) OR reduce(x = '', t IN [h37] + o35 | CASE WHEN coalesce(t.`since_day`, '') > x THEN coalesce(t.`since_day`, '') ELSE x END) <= reduce(x = '~', t IN [h37] + o35 | CASE WHEN coalesce(t.`until_day`, '~') < x THEN coalesce(t.`until_day`, '~') ELSE x END))
          RETURN n29
          UNION ALL
          MATCH (n29:`Unit`)<-[o38:`ORGANIZATION_OF`*0..1]-(a40)-[h43:`PARTICIPATES_IN`]->(m42:`Project`)<-[h44:`PARTICIPATES_IN`]-(a41)-[o39:`ORGANIZATION_OF`*0..1]->(n1)
          WHERE (size(o38) = 0 OR size(o39) = 0 OR a40 <> a41) AND reduce(x = '', t IN [h43, h44] + o38 + o39 | CASE WHEN coalesce(t.`since_day`, '') > x THEN coalesce(t.`since_day`, '') ELSE x END) <= reduce(x = '~', t IN [h43, h44] + o38 + o39 | CASE WHEN coalesce(t.`until_day`, '~') < x THEN coalesce(t.`until_day`, '~') ELSE x END)
          RETURN n29
          UNION ALL
          MATCH (n29:`Unit`)<-[o45:`ORGANIZATION_OF`*0..1]-(a47)-[h50:`PARTICIPATES_IN`]->(m49:`Activity`)<-[h51:`PARTICIPATES_IN`]-(a48)-[o46:`ORGANIZATION_OF`*0..1]->(n1)
          WHERE (size(o45) = 0 OR size(o46) = 0 OR a47 <> a48) AND reduce(x = '', t IN [h50, h51] + o45 + o46 | CASE WHEN coalesce(t.`since_day`, '') > x THEN coalesce(t.`since_day`, '') ELSE x END) <= reduce(x = '~', t IN [h50, h51] + o45 + o46 | CASE WHEN coalesce(t.`until_day`, '~') < x THEN coalesce(t.`until_day`, '~') ELSE x END)
          RETURN n29 }
        WITH n29
        RETURN DISTINCT n29 }) >= $p2
    WITH n1, COUNT {
      CALL (n1) {
        MATCH (n2:`Unit`)<-[o3:`ORGANIZATION_OF`*0..1]-(a5)-[h7:`PAIRED_WITH`]-(a6)-[o4:`ORGANIZATION_OF`*0..1]->(n1)
        WHERE (size(o3) = 0 OR size(o4) = 0 OR a5 <> a6) AND ((size(o3) = 0 AND size(o4) = 0) OR reduce(x = '', t IN [h7] + o3 + o4 | CASE WHEN coalesce(t.`since_day`, '') > x THEN coalesce(t.`since_day`, '') ELSE x END) <= reduce(x = '~', t IN [h7] + o3 + o4 | CASE WHEN coalesce(t.`until_day`, '~') < x THEN coalesce(t.`until_day`, '~') ELSE x END))
        RETURN n2
        UNION ALL
        MATCH (n2:`Unit`)<-[o8:`ORGANIZATION_OF`*0..1]-(a9)-[h10:`REPORTS_IN_TO`]->(n1)
        WHERE ((size(o8) = 0) OR reduce(x = '', t IN [h10] + o8 | CASE WHEN coalesce(t.`since_day`, '') > x THEN coalesce(t.`since_day`, '') ELSE x END) <= reduce(x = '~', t IN [h10] + o8 | CASE WHEN coalesce(t.`until_day`, '~') < x THEN coalesce(t.`until_day`, '~') ELSE x END))
        RETURN n2
        UNION ALL
        MATCH (n2:`Unit`)<-[o11:`ORGANIZATION_OF`*0..1]-(a13)-[h16:`PARTICIPATES_IN`]->(m15:`Project`)<-[h17:`PARTICIPATES_IN`]-(a14)-[o12:`ORGANIZATION_OF`*0..1]->(n1)
        WHERE (size(o11) = 0 OR size(o12) = 0 OR a13 <> a14) AND reduce(x = '', t IN [h16, h17] + o11 + o12 | CASE WHEN coalesce(t.`since_day`, '') > x THEN coalesce(t.`since_day`, '') ELSE x END) <= reduce(x = '~', t IN [h16, h17] + o11 + o12 | CASE WHEN coalesce(t.`until_day`, '~') < x THEN coalesce(t.`until_day`, '~') ELSE x END)
        RETURN n2
        UNION ALL
        MATCH (n2:`Unit`)<-[o18:`ORGANIZATION_OF`*0..1]-(a20)-[h23:`PARTICIPATES_IN`]->(m22:`Activity`)<-[h24:`PARTICIPATES_IN`]-(a21)-[o19:`ORGANIZATION_OF`*0..1]->(n1)
        WHERE (size(o18) = 0 OR size(o19) = 0 OR a20 <> a21) AND reduce(x = '', t IN [h23, h24] + o18 + o19 | CASE WHEN coalesce(t.`since_day`, '') > x THEN coalesce(t.`since_day`, '') ELSE x END) <= reduce(x = '~', t IN [h23, h24] + o18 + o19 | CASE WHEN coalesce(t.`until_day`, '~') < x THEN coalesce(t.`until_day`, '~') ELSE x END)
        RETURN n2 }
      WITH n2
      RETURN DISTINCT n2 } AS o25, COUNT {
      MATCH (n1)<-[r27:`PAIRED_WITH`]-(n26)
      WHERE r27.`since_day` < $p0 } AS o28
    WITH n1, o25, o28
    ORDER BY o25 DESC, o28, n1.`key`
    LIMIT $p1 + 1
    RETURN [[n1.`key`], [[o25, o28, n1.`key`]]] }]
