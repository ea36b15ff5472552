-- SPDX-FileCopyrightText: Yichuang contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- A ground for declining names its article: the paper that declines a licence cites it, and cannot be made without it, which nobody would see before the message
-- has gone. Words without one that a hall has from before stay, lest it cannot be brought up to date; for them hall.ground_obstacle offers no ground.
set local role hall_owner;

create function hall.ground_names_its_article() returns trigger language plpgsql as $$
begin
    if new.kind = 'decline' and new.article !~ '第.+条' then
        raise exception 'the words of ground % name no article: %', new.ground, new.article using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger ground_names_its_article before insert or update of kind, ground, article on hall.reason
    for each row execute function hall.ground_names_its_article();
