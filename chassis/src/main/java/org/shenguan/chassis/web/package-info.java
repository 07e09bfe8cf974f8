/** What every HTTP endpoint shares: request ids, body limit, OpenAPI, defaults. */
@NullMarked
package org.shenguan.chassis.web;

import org.jspecify.annotations.NullMarked;
