/** 预警规则: when a warning is published, of what level, in which words, and who may lift it. */
@NullMarked
package org.shenguan.warning.rule;

import org.jspecify.annotations.NullMarked;
