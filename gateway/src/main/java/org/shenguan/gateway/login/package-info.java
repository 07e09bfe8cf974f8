/** 统一登录: the realm, the browser's session, and the token that a request carries on. */
@NullMarked
package org.shenguan.gateway.login;

import org.jspecify.annotations.NullMarked;
