-- What a supervisor may do for the counter today: leave for a second notice. The dashboard comes with the law's clocks.
set local role hall_owner;

create function supervision.allow_second_notice(p_request uuid, p_case bigint, p_reason text) returns jsonb language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    answer jsonb := hall.begin_request(p_request::text, 'supervision.allow_second_notice', jsonb_build_array(p_case, p_reason));
    me hall.staff;
    c hall.case_file;
    nobody hall.seat;
begin
    if answer is not null then
        return answer;
    end if;
    me := hall.my_staff('supervision');
    perform hall.demand_reason(p_reason, 'reason', 10);
    select * into c from hall.case_file where id = p_case for update;
    if not found or c.round < 2 then
        perform hall.refuse('YC001', '{"what": "case"}');
    end if;
    insert into hall.second_notice_leave (case_id, round, by, reason) values (c.id, c.round, me.id, p_reason) on conflict do nothing;
    nobody.staff_id := me.id;
    c := hall.record(c, nobody, 'supervision', 'allow_second_notice', jsonb_build_object('note', p_reason));
    return hall.end_request(p_request::text, '{}');
end $$;
