-- The request that started an operation, for what is written and announced on its behalf.
alter table operation add column request_id text, add column traceparent text;
