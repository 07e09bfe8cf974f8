package org.shenguan.inspection.object;

/** 入库依据: why an enterprise stands in the directory. */
enum BasisKind {
    /** 许可证件. */
    LICENSE,
    /** 准予许可而不颁发证件. */
    APPROVAL,
    /** 导入. */
    IMPORT
}
