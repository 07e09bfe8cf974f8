/** 风险预警服务: the service and what binds its features together. */
@NullMarked
package org.shenguan.warning;

import org.jspecify.annotations.NullMarked;
