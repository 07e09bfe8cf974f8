/** 许可证件: from its grant to its suspension or revocation. */
@NullMarked
package org.shenguan.approval.license;

import org.jspecify.annotations.NullMarked;
