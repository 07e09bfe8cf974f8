package org.shenguan.chassis.testing.architecture.broken.names;

class CaseManager {}
