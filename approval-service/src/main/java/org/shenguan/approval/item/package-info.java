/** 许可事项: the province's register of what needs a license and on what terms. */
@NullMarked
package org.shenguan.approval.item;

import org.jspecify.annotations.NullMarked;
