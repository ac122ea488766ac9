-- What was spent is subtracted now, and a mean has its digits by the written rule: every summary is computed once more.
select mark('value', id) from value_summary;
