/** 编号: serial numbers of applications, documents and licenses. */
@NullMarked
package org.shenguan.approval.numbering;

import org.jspecify.annotations.NullMarked;
