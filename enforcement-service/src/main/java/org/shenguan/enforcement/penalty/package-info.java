/** 行政处罚的种类、幅度与听证范围 (行政处罚法 art. 9, 63): what a penalty is, and how heavy. */
@NullMarked
package org.shenguan.enforcement.penalty;

import org.jspecify.annotations.NullMarked;
