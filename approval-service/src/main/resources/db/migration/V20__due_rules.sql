insert into due_rule (id, kind, working_days, action, to_role, source, effective_from)
values ('approval-receipt-soon', 'approval.receipt', -1, 'REMIND', 'APPROVER',
        '平台默认，未见公开规定，可按本地制度调整', '2026-01-01'),
       ('approval-decision-soon', 'approval.decision', -3, 'REMIND', 'APPROVER',
        '平台默认，未见公开规定，可按本地制度调整', '2026-01-01'),
       ('approval-decision-late', 'approval.decision', 1, 'ESCALATE', 'LEADER',
        '平台默认，未见公开规定，可按本地制度调整', '2026-01-01');
