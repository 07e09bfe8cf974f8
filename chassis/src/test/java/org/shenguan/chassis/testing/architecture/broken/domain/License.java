package org.shenguan.chassis.testing.architecture.broken.domain;

import org.springframework.http.HttpStatus;

record License(HttpStatus status) {}
