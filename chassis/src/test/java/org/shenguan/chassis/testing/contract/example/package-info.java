/** The consumer that docs/contracts/consumer-quick-start.md shows, so that it is compiled and run. */
@NullMarked
package org.shenguan.chassis.testing.contract.example;

import org.jspecify.annotations.NullMarked;
