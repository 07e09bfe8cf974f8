/** 执法文书: whose documents they are, and how they are numbered. */
@NullMarked
package org.shenguan.enforcement.document;

import org.jspecify.annotations.NullMarked;
