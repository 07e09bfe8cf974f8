/** What an operator must be told at once: raised, counted as a metric, readable, and cleared again. */
@NullMarked
package org.shenguan.chassis.alarm;

import org.jspecify.annotations.NullMarked;
