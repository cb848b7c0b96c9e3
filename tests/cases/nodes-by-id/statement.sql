SELECT json_group_array(json(coalesce((
        SELECT json_object('id', t2.`id`)
        FROM `PartyOrganization` t2
        WHERE t2.id = t1.value), (
        SELECT json_object('id', t3.`id`, 'kind', t3.`kind`)
        FROM `Unit` t3
        WHERE t3.id = t1.value), (
        SELECT json_object('id', t4.`id`)
        FROM `Community` t4
        WHERE t4.id = t1.value), (
        SELECT json_object('id', t5.`id`)
        FROM `Venue` t5
        WHERE t5.id = t1.value), (
        SELECT json_object('id', t6.`id`)
        FROM `Project` t6
        WHERE t6.id = t1.value), (
        SELECT json_object('id', t7.`id`)
        FROM `Team` t7
        WHERE t7.id = t1.value), (
        SELECT json_object('id', t8.`id`)
        FROM `Activity` t8
        WHERE t8.id = t1.value), (
        SELECT json_object('id', t9.`id`)
        FROM `Service` t9
        WHERE t9.id = t1.value), (
        SELECT json_object('id', t10.`id`)
        FROM `Area` t10
        WHERE t10.id = t1.value), (
        SELECT json_object('id', t11.`id`)
        FROM `Indicator` t11
        WHERE t11.id = t1.value), (
        SELECT json_object('id', t12.`id`)
        FROM `Source` t12
        WHERE t12.id = t1.value), (
        SELECT json_object('id', t13.`id`)
        FROM `Need` t13
        WHERE t13.id = t1.value), (
        SELECT json_object('id', t14.`id`)
        FROM `Resource` t14
        WHERE t14.id = t1.value), 'null')))
FROM json_each($p0) t1
