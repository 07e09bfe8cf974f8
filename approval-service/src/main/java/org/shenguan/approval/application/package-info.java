/** 申请、受理、审查、决定 (行政许可法 art. 29-45). */
@NullMarked
package org.shenguan.approval.application;

import org.jspecify.annotations.NullMarked;
