-- A deletion that is announced again does not say where the initiative was: its tombstone knows no portfolio.
alter table initiative alter column portfolio_id drop not null;
