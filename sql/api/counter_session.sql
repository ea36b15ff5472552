-- The window clerk's day: sitting down at a window, staying there, leaving it.
set local role hall_owner;

create function counter.sign_in(p_window int, p_device text, p_take_over boolean) returns jsonb language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    me hall.staff := hall.my_staff('counter');
    w hall.counter_window;
    seated hall.seat;
begin
    select * into w from hall.counter_window where number = p_window for update;
    if not found or w.paused or not exists (select from hall.assignment where staff_id = me.id and window_no = p_window) then
        perform hall.refuse('YC203', jsonb_build_object('window', p_window));
    end if;
    select * into seated from hall.seat where window_no = p_window and staff_id <> me.id;
    if found and seated.seen_at > now() - (case when seated.locked then interval '10 minutes' else interval '2 minutes' end) then
        perform hall.refuse('YC201', jsonb_build_object('window', p_window, 'by', (select name from hall.staff where id = seated.staff_id)));
    end if;
    delete from hall.seat where window_no = p_window and staff_id <> me.id;
    select * into seated from hall.seat where staff_id = me.id;
    if found and seated.window_no <> p_window and not p_take_over and seated.seen_at > now() - interval '2 minutes' then
        perform hall.refuse('YC202', jsonb_build_object('window', seated.window_no));
    end if;
    perform hall.demand_clean(p_device, 'device');
    insert into hall.seat (staff_id, login, window_no, departments, items, device)
    values (me.id, session_user, p_window, w.departments, w.items, left(p_device, 200))
    on conflict (staff_id) do update set window_no = excluded.window_no, departments = excluded.departments, items = excluded.items,
        device = excluded.device, since = now(), seen_at = now(), locked = false;
    update hall.lease set window_no = p_window where staff_id = me.id;
    update hall.sign_in_try set cleared = true where work_no = me.work_no and not cleared;
    insert into hall.trace (what, data) values ('counter.sign_in', jsonb_build_object('window', p_window, 'device', p_device, 'left', seated.window_no));
    return jsonb_build_object(
        'staff', jsonb_build_object('id', me.id, 'work_no', me.work_no, 'name', me.name, 'department', me.department_id, 'desks', me.desks, 'may_take_over', me.may_take_over),
        'window', jsonb_build_object('number', w.number, 'name', w.name, 'printer', w.printer),
        'hall', hall.setting('hall'), 'draft_key', encode(me.draft_key, 'hex'),
        'held', (select coalesce(jsonb_agg(case_id), '[]') from hall.lease where staff_id = me.id and expires_at > now()),
        'rules', hall.setting('rules'));
end $$;

create function counter.sign_out() returns jsonb language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    mine hall.seat := hall.my_seat();
begin
    perform hall.release_decisions(mine.staff_id);
    update hall.queue q set state = case c.status when 'submitted' then 0 else 3 end
    from hall.lease l join hall.case_file c on c.id = l.case_id where l.staff_id = mine.staff_id and q.case_id = l.case_id and q.state = 1;
    delete from hall.lease where staff_id = mine.staff_id;
    delete from hall.seat where staff_id = mine.staff_id;
    insert into hall.trace (what, data) values ('counter.sign_out', jsonb_build_object('window', mine.window_no));
    return '{}';
end $$;

-- Keeps the seat and the held case; a locked screen keeps its case for ten minutes.
create function counter.heartbeat(p_case bigint, p_locked boolean) returns jsonb language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    mine hall.seat := hall.my_seat();
    holds boolean := false;
begin
    -- Whoever opens the locked screen again has shown the password.
    if mine.locked and not p_locked then
        update hall.sign_in_try set cleared = true where work_no = (select work_no from hall.staff where id = mine.staff_id) and not cleared;
    end if;
    update hall.seat set seen_at = now(), locked = p_locked where staff_id = mine.staff_id;
    if p_case is not null then
        update hall.lease set expires_at = case when p_locked and mine.locked then expires_at
                                                when p_locked then now() + make_interval(mins => (hall.setting('rules') ->> 'idle_minutes')::int)
                                                else now() + hall.lease_time() end
        where case_id = p_case and staff_id = mine.staff_id;
        holds := found;
    end if;
    return jsonb_build_object('holds', holds, 'now', now());
end $$;
