package org.shenguan.chassis.kernel;

import java.time.LocalDate;

/** 未登记的行政区划: the register has no such division on that day. */
public final class UnknownDivision extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String code;

    UnknownDivision(DivisionCode code, LocalDate on) {
        super("行政区划代码" + code + "在" + on + "没有登记");
        this.code = code.value();
    }

    public DivisionCode code() {
        return new DivisionCode(code);
    }
}
