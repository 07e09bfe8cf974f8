/** 契约测试: holds what a service sends and reads to the schemas and examples in docs/contracts. */
@NullMarked
package org.shenguan.chassis.testing.contract;

import org.jspecify.annotations.NullMarked;
