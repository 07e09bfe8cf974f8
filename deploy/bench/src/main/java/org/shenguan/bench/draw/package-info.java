/** 抽取: what it costs that a draw can be proved, against a draw that cannot. */
@NullMarked
package org.shenguan.bench.draw;

import org.jspecify.annotations.NullMarked;
