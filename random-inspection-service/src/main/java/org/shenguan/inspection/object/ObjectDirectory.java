package org.shenguan.inspection.object;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 检查对象名录库 as a draw asks it; shows what the caller may see. */
@Component
public class ObjectDirectory {

    private final DirectoryRegister register;
    private final SelectionQueries selections;

    ObjectDirectory(DirectoryRegister register, SelectionQueries selections) {
        this.register = register;
        this.selections = selections;
    }

    /**
     * 符合条件的对象 that the department supervises, or nobody yet, one after the other in the order of code and region.
     *
     * @param classes any of these; empty for all
     * @param regions in any of these or below; empty for all
     * @param grades graded any of these; empty for all
     */
    @Transactional(readOnly = true)
    public void eachMatching(
            String department,
            List<String> classes,
            List<String> regions,
            List<String> grades,
            boolean keyUnitsOnly,
            Consumer<DirectoryEntry> taker) {
        selections.each(department, classes, regions, grades, keyUnitsOnly, taker);
    }

    /** 名称 by 统一社会信用代码. */
    @Transactional(readOnly = true)
    public Map<String, String> names(Collection<String> usccs) {
        return register.names(usccs);
    }
}
