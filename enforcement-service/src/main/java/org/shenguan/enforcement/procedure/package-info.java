/** 一般程序 (行政处罚法 art. 54 to 65): the penalty case from its proposal to its decision. */
@NullMarked
package org.shenguan.enforcement.procedure;

import org.jspecify.annotations.NullMarked;
