-- People and enterprises who apply, and the keys by which a window finds them.
set local role hall_owner;

create or replace function hall.know_applicant(p_party jsonb) returns bigint language plpgsql as $$
declare
    known bigint;
begin
    insert into hall.applicant as a (kind, name, id_type, id_number, phone)
    values (p_party ->> 'kind', p_party ->> 'name', p_party ->> 'id_type', p_party ->> 'id_number', p_party ->> 'phone')
    on conflict (id_number, id_type) do update set name = excluded.name, phone = excluded.phone
        where (a.name, a.phone) is distinct from (excluded.name, excluded.phone)
    returning id into known;
    if known is null then
        select id into known from hall.applicant where id_number = p_party ->> 'id_number' and id_type = p_party ->> 'id_type';
        return known;
    end if;
    insert into hall.name_key (key, applicant_id) select k, known from unnest(hall.pinyin_keys(p_party ->> 'name')) k on conflict do nothing;
    return known;
end $$;
