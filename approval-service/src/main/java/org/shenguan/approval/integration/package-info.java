/** 监管反馈: the events that other services publish and this one takes in. */
@NullMarked
package org.shenguan.approval.integration;

import org.jspecify.annotations.NullMarked;
