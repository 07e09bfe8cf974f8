/** Acts on what their officer has seen: versions as entity tags, and If-Match on every act. */
@NullMarked
package org.shenguan.chassis.concurrency;

import org.jspecify.annotations.NullMarked;
