package org.shenguan.approval.license;

import org.springframework.data.jpa.repository.JpaRepository;

interface Licenses extends JpaRepository<License, String> {}
