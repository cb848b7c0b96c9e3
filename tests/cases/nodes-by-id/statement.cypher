UNWIND range(0, size($p0) - 1) AS i2
OPTIONAL
MATCH (n1:Entity {id: $p0[i2]})
WITH i2, n1
ORDER BY i2
RETURN collect([CASE WHEN n1 IS NULL THEN null ELSE CASE WHEN n1:`PartyOrganization` THEN [0, [n1.`id`]] WHEN n1:`Unit` THEN [1, [n1.`id`, n1.`kind`]] WHEN n1:`Community` THEN [2, [n1.`id`]] WHEN n1:`Venue` THEN [3, [n1.`id`]] WHEN n1:`Project` THEN [4, [n1.`id`]] WHEN n1:`Team` THEN [5, [n1.`id`]] WHEN n1:`Activity` THEN [6, [n1.`id`]] WHEN n1:`Service` THEN [7, [n1.`id`]] WHEN n1:`Area` THEN [8, [n1.`id`]] WHEN n1:`Indicator` THEN [9, [n1.`id`]] WHEN n1:`Source` THEN [10, [n1.`id`]] WHEN n1:`Need` THEN [11, [n1.`id`]] WHEN n1:`Resource` THEN [12, [n1.`id`]] END END])
