/** 监管责任: who supervises what an approval has allowed, and why. */
@NullMarked
package org.shenguan.catalog.responsibility;

import org.jspecify.annotations.NullMarked;
