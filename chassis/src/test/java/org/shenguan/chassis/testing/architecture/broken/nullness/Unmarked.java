package org.shenguan.chassis.testing.architecture.broken.nullness;

class Unmarked {}
