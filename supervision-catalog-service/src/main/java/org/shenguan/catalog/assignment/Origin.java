package org.shenguan.catalog.assignment;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.shenguan.chassis.kernel.DivisionCode;

/**
 * 来源: the approval result that an assignment comes from; it never changes.
 *
 * @param approving 作出审批的部门, which arbitrates
 */
@Embeddable
record Origin(
        String applicationNumber,
        @Nullable String licenseNumber,
        String itemCode,
        String itemName,
        @Column(name = "supervision_items") @JdbcTypeCode(SqlTypes.JSON) List<Item> items,
        String uscc,
        String subjectName,
        @Nullable String subjectRegion,
        Post approving) {

    Origin {
        items = List.copyOf(items);
    }

    /** 监管事项 that the license item leads to. */
    record Item(String code, String name) {}

    /** A department and the region it works for. */
    @Embeddable
    record Post(
            @Convert(converter = DivisionCodeConverter.class) DivisionCode region,
            String code,
            String name) {}
}
