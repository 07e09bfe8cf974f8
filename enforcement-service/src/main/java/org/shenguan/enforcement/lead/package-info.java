/** 案件来源: what others found and what becomes a proposed case. */
@NullMarked
package org.shenguan.enforcement.lead;

import org.jspecify.annotations.NullMarked;
