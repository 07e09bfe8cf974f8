/** 法定期限与数额: the numbers of the law, with their source and the days on which they hold. */
@NullMarked
package org.shenguan.enforcement.limit;

import org.jspecify.annotations.NullMarked;
