-- What a project has to complete in its sheet is written to it.
alter table letter
  drop constraint letter_kind_check,
  add constraint letter_kind_check
    check (kind in ('invitation', 'reminder', 'new_link', 'receipt', 'sheet_returned'));
alter table letter_template
  drop constraint letter_template_kind_check,
  add constraint letter_template_kind_check
    check (kind in ('invitation', 'reminder', 'new_link', 'receipt', 'sheet_returned'));
