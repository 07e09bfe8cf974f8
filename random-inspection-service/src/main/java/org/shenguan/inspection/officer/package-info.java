/** 执法检查人员名录库: who may inspect, with certificate, speciality, leave and recusals. */
@NullMarked
package org.shenguan.inspection.officer;

import org.jspecify.annotations.NullMarked;
