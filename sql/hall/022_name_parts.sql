-- SPDX-FileCopyrightText: Yichuang contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Whoever remembers only a part of a name finds it too. Every two characters that stand together in a name are its keys: a trigram index would not help
-- with the two characters that a Chinese given name has, and needs an extension besides.
set local role hall_owner;

create function hall.name_pairs(p_name text) returns text[] language plpgsql immutable strict parallel safe as $$
begin
    return array(select substr(p_name, i, 2) from generate_series(1, char_length(p_name) - 1) i);
end $$;

create index applicant_name_pairs on hall.applicant using gin (hall.name_pairs(name)) with (fastupdate = off);
