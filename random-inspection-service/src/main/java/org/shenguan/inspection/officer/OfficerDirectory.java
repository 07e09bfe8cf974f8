package org.shenguan.inspection.officer;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 执法检查人员名录库 as a draw asks it; shows what the caller may see. */
@Component
public class OfficerDirectory {

    private final OfficerRegister register;

    OfficerDirectory(OfficerRegister register) {
        this.register = register;
    }

    /** Everybody of the department, whether or not they can be drawn. */
    @Transactional(readOnly = true)
    public List<DirectoryOfficer> ofDepartment(String department) {
        return register.ofDepartment(department);
    }
}
