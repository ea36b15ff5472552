-- SPDX-FileCopyrightText: Yichuang contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- The window clerk's day: sitting down at a window, staying there, leaving it.
set local role hall_owner;

create function counter.sign_in(p_window int, p_device text, p_take_over boolean) returns jsonb language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    me hall.staff := hall.my_staff('counter');
    w hall.counter_window;
    seated hall.seat;
    stayed timestamptz; -- since when this person sits here and did not leave
begin
    select * into w from hall.counter_window where number = p_window for update;
    if not found or w.paused or not exists (select from hall.assignment where staff_id = me.id and window_no = p_window) then
        perform hall.refuse('YC203', jsonb_build_object('window', p_window));
    end if;
    select * into seated from hall.seat where window_no = p_window and staff_id <> me.id;
    if found and seated.seen_at > now() - (case when seated.locked then greatest(make_interval(mins => hall.rule('idle_minutes')), hall.seat_time()) else hall.seat_time() end) then
        perform hall.refuse('YC201', jsonb_build_object('window', p_window, 'by', (select name from hall.staff where id = seated.staff_id)));
    end if;
    delete from hall.seat where window_no = p_window and staff_id <> me.id;
    select * into seated from hall.seat where staff_id = me.id and desk = 'counter';
    if found and seated.window_no <> p_window and p_take_over is not true and seated.seen_at > now() - hall.seat_time() then
        perform hall.refuse('YC202', jsonb_build_object('window', seated.window_no));
    end if;
    stayed := case when seated.staff_id = me.id and seated.window_no = p_window then seated.since end;
    insert into hall.seat (staff_id, login, window_no, departments, items, device)
    values (me.id, session_user, p_window, w.departments, w.items, left(p_device, 200))
    on conflict (staff_id, desk) do update set window_no = excluded.window_no, departments = excluded.departments, items = excluded.items,
        device = excluded.device, since = now(), seen_at = now(), locked = false;
    update hall.lease set window_no = p_window where staff_id = me.id and window_no is not null;
    perform hall.note_sign_in(me, 'counter', p_device, jsonb_build_object('window', p_window, 'left', seated.window_no));
    return hall.seated_json(me, jsonb_build_object('number', w.number, 'name', w.name, 'printer', w.printer)) || hall.left_papers(me.id, w.number)
        || jsonb_strip_nulls(jsonb_build_object('last', case when stayed is not null then hall.last_decision(me.id, p_window, stayed) end));
end $$;
