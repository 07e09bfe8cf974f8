/** 线索: dispatched to the department that owns it, signed for, handled, fed back and closed. */
@NullMarked
package org.shenguan.warning.clue;

import org.jspecify.annotations.NullMarked;
