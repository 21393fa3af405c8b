-- What is granted to a participant is a fact of the board: whatever takes the change back opens what was asked again.
alter table board_fact drop constraint board_fact_kind_check;
alter table board_fact
  add constraint board_fact_kind_check
    check (kind in ('meets', 'pinned', 'impossible', 'added', 'accepted', 'granted'));
