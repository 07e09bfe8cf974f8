/** What happens to every request: request id, trace id, size of the body. */
@NullMarked
package org.shenguan.gateway.web;

import org.jspecify.annotations.NullMarked;
