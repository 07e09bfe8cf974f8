/** 检查对象名录库: who may be inspected, kept current by what other departments publish. */
@NullMarked
package org.shenguan.inspection.object;

import org.jspecify.annotations.NullMarked;
