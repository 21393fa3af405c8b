-- Within a level the first is wished most; who has put nothing in order has no ranks. A veto may say why, to organisers only.
alter table wish
  add column rank int check (rank > 0),
  add column note text check (note is null or level = 'veto');
