/** 双随机抽查服务: the service and what binds its features together. */
@NullMarked
package org.shenguan.inspection;

import org.jspecify.annotations.NullMarked;
