MATCH (n1:`Project` {key: $p0})
CALL (n1) {
  MATCH (n1)<-[r10:`PARTICIPATES_IN`]-(n9)
  WHERE (r10.`role` IS NULL) = $p1
  WITH r10.`role` AS c3, CASE WHEN n9:`Unit` THEN 'UNIT' WHEN n9:`Community` THEN 'COMMUNITY' WHEN n9:`PartyOrganization` THEN 'PARTY_ORGANIZATION' WHEN n9:`Team` THEN 'TEAM' END AS c4, n9.`since` AS c5, n9.`since_day` AS c6, r10.`id` AS c7
  WITH c3, c4, c5, c6, count(*) AS a2, min(c7) AS a8
  ORDER BY a2 DESC, c3, c4, c6, a8
  LIMIT $p2
  RETURN collect([c3, c4, c5, a2]) AS c11 }
RETURN [[c11]]
