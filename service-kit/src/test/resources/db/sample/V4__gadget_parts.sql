create table gadget_part (
    gadget_id uuid not null,
    constraint fk_gadget_part_gadget foreign key (gadget_id) references gadget (id)
);
grant select, insert, delete on gadget_part to "${runtime}";
