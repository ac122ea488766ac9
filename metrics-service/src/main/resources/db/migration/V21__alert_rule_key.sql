-- Whoever deletes a rule and whoever looks after it wait for each other, so that no alert is left of a rule that is gone.
alter table alert add constraint fk_alert_rule foreign key (rule_id) references alert_rule (id);
