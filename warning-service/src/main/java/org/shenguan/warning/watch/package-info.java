/** 监测名单: the subjects that are watched and the departments that supervise them. */
@NullMarked
package org.shenguan.warning.watch;

import org.jspecify.annotations.NullMarked;
