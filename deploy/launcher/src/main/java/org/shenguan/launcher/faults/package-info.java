/** 故障演练: drives approvals while processes are killed, and counts what became of every one of them. */
@NullMarked
package org.shenguan.launcher.faults;

import org.jspecify.annotations.NullMarked;
