/** 监管事项目录: what may be supervised, on what basis, and which license items lead to it. */
@NullMarked
package org.shenguan.catalog.item;

import org.jspecify.annotations.NullMarked;
