/** Routes to the services, with a circuit breaker before each. */
@NullMarked
package org.shenguan.gateway.route;

import org.jspecify.annotations.NullMarked;
