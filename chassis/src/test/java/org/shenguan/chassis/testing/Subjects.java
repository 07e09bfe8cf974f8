package org.shenguan.chassis.testing;

import java.util.concurrent.atomic.AtomicInteger;
import org.shenguan.chassis.kernel.UnifiedSocialCreditCode;

/** Subjects that no other test of the run uses, with lawful credit codes. */
public final class Subjects {

    private static final AtomicInteger NEXT = new AtomicInteger(1);

    private Subjects() {}

    /** A new 统一社会信用代码 registered in 晋中. */
    public static String next() {
        String first17 = "91140700MA%07d".formatted(NEXT.getAndIncrement());
        return first17 + UnifiedSocialCreditCode.checkCharacter(first17);
    }
}
