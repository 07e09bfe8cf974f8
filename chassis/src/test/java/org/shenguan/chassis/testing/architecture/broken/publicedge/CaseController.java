package org.shenguan.chassis.testing.architecture.broken.publicedge;

public class CaseController {}
