package org.shenguan.inspection.object;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 检查对象名录库 as a draw asks it; shows what the caller may see. */
@Component
public class ObjectDirectory {

    private final DirectoryRegister register;

    ObjectDirectory(DirectoryRegister register) {
        this.register = register;
    }

    /**
     * 符合条件的对象, in no order that anything may rest on.
     *
     * @param classes any of these; empty for all
     * @param regions in any of these or below; empty for all
     * @param grades graded any of these; empty for all
     */
    @Transactional(readOnly = true)
    public List<DirectoryEntry> matching(
            List<String> classes, List<String> regions, List<String> grades, boolean keyUnitsOnly) {
        return register.matching(classes, regions, grades, keyUnitsOnly);
    }
}
