/** 随机抽取: committing to the lists, gathering the seed, drawing once, and proving it to anyone. */
@NullMarked
package org.shenguan.inspection.draw;

import org.jspecify.annotations.NullMarked;
