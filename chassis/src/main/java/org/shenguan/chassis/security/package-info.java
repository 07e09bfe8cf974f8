/** Who calls: Keycloak tokens, the officer behind them, and the table of who may call what. */
@NullMarked
package org.shenguan.chassis.security;

import org.jspecify.annotations.NullMarked;
