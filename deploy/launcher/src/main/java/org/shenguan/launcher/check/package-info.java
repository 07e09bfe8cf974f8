/** 闭环自检: drives one approval through the running platform, hop by hop, as its users would. */
@NullMarked
package org.shenguan.launcher.check;

import org.jspecify.annotations.NullMarked;
