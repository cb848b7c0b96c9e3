MATCH (n1:`Unit` {key: $p0})
RETURN [n1.`key`, n1.`name`, n1.`aliases`, n1.`newSector`]
