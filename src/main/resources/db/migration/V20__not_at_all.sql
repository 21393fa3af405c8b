-- A participant may say that it comes to no meeting any more, from one on.
alter table change_request drop constraint change_request_kind_check;
alter table change_request
  add constraint change_request_kind_check check (kind in ('cannot_come', 'not_at_all', 'another_time'));
