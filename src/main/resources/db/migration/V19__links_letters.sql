-- A letter of its own tells that the video links of somebody's meetings have changed.
alter table letter
  drop constraint letter_kind_check,
  add constraint letter_kind_check
    check (kind in ('invitation', 'reminder', 'new_link', 'receipt', 'sheet_returned', 'agenda', 'agenda_changed',
      'change_declined', 'links_changed'));
alter table letter_template
  drop constraint letter_template_kind_check,
  add constraint letter_template_kind_check
    check (kind in ('invitation', 'reminder', 'new_link', 'receipt', 'sheet_returned', 'agenda', 'agenda_changed',
      'change_declined', 'links_changed'));
