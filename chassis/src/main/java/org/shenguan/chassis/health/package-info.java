/** 就绪检查: whether the servers that a service cannot work without answer. */
@NullMarked
package org.shenguan.chassis.health;

import org.jspecify.annotations.NullMarked;
