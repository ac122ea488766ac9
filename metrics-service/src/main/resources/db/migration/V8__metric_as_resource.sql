-- Every resource's table has the portfolio it belongs to. A metric belongs to the whole organisation: its portfolio stays
-- null, and no row security asks for it.
alter table metric add column portfolio_id uuid;

select make_temporal('metric');
