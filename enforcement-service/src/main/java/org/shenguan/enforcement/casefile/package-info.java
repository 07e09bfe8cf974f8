/** 案卷: the documents of a penalty case as values that cannot be incomplete. */
@NullMarked
package org.shenguan.enforcement.casefile;

import org.jspecify.annotations.NullMarked;
