-- An initiative's value stream is one of its own portfolio's, also when the stream moves at the same moment.
alter table value_stream add constraint uq_value_stream_home unique (portfolio_id, id);
alter table initiative drop constraint fk_initiative_value_stream;
alter table initiative add constraint fk_initiative_value_stream_id
    foreign key (portfolio_id, value_stream_id) references value_stream (portfolio_id, id);
