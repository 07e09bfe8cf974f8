/** 信用记录: what is known of a subject, one entry for each event that said so. */
@NullMarked
package org.shenguan.credit.record;

import org.jspecify.annotations.NullMarked;
