package org.shenguan.catalog.responsibility;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.shenguan.chassis.kernel.DivisionCode;
import org.shenguan.chassis.kernel.DivisionLevel;

/**
 * 审批事实: what decides who supervises an approval result.
 *
 * @param sealTransferred 一枚印章划转: the item was handed to the approval bureau
 * @param competentLine 行业主管条线
 * @param delegatedTo 下放至, when the state is {@link ItemState#DELEGATED}
 * @param region 审批机关所辖区域
 * @param approvingDepartment its opaque code
 * @param subjectRegion 主体所在地, if it is known
 * @param decidedOn selects the rules that are in force
 */
public record ApprovalFact(
        boolean sealTransferred,
        ItemState state,
        String competentLine,
        @Nullable DivisionLevel delegatedTo,
        DivisionCode region,
        String approvingDepartment,
        @Nullable DivisionCode subjectRegion,
        LocalDate decidedOn) {}
