create table applicant_contact (
    application_id uuid    not null,
    contact        text    not null,
    region         char(6) not null,
    department     text    not null,
    constraint applicant_contact_pk primary key (application_id),
    constraint applicant_contact_application
        foreign key (application_id) references license_application (id),
    constraint applicant_contact_encrypted check (contact like '%$%')
);
comment on table applicant_contact is '申请人联系方式：只存密文，承办人员说明用途后方可查看';
comment on column applicant_contact.contact is '密文：密钥编号、$、AES-256-GCM 密文（base64）';
call scope_rows('applicant_contact', 'region', 'department');
