/** 审批服务: the service and what binds its features together. */
@NullMarked
package org.shenguan.approval;

import org.jspecify.annotations.NullMarked;
