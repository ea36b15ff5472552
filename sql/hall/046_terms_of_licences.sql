-- SPDX-FileCopyrightText: Yichuang contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- How long what is granted is good is said by its item (docs/decisions.md): so many years, or for good. The items that came with a hall never said it, so that every
-- licence was good for ever. Here what the law says of them, for halls that have them already; what an office wrote itself stays.
set local role hall_owner;

update hall.item_version v set guide = v.guide || jsonb_build_object('result', said.result)
from hall.item i, (values
    ('440108010001', '{"years": 3, "law": "劳务派遣行政许可实施办法", "article": "第十四条"}'::jsonb),
    ('440112010001', '{"years": 5, "law": "农药经营许可管理办法", "article": "第四章"}'::jsonb),
    ('440114010001', '{"years": 4, "law": "公共场所卫生管理条例实施细则", "article": "第二十五条"}'::jsonb),
    ('440114030001', '{"years": 5, "law": "护士条例", "article": "第八条"}'::jsonb),
    ('440117020001', '{"years": 5, "law": "中华人民共和国食品安全法实施条例", "article": "第十五条"}'::jsonb),
    ('440121070001', '{"years": 10, "law": "中华人民共和国残疾人证管理办法"}'::jsonb),
    ('440102010002', '{"term": "long", "law": "教师资格条例"}'::jsonb),
    ('440108010002', '{"term": "long", "law": "人力资源市场暂行条例", "article": "第十八条"}'::jsonb),
    ('440117030001', '{"term": "long", "law": "中华人民共和国特种设备安全法", "article": "第三十三条"}'::jsonb)) said(code, result)
where i.id = v.item_id and i.code = said.code and not v.guide ? 'result';

-- The time in which a hearing may be asked for is a rule of the hall now, with its unit.
drop function if exists hall.hearing_days();
