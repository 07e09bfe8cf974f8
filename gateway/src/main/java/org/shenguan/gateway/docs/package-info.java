/** One page over the API descriptions of all services. */
@NullMarked
package org.shenguan.gateway.docs;

import org.jspecify.annotations.NullMarked;
