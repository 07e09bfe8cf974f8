/** 当事人与实施主体: who applies, and which department answers for the approval. */
@NullMarked
package org.shenguan.approval.party;

import org.jspecify.annotations.NullMarked;
