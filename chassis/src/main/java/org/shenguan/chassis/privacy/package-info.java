/** 个人信息保护: identity and phone numbers as values that mask themselves and are encrypted at rest. */
@NullMarked
package org.shenguan.chassis.privacy;

import org.jspecify.annotations.NullMarked;
