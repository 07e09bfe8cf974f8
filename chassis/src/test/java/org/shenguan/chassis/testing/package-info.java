/** What every service's tests stand on: real servers, real tokens, and the kits that prove the rules. */
@NullMarked
package org.shenguan.chassis.testing;

import org.jspecify.annotations.NullMarked;
