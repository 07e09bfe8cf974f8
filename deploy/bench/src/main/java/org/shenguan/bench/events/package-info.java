/** What an event costs, from the commit of its fact to its effect in another service. */
@NullMarked
package org.shenguan.bench.events;

import org.jspecify.annotations.NullMarked;
