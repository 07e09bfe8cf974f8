/** 性能测量: runs one benchmark at a time and keeps what it found in docs/performance.md. */
@NullMarked
package org.shenguan.bench;

import org.jspecify.annotations.NullMarked;
