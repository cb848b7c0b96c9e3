WITH g41 AS MATERIALIZED (
  SELECT near, far, min(seen) AS seen, min(s) AS s, max(u) AS u, min(came) AS came, max(went) AS went
  FROM (
    SELECT t43._from AS near, t45._to AS far, d42.seen AS seen, max(coalesce(t43.`since_day` || t43.`since`, ''), coalesce(t45.`since_day` || t45.`since`, '')) AS s, min(coalesce(t43.`until_day` || t43.`until`, '~'), coalesce(t45.`until_day` || t45.`until`, '~')) AS u, max(coalesce(t43.`since_day`, ''), coalesce(t45.`since_day`, ''), coalesce(t44.`since_day`, '')) AS came, min(coalesce(t43.`until_day`, '~'), coalesce(t45.`until_day`, '~'), coalesce(t44.`until_day`, '~')) AS went
    FROM (
      SELECT 0 AS seen, $p1 AS day
      UNION ALL SELECT 1, $p2) d42
    CROSS JOIN `MEMBER_OF` t43
    CROSS JOIN `PartyOrganization` t44
    CROSS JOIN `LEADS` t45
    CROSS JOIN `_entity` t59 ON t59._row = t43._from
    CROSS JOIN `_entity` t60 ON t60._row = t45._to
    WHERE t43._from_type = 'Unit' AND t44._row = t43._to AND coalesce(t44.`since_day`, '') <= d42.day AND coalesce(t44.`until_day`, '~') >= d42.day AND t45._from = t43._to AND t45._to_type = 'Community' AND coalesce(t43.`since_day`, '') <= d42.day AND coalesce(t43.`until_day`, '~') >= d42.day AND coalesce(t45.`since_day`, '') <= d42.day AND coalesce(t45.`until_day`, '~') >= d42.day AND coalesce(t59.`since_day`, '') <= d42.day AND coalesce(t59.`until_day`, '~') >= d42.day AND coalesce(t60.`since_day`, '') <= d42.day AND coalesce(t60.`until_day`, '~') >= d42.day
    UNION ALL SELECT t46._to AS near, t50._to AS far, d42.seen AS seen, max(coalesce(t46.`since_day` || t46.`since`, ''), coalesce(t48.`since_day` || t48.`since`, ''), coalesce(t50.`since_day` || t50.`since`, '')) AS s, min(coalesce(t46.`until_day` || t46.`until`, '~'), coalesce(t48.`until_day` || t48.`until`, '~'), coalesce(t50.`until_day` || t50.`until`, '~')) AS u, max(coalesce(t46.`since_day`, ''), coalesce(t48.`since_day`, ''), coalesce(t50.`since_day`, ''), coalesce(t47.`since_day`, ''), coalesce(t49.`since_day`, '')) AS came, min(coalesce(t46.`until_day`, '~'), coalesce(t48.`until_day`, '~'), coalesce(t50.`until_day`, '~'), coalesce(t47.`until_day`, '~'), coalesce(t49.`until_day`, '~')) AS went
    FROM (
      SELECT 0 AS seen, $p1 AS day
      UNION ALL SELECT 1, $p2) d42
    CROSS JOIN `ORGANIZATION_OF` t46
    CROSS JOIN `PartyOrganization` t47
    CROSS JOIN `MEMBER_OF` t48
    CROSS JOIN `PartyOrganization` t49
    CROSS JOIN `LEADS` t50
    CROSS JOIN `_entity` t61 ON t61._row = t46._to
    CROSS JOIN `_entity` t62 ON t62._row = t50._to
    WHERE t46._to_type = 'Unit' AND t47._row = t46._from AND coalesce(t47.`since_day`, '') <= d42.day AND coalesce(t47.`until_day`, '~') >= d42.day AND t48._from = t46._from AND t48._from_type = 'PartyOrganization' AND t49._row = t48._to AND coalesce(t49.`since_day`, '') <= d42.day AND coalesce(t49.`until_day`, '~') >= d42.day AND t50._from = t48._to AND t50._to_type = 'Community' AND coalesce(t46.`since_day`, '') <= d42.day AND coalesce(t46.`until_day`, '~') >= d42.day AND coalesce(t48.`since_day`, '') <= d42.day AND coalesce(t48.`until_day`, '~') >= d42.day AND coalesce(t50.`since_day`, '') <= d42.day AND coalesce(t50.`until_day`, '~') >= d42.day AND coalesce(t61.`since_day`, '') <= d42.day AND coalesce(t61.`until_day`, '~') >= d42.day AND coalesce(t62.`since_day`, '') <= d42.day AND coalesce(t62.`until_day`, '~') >= d42.day
    UNION ALL SELECT t51._from AS near, t53._to AS far, d42.seen AS seen, max(coalesce(t51.`since_day` || t51.`since`, ''), coalesce(t53.`since_day` || t53.`since`, '')) AS s, min(coalesce(t51.`until_day` || t51.`until`, '~'), coalesce(t53.`until_day` || t53.`until`, '~')) AS u, max(coalesce(t51.`since_day`, ''), coalesce(t53.`since_day`, ''), coalesce(t52.`since_day`, '')) AS came, min(coalesce(t51.`until_day`, '~'), coalesce(t53.`until_day`, '~'), coalesce(t52.`until_day`, '~')) AS went
    FROM (
      SELECT 0 AS seen, $p1 AS day
      UNION ALL SELECT 1, $p2) d42
    CROSS JOIN `MEMBER_OF` t51
    CROSS JOIN `PartyOrganization` t52
    CROSS JOIN `ORGANIZATION_OF` t53
    CROSS JOIN `_entity` t63 ON t63._row = t51._from
    CROSS JOIN `_entity` t64 ON t64._row = t53._to
    WHERE t51._from_type = 'Unit' AND t52._row = t51._to AND coalesce(t52.`since_day`, '') <= d42.day AND coalesce(t52.`until_day`, '~') >= d42.day AND t53._from = t51._to AND t53._to_type = 'Community' AND coalesce(t51.`since_day`, '') <= d42.day AND coalesce(t51.`until_day`, '~') >= d42.day AND coalesce(t53.`since_day`, '') <= d42.day AND coalesce(t53.`until_day`, '~') >= d42.day AND coalesce(t63.`since_day`, '') <= d42.day AND coalesce(t63.`until_day`, '~') >= d42.day AND coalesce(t64.`since_day`, '') <= d42.day AND coalesce(t64.`until_day`, '~') >= d42.day
    UNION ALL SELECT t54._to AS near, t58._to AS far, d42.seen AS seen, max(coalesce(t54.`since_day` || t54.`since`, ''), coalesce(t56.`since_day` || t56.`since`, ''), coalesce(t58.`since_day` || t58.`since`, '')) AS s, min(coalesce(t54.`until_day` || t54.`until`, '~'), coalesce(t56.`until_day` || t56.`until`, '~'), coalesce(t58.`until_day` || t58.`until`, '~')) AS u, max(coalesce(t54.`since_day`, ''), coalesce(t56.`since_day`, ''), coalesce(t58.`since_day`, ''), coalesce(t55.`since_day`, ''), coalesce(t57.`since_day`, '')) AS came, min(coalesce(t54.`until_day`, '~'), coalesce(t56.`until_day`, '~'), coalesce(t58.`until_day`, '~'), coalesce(t55.`until_day`, '~'), coalesce(t57.`until_day`, '~')) AS went
    FROM (
      SELECT 0 AS seen, $p1 AS day
      UNION ALL SELECT 1, $p2) d42
    CROSS JOIN `ORGANIZATION_OF` t54
    CROSS JOIN `PartyOrganization` t55
    CROSS JOIN `MEMBER_OF` t56
    CROSS JOIN `PartyOrganization` t57
    CROSS JOIN `ORGANIZATION_OF` t58
    CROSS JOIN `_entity` t65 ON t65._row = t54._to
    CROSS JOIN `_entity` t66 ON t66._row = t58._to
    WHERE t54._to_type = 'Unit' AND t55._row = t54._from AND coalesce(t55.`since_day`, '') <= d42.day AND coalesce(t55.`until_day`, '~') >= d42.day AND t56._from = t54._from AND t56._from_type = 'PartyOrganization' AND t57._row = t56._to AND coalesce(t57.`since_day`, '') <= d42.day AND coalesce(t57.`until_day`, '~') >= d42.day AND t58._from = t56._to AND t58._to_type = 'Community' AND t54._row <> t58._row AND coalesce(t54.`since_day`, '') <= d42.day AND coalesce(t54.`until_day`, '~') >= d42.day AND coalesce(t56.`since_day`, '') <= d42.day AND coalesce(t56.`until_day`, '~') >= d42.day AND coalesce(t58.`since_day`, '') <= d42.day AND coalesce(t58.`until_day`, '~') >= d42.day AND t54._from <> t56._to AND coalesce(t65.`since_day`, '') <= d42.day AND coalesce(t65.`until_day`, '~') >= d42.day AND coalesce(t66.`since_day`, '') <= d42.day AND coalesce(t66.`until_day`, '~') >= d42.day)
  GROUP BY near, far HAVING min(seen) = max(seen)) SELECT json((
    SELECT json_object('edges', json_group_array(json_object('node', json_object('change', t1.change, 'relationship', json_object('type', t1.type, 'since', t1.`since`, 'from', json(CASE t1._from_type WHEN 'PartyOrganization' THEN (
                  SELECT json_object('key', t5.`key`)
                  FROM `PartyOrganization` t5
                  WHERE t5._row = t1._from) WHEN 'Unit' THEN (
                  SELECT json_object('key', t6.`key`)
                  FROM `Unit` t6
                  WHERE t6._row = t1._from) END), 'to', json(CASE t1._to_type WHEN 'Community' THEN (
                  SELECT json_object('key', t7.`key`)
                  FROM `Community` t7
                  WHERE t7._row = t1._to) WHEN 'Unit' THEN (
                  SELECT json_object('key', t8.`key`)
                  FROM `Unit` t8
                  WHERE t8._row = t1._to) WHEN 'Project' THEN (
                  SELECT json_object('key', t9.`key`)
                  FROM `Project` t9
                  WHERE t9._row = t1._to) WHEN 'Team' THEN (
                  SELECT json_object('key', t10.`key`)
                  FROM `Team` t10
                  WHERE t10._row = t1._to) WHEN 'Venue' THEN (
                  SELECT json_object('key', t11.`key`)
                  FROM `Venue` t11
                  WHERE t11._row = t1._to) END)), 'evidence', json(CASE t1.type WHEN 'SHARES_COMMITTEE_WITH' THEN json((
                  SELECT json_group_array(json_object('pattern', t28.`pattern`, 'since', CASE t28.s WHEN '' THEN NULL ELSE substring(t28.s, 11) END, 'via', json((
                          SELECT json_group_array(json((
                                SELECT json_object('key', t30.`key`)
                                FROM `PartyOrganization` t30
                                WHERE t30._row = json_extract(t29.value, '$[1]'))))
                          FROM json_each(t28.v) t29)), 'hops', json((
                          SELECT json_group_array(json(CASE t33.kind WHEN 'MEMBER_OF' THEN json((
                                  SELECT json_object('relationship', json_object('type', 'MEMBER_OF'))
                                  FROM `MEMBER_OF` t34
                                  WHERE t34._row = t33.row)) WHEN 'LEADS' THEN json((
                                  SELECT json_object('relationship', json_object('type', 'LEADS'))
                                  FROM `LEADS` t35
                                  WHERE t35._row = t33.row)) WHEN 'ORGANIZATION_OF' THEN json((
                                  SELECT json_object('relationship', json_object('type', 'ORGANIZATION_OF'))
                                  FROM `ORGANIZATION_OF` t36
                                  WHERE t36._row = t33.row)) END))
                          FROM (
                            SELECT DISTINCT json_extract(t32.value, '$[0]') AS place, json_extract(t32.value, '$[1]') AS kind, json_extract(t32.value, '$[2]') AS backward, json_extract(t32.value, '$[3]') AS row, json_extract(t32.value, '$[4]') AS id
                            FROM json_each(t28.h) t31
                            CROSS JOIN json_each(t31.value) t32
                            ORDER BY place, id) t33))))
                  FROM (
                    SELECT *
                    FROM (
                      SELECT pattern, p, k, min(s) AS s, max(u) AS u, min(v) AS v, json_group_array(json(h)) AS h
                      FROM (
                        SELECT 'COMMITTEE' AS pattern, 0 AS p, (
                          SELECT id
                          FROM `_entity`
                          WHERE _row = t12._to) AS k, max(coalesce(t12.`since_day` || t12.`since`, ''), coalesce(t14.`since_day` || t14.`since`, '')) AS s, min(coalesce(t12.`until_day` || t12.`until`, '~'), coalesce(t14.`until_day` || t14.`until`, '~')) AS u, json_array(json_array('PartyOrganization', t12._to)) AS v, json_array(json_array(0, 'MEMBER_OF', 0, t12._row, t12.id), json_array(1, 'LEADS', 0, t14._row, t14.id)) AS h
                        FROM `MEMBER_OF` t12
                        CROSS JOIN `PartyOrganization` t13
                        CROSS JOIN `LEADS` t14
                        WHERE t12._from = t1._from AND t12._from_type = 'Unit' AND t13._row = t12._to AND coalesce(t13.`since_day`, '') <= t1.seen_on AND coalesce(t13.`until_day`, '~') >= t1.seen_on AND t14._from = t12._to AND t14._to_type = 'Community' AND coalesce(t12.`since_day`, '') <= t1.seen_on AND coalesce(t12.`until_day`, '~') >= t1.seen_on AND coalesce(t14.`since_day`, '') <= t1.seen_on AND coalesce(t14.`until_day`, '~') >= t1.seen_on AND t14._to = t1._to
                        UNION ALL SELECT 'COMMITTEE' AS pattern, 0 AS p, (
                          SELECT id
                          FROM `_entity`
                          WHERE _row = t17._to) AS k, max(coalesce(t15.`since_day` || t15.`since`, ''), coalesce(t17.`since_day` || t17.`since`, ''), coalesce(t19.`since_day` || t19.`since`, '')) AS s, min(coalesce(t15.`until_day` || t15.`until`, '~'), coalesce(t17.`until_day` || t17.`until`, '~'), coalesce(t19.`until_day` || t19.`until`, '~')) AS u, json_array(json_array('PartyOrganization', t17._to)) AS v, json_array(json_array(-1, 'ORGANIZATION_OF', 1, t15._row, t15.id), json_array(0, 'MEMBER_OF', 0, t17._row, t17.id), json_array(1, 'LEADS', 0, t19._row, t19.id)) AS h
                        FROM `ORGANIZATION_OF` t15
                        CROSS JOIN `PartyOrganization` t16
                        CROSS JOIN `MEMBER_OF` t17
                        CROSS JOIN `PartyOrganization` t18
                        CROSS JOIN `LEADS` t19
                        WHERE t15._to = t1._from AND t15._to_type = 'Unit' AND t16._row = t15._from AND coalesce(t16.`since_day`, '') <= t1.seen_on AND coalesce(t16.`until_day`, '~') >= t1.seen_on AND t17._from = t15._from AND t17._from_type = 'PartyOrganization' AND t18._row = t17._to AND coalesce(t18.`since_day`, '') <= t1.seen_on AND coalesce(t18.`until_day`, '~') >= t1.seen_on AND t19._from = t17._to AND t19._to_type = 'Community' AND coalesce(t15.`since_day`, '') <= t1.seen_on AND coalesce(t15.`until_day`, '~') >= t1.seen_on AND coalesce(t17.`since_day`, '') <= t1.seen_on AND coalesce(t17.`until_day`, '~') >= t1.seen_on AND coalesce(t19.`since_day`, '') <= t1.seen_on AND coalesce(t19.`until_day`, '~') >= t1.seen_on AND t19._to = t1._to
                        UNION ALL SELECT 'OWN_COMMITTEE' AS pattern, 1 AS p, t20.id AS k, max(coalesce(t20.`since_day` || t20.`since`, ''), coalesce(t22.`since_day` || t22.`since`, '')) AS s, min(coalesce(t20.`until_day` || t20.`until`, '~'), coalesce(t22.`until_day` || t22.`until`, '~')) AS u, json_array() AS v, json_array(json_array(0, 'MEMBER_OF', 0, t20._row, t20.id), json_array(1, 'ORGANIZATION_OF', 0, t22._row, t22.id)) AS h
                        FROM `MEMBER_OF` t20
                        CROSS JOIN `PartyOrganization` t21
                        CROSS JOIN `ORGANIZATION_OF` t22
                        WHERE t20._from = t1._from AND t20._from_type = 'Unit' AND t21._row = t20._to AND coalesce(t21.`since_day`, '') <= t1.seen_on AND coalesce(t21.`until_day`, '~') >= t1.seen_on AND t22._from = t20._to AND t22._to_type = 'Community' AND coalesce(t20.`since_day`, '') <= t1.seen_on AND coalesce(t20.`until_day`, '~') >= t1.seen_on AND coalesce(t22.`since_day`, '') <= t1.seen_on AND coalesce(t22.`until_day`, '~') >= t1.seen_on AND t22._to = t1._to
                        UNION ALL SELECT 'OWN_COMMITTEE' AS pattern, 1 AS p, t25.id AS k, max(coalesce(t23.`since_day` || t23.`since`, ''), coalesce(t25.`since_day` || t25.`since`, ''), coalesce(t27.`since_day` || t27.`since`, '')) AS s, min(coalesce(t23.`until_day` || t23.`until`, '~'), coalesce(t25.`until_day` || t25.`until`, '~'), coalesce(t27.`until_day` || t27.`until`, '~')) AS u, json_array() AS v, json_array(json_array(-1, 'ORGANIZATION_OF', 1, t23._row, t23.id), json_array(0, 'MEMBER_OF', 0, t25._row, t25.id), json_array(1, 'ORGANIZATION_OF', 0, t27._row, t27.id)) AS h
                        FROM `ORGANIZATION_OF` t23
                        CROSS JOIN `PartyOrganization` t24
                        CROSS JOIN `MEMBER_OF` t25
                        CROSS JOIN `PartyOrganization` t26
                        CROSS JOIN `ORGANIZATION_OF` t27
                        WHERE t23._to = t1._from AND t23._to_type = 'Unit' AND t24._row = t23._from AND coalesce(t24.`since_day`, '') <= t1.seen_on AND coalesce(t24.`until_day`, '~') >= t1.seen_on AND t25._from = t23._from AND t25._from_type = 'PartyOrganization' AND t26._row = t25._to AND coalesce(t26.`since_day`, '') <= t1.seen_on AND coalesce(t26.`until_day`, '~') >= t1.seen_on AND t27._from = t25._to AND t27._to_type = 'Community' AND t23._row <> t27._row AND coalesce(t23.`since_day`, '') <= t1.seen_on AND coalesce(t23.`until_day`, '~') >= t1.seen_on AND coalesce(t25.`since_day`, '') <= t1.seen_on AND coalesce(t25.`until_day`, '~') >= t1.seen_on AND coalesce(t27.`since_day`, '') <= t1.seen_on AND coalesce(t27.`until_day`, '~') >= t1.seen_on AND t23._from <> t25._to AND t27._to = t1._to) paths
                      GROUP BY p, k) t28
                    ORDER BY p, k
                    LIMIT $p0) t28)) ELSE '[]' END)))))
    FROM (
      SELECT *
      FROM (
        SELECT t69.*, t69.`day` AS o0, t69.`id` AS o1
        FROM (
          SELECT *, CASE seen_now WHEN 1 THEN 'ADDED' ELSE 'REMOVED' END AS change, 'EVENT' AS cause, CASE WHEN seen_now = ($p2 > $p1) THEN came ELSE went END AS day, CASE seen_now WHEN 1 THEN $p2 ELSE $p1 END AS seen_on
          FROM (
            SELECT t37.id AS id, t37.since AS since, t37.since_day AS since_day, t37.until AS until, t37.until_day AS until_day, t37.sources AS sources, t37._from AS _from, t37._to AS _to, 'PartyOrganization' AS _from_type, t37._to_type AS _to_type, 'LEADS' AS type, (((coalesce(t37.`since_day`, '') <= $p1 AND coalesce(t37.`until_day`, '~') >= $p1) AND (coalesce(t38.`since_day`, '') <= $p1 AND coalesce(t38.`until_day`, '~') >= $p1) AND (coalesce(t39.`since_day`, '') <= $p1 AND coalesce(t39.`until_day`, '~') >= $p1))) AS seen_then, (((coalesce(t37.`since_day`, '') <= $p2 AND coalesce(t37.`until_day`, '~') >= $p2) AND (coalesce(t38.`since_day`, '') <= $p2 AND coalesce(t38.`until_day`, '~') >= $p2) AND (coalesce(t39.`since_day`, '') <= $p2 AND coalesce(t39.`until_day`, '~') >= $p2))) AS seen_now, max(coalesce(t37.`since_day`, ''), coalesce(t38.`since_day`, ''), coalesce(t39.`since_day`, '')) AS came, min(coalesce(t37.`until_day`, '~'), coalesce(t38.`until_day`, '~'), coalesce(t39.`until_day`, '~')) AS went
            FROM `LEADS` t37
            CROSS JOIN `_entity` t38 ON t38._row = t37._from
            CROSS JOIN `_entity` t39 ON t39._row = t37._to)
          WHERE seen_then <> seen_now) t69
        UNION ALL SELECT t70.*, t70.`day` AS o0, t70.`id` AS o1
        FROM (
          SELECT *, CASE seen_now WHEN 1 THEN 'ADDED' ELSE 'REMOVED' END AS change, 'EVENT' AS cause, CASE WHEN seen_now = ($p2 > $p1) THEN came ELSE went END AS day, CASE seen_now WHEN 1 THEN $p2 ELSE $p1 END AS seen_on
          FROM (
            SELECT 'SHARES_COMMITTEE_WITH:' || t67.id || ':' || t68.id AS id, CASE t40.s WHEN '' THEN NULL ELSE substring(t40.s, 11) END AS since, CASE t40.s WHEN '' THEN NULL ELSE substring(t40.s, 1, 10) END AS since_day, CASE t40.u WHEN '~' THEN NULL ELSE substring(t40.u, 11) END AS until, CASE t40.u WHEN '~' THEN NULL ELSE substring(t40.u, 1, 10) END AS until_day, '[]' AS sources, t40.near AS _from, t40.far AS _to, t67.type AS _from_type, t68.type AS _to_type, 'SHARES_COMMITTEE_WITH' AS type, 1 - t40.seen AS seen_then, t40.seen AS seen_now, max(t40.came, max(coalesce(t67.`since_day`, ''), coalesce(t68.`since_day`, ''))) AS came, min(t40.went, min(coalesce(t67.`until_day`, '~'), coalesce(t68.`until_day`, '~'))) AS went
            FROM g41 t40
            CROSS JOIN `_entity` t67 ON t67._row = t40.near
            CROSS JOIN `_entity` t68 ON t68._row = t40.far)
          WHERE seen_then <> seen_now) t70)
      ORDER BY o0, o1
      LIMIT $p3) t1))
