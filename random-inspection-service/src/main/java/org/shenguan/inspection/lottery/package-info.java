/** 摇号算法: what a draw is decided from and how, free of any technology, so that anyone can replay it. */
@NullMarked
package org.shenguan.inspection.lottery;

import org.jspecify.annotations.NullMarked;
