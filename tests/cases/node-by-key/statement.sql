SELECT json_object('__typename', 'Unit', 'key', t1.`key`, 'title', t1.`name`, 'aliases', json(t1.`aliases`), 'newSector', json(CASE t1.`newSector` WHEN 1 THEN 'true' WHEN 0 THEN 'false' ELSE 'null' END))
FROM `Unit` t1
WHERE t1.key = $p0
