/** 信用等级: models, grades explained line by line, and the supervision tier that follows. */
@NullMarked
package org.shenguan.credit.grade;

import org.jspecify.annotations.NullMarked;
