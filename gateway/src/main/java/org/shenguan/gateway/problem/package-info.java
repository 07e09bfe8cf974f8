/** Problem details of the gateway itself; those of the services pass through untouched. */
@NullMarked
package org.shenguan.gateway.problem;

import org.jspecify.annotations.NullMarked;
