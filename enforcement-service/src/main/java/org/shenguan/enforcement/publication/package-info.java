/** 处罚决定公开 (行政处罚法 art. 48, 安全生产法 art. 78): what the public may read. */
@NullMarked
package org.shenguan.enforcement.publication;

import org.jspecify.annotations.NullMarked;
