insert into due_rule (id, kind, working_days, action, to_role, source, effective_from)
values ('catalog-claim-today', 'catalog.claim', 0, 'REMIND', 'SUPERVISOR',
        '平台默认，未见公开规定，可按本地制度调整', '2026-01-01'),
       ('catalog-claim-late', 'catalog.claim', 1, 'ESCALATE', 'LEADER',
        '平台默认，未见公开规定，可按本地制度调整', '2026-01-01');
