package org.shenguan.chassis.testing.architecture.broken.random;

import java.util.Random;

record Draw(Random chance) {}
