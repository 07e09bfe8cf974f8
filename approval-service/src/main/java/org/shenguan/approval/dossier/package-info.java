/** 监管档案: what the supervisors found about a subject, and what of it blocks a grant. */
@NullMarked
package org.shenguan.approval.dossier;

import org.jspecify.annotations.NullMarked;
