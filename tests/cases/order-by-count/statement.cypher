RETURN [COLLECT {
    MATCH (n1:`Community`)
    WHERE (COUNT {
        CALL (n1) {
          MATCH (n1)<-[h19:`PAIRED_WITH`]-(n18:`Unit`)
          RETURN n18
          UNION ALL
          MATCH (n1)<-[h20:`REPORTS_IN_TO`]-(n18:`Unit`)
          RETURN n18
          UNION ALL
          MATCH (n1)-[h22:`PARTICIPATES_IN`]->(m21:`Project`)<-[h23:`PARTICIPATES_IN`]-(n18:`Unit`)
          WHERE coalesce(h22.`since_day`, '') <= coalesce(h23.`until_day`, '~') AND coalesce(h23.`since_day`, '') <= coalesce(h22.`until_day`, '~')
          RETURN n18
          UNION ALL
          MATCH (n1)-[h25:`PARTICIPATES_IN`]->(m24:`Activity`)<-[h26:`PARTICIPATES_IN`]-(n18:`Unit`)
          WHERE coalesce(h25.`since_day`, '') <= coalesce(h26.`until_day`, '~') AND coalesce(h26.`since_day`, '') <= coalesce(h25.`until_day`, '~')
          RETURN n18
          UNION ALL
          MATCH (n1)<-[h28:`LEADS`]-(m27:`PartyOrganization`)<-[h29:`MEMBER_OF`]-(n18:`Unit`)
          WHERE coalesce(h28.`since_day`, '') <= coalesce(h29.`until_day`, '~') AND coalesce(h29.`since_day`, '') <= coalesce(h28.`until_day`, '~')
          RETURN n18 }
        WITH n18
        RETURN DISTINCT n18 }) >= $p2
    WITH n1, COUNT {
      CALL (n1) {
        MATCH (n1)<-[h3:`PAIRED_WITH`]-(n2:`Unit`)
        RETURN n2
        UNION ALL
        MATCH (n1)<-[h4:`REPORTS_IN_TO`]-(n2:`Unit`)
        RETURN n2
        UNION ALL
        MATCH (n1)-[h6:`PARTICIPATES_IN`]->(m5:`Project`)<-[h7:`PARTICIPATES_IN`]-(n2:`Unit`)
        WHERE coalesce(h6.`since_day`, '') <= coalesce(h7.`until_day`, '~') AND coalesce(h7.`since_day`, '') <= coalesce(h6.`until_day`, '~')
        RETURN n2
        UNION ALL
        MATCH (n1)-[h9:`PARTICIPATES_IN`]->(m8:`Activity`)<-[h10:`PARTICIPATES_IN`]-(n2:`Unit`)
        WHERE coalesce(h9.`since_day`, '') <= coalesce(h10.`until_day`, '~') AND coalesce(h10.`since_day`, '') <= coalesce(h9.`until_day`, '~')
        RETURN n2
        UNION ALL
        MATCH (n1)<-[h12:`LEADS`]-(m11:`PartyOrganization`)<-[h13:`MEMBER_OF`]-(n2:`Unit`)
        WHERE coalesce(h12.`since_day`, '') <= coalesce(h13.`until_day`, '~') AND coalesce(h13.`since_day`, '') <= coalesce(h12.`until_day`, '~')
        RETURN n2 }
      WITH n2
      RETURN DISTINCT n2 } AS o14, COUNT {
      MATCH (n1)<-[r16:`PAIRED_WITH`]-(n15)
      WHERE r16.`since_day` < $p0 } AS o17
    WITH n1, o14, o17
    ORDER BY o14 DESC, o17, n1.`key`
    LIMIT $p1 + 1
    RETURN [[n1.`key`], [[o14, o17, n1.`key`]]] }]
