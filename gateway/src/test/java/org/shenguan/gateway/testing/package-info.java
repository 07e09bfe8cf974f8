/** What the tests stand on: a realm, services behind the gateway, and callers before it. */
@NullMarked
package org.shenguan.gateway.testing;

import org.jspecify.annotations.NullMarked;
