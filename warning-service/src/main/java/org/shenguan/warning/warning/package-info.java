/** 预警: raised by rules, one for each cause, and lifted when the danger is gone. */
@NullMarked
package org.shenguan.warning.warning;

import org.jspecify.annotations.NullMarked;
