-- metrics-service announces no such number.
alter table import_receipt drop column unlinked;
