/** What events may never be written down together (VHR-16 and its like), whoever types the SQL. */
export const rules = `
  create trigger consular_case_number_once before insert on consular_case
    when exists (select 1 from consular_case where number = new.number)
    begin select raise(abort, 'CASES_ARE_KEPT'); end;
  create trigger consular_session_number_once before insert on consular_session
    when exists (select 1 from consular_session where number = new.number)
    begin select raise(abort, 'SESSIONS_ARE_KEPT'); end;
  create trigger exit_visa_request_number_once before insert on exit_visa_request
    when exists (select 1 from exit_visa_request where number = new.number)
    begin select raise(abort, 'EXIT_VISA_REQUESTS_ARE_KEPT'); end;

  -- A membership ends once, on the day of the event that says so, and comes back when that event is voided.
  create trigger case_member_keeps_rows before delete on case_member
    begin select raise(abort, 'CASES_ARE_KEPT'); end;
  create trigger case_member_keeps_words before update on case_member
    when new.case_id is not old.case_id or new.person_id is not old.person_id or new.ordinal is not old.ordinal
      or new.joined_on is not old.joined_on
      or (new.left_on is not null and not exists (
        select 1 from case_event_in_force as e
        where e.person_id = new.person_id and e.case_id = new.case_id and e.kind = 'left-case'
          and +e.happened_on = new.left_on)
        -- Or the registration is void: the person was never of any case.
        and exists (select 1 from case_event_in_force as e where e.person_id = new.person_id and e.kind = 'registered'))
    begin select raise(abort, 'CASES_ARE_KEPT'); end;
  create trigger case_member_joins_once before insert on case_member
    when new.left_on is not null or exists (
      select 1 from case_member as m where m.case_id = new.case_id and (m.person_id = new.person_id or m.ordinal = new.ordinal))
      or exists (select 1 from case_member as m where m.person_id = new.person_id and m.left_on is null)
    begin select raise(abort, 'CASES_ARE_KEPT'); end;
  create trigger case_relation_keeps_rows before delete on case_relation
    begin select raise(abort, 'CASES_ARE_KEPT'); end;
  create trigger case_relation_keeps_words before update on case_relation
    begin select raise(abort, 'CASES_ARE_KEPT'); end;
  create trigger case_relation_follows before insert on case_relation
    when new.version is not (
      select coalesce(max(r.version), 0) + 1 from case_relation as r
      where r.case_id = new.case_id and r.person_id = new.person_id)
    begin select raise(abort, 'CASES_ARE_KEPT'); end;

  create trigger case_event_keeps_rows before delete on case_event
    begin select raise(abort, 'CASE_EVENTS_ARE_KEPT'); end;
  create trigger case_event_replaces_nothing before insert on case_event
    when new.erasure_id is not null or exists (select 1 from case_event where id = new.id)
    begin select raise(abort, 'CASE_EVENTS_ARE_KEPT'); end;
  -- The one change there is: an approved erasure of the person blanks what was typed, and nothing else.
  create trigger case_event_keeps_words before update on case_event
    when not (
      old.erasure_id is null
      and exists (
        select 1 from erasure as e join erasure_decision as d on d.erasure_id = e.id
        where e.id = new.erasure_id and e.person_id = old.person_id and d.approved = 1)
      and not exists (select 1 from json_each(new.words) as word where word.value <> '')
      and new.id is old.id and new.case_id is old.case_id and new.person_id is old.person_id
      and new.kind is old.kind and new.happened_on is old.happened_on and new.recorded_at is old.recorded_at
      and new.recorded_by is old.recorded_by and new.data is old.data and new.voids_event_id is old.voids_event_id
      and (new.override_reason is old.override_reason or new.override_reason = '-')
      and new.document_id is old.document_id and new.request_id is old.request_id
      and new.session_id is old.session_id and new.session_result is old.session_result
      and new.departure_id is old.departure_id and new.other_case_id is old.other_case_id
      and new.site_id is old.site_id and new.person_version is old.person_version
      and new.issued_on is old.issued_on and new.expires_on is old.expires_on)
    begin select raise(abort, 'CASE_EVENTS_ARE_KEPT'); end;

  -- An event is taken back once, by one of the same person, and taking back is not taken back.
  create trigger case_event_voids_one before insert on case_event
    when new.kind = 'voided' and not exists (
      select 1 from case_event_in_force as e
      where e.id = new.voids_event_id and e.case_id = new.case_id and e.person_id = new.person_id)
    begin select raise(abort, 'NOT_AN_EVENT_TO_VOID'); end;

  create trigger case_event_ends_with_departure before insert on case_event
    when exists (select 1 from case_event_in_force as e where e.person_id = new.person_id and e.kind = 'departed')
      and not exists (select 1 from case_event_kind as k where k.code = new.kind and k.after_departure = 1)
    begin select raise(abort, 'MEMBER_HAS_DEPARTED'); end;

  create trigger case_event_of_own_document before insert on case_event
    when new.document_id is not null and not exists (
      select 1 from travel_document as d where d.id = new.document_id and d.person_id = new.person_id)
    begin select raise(abort, 'DOCUMENT_OF_ANOTHER'); end;

  -- A document is asked for, issued and received once each.
  create trigger case_event_once_a_document before insert on case_event
    when new.kind in ('travel-document-requested', 'travel-document-issued', 'travel-document-received') and exists (
      select 1 from case_event_in_force as e where e.document_id = new.document_id and e.kind = new.kind)
    begin select raise(abort, 'DOCUMENT_EVENT_TWICE'); end;

  -- VHR-11: a number belongs to one document of its type and issuer.
  create trigger case_event_document_number_once before insert on case_event
    when new.kind = 'travel-document-issued' and exists (
      select 1 from case_event_in_force as e
      join travel_document as other on other.id = e.document_id
      join travel_document as own on own.id = new.document_id
      where e.document_number = new.document_number and +e.kind = 'travel-document-issued'
        and other.type = own.type and other.issuer_id = own.issuer_id)
    begin select raise(abort, 'DOCUMENT_NUMBER_TWICE'); end;

  -- VHR-16: an exit visa rests on a document of that person, received and still held, valid on the day of the request.
  create trigger case_event_exit_visa_needs_document before insert on case_event
    when new.kind = 'exit-visa-requested' and not (
      exists (
        select 1 from case_event_in_force as e
        where e.document_id = new.document_id and e.kind = 'travel-document-issued'
          and +e.happened_on <= new.happened_on and +e.expires_on >= new.happened_on)
      and exists (
        select 1 from case_event_in_force as e
        where e.document_id = new.document_id and e.kind = 'travel-document-received'
          and +e.happened_on <= new.happened_on)
      and not exists (
        select 1 from case_event_in_force as e
        where e.document_id = new.document_id
          and e.kind in ('travel-document-lost', 'travel-document-returned') and +e.happened_on <= new.happened_on))
    begin select raise(abort, 'EXIT_VISA_NEEDS_RECEIVED_DOCUMENT'); end;

  -- VHR-16 the other way round: what a request rests on is not taken away behind it.
  create trigger case_event_exit_visa_keeps_document before insert on case_event
    when new.kind = 'voided' and exists (
      select 1 from case_event as basis
      join case_event_in_force as request
        on request.document_id = basis.document_id and request.kind = 'exit-visa-requested'
      where basis.id = new.voids_event_id
        and basis.kind in ('travel-document-requested', 'travel-document-issued', 'travel-document-received'))
    begin select raise(abort, 'EXIT_VISA_NEEDS_RECEIVED_DOCUMENT'); end;
  create trigger case_event_exit_visa_came_before_loss before insert on case_event
    when new.kind in ('travel-document-lost', 'travel-document-returned') and exists (
      select 1 from case_event_in_force as request
      where request.document_id = new.document_id and request.kind = 'exit-visa-requested'
        and +request.happened_on > new.happened_on)
    begin select raise(abort, 'EXIT_VISA_NEEDS_RECEIVED_DOCUMENT'); end;

  -- A person is once in a request; the day is the request's own.
  create trigger case_event_of_own_request before insert on case_event
    when new.kind = 'exit-visa-requested' and (
      new.happened_on is not (select r.requested_on from exit_visa_request as r where r.id = new.request_id)
      or exists (
        select 1 from case_event_in_force as e
        where e.request_id = new.request_id and e.person_id = new.person_id and +e.kind = 'exit-visa-requested'))
    begin select raise(abort, 'NOT_OF_THIS_REQUEST'); end;
  create trigger case_event_answers_request before insert on case_event
    when new.kind in ('exit-visa-granted', 'exit-visa-refused') and not exists (
      select 1 from case_event_in_force as e
      where e.request_id = new.request_id and e.person_id = new.person_id and +e.kind = 'exit-visa-requested'
        and +e.happened_on <= new.happened_on)
    begin select raise(abort, 'NOT_OF_THIS_REQUEST'); end;
`
