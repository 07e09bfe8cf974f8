/** 监管事项目录服务: the service and what binds its features together. */
@NullMarked
package org.shenguan.catalog;

import org.jspecify.annotations.NullMarked;
