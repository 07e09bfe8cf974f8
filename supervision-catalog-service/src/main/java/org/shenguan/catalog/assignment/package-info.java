/** 监管任务: what one department has to take over after one approval, and its way to being claimed. */
@NullMarked
package org.shenguan.catalog.assignment;

import org.jspecify.annotations.NullMarked;
