/** 行政执法服务: the service and what binds its features together. */
@NullMarked
package org.shenguan.enforcement;

import org.jspecify.annotations.NullMarked;
