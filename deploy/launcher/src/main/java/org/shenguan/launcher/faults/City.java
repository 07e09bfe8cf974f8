package org.shenguan.launcher.faults;

/** 市: where the load's subjects are, with its bureau's accounts and its emergency department. */
enum City {
    JINZHONG("jinzhong", "140700", "140702", "14070021", "晋中市应急管理局"),
    LINFEN("linfen", "141000", "141002", "14100021", "临汾市应急管理局"),
    TAIYUAN("taiyuan", "140100", "140105", "14010021", "太原市应急管理局");

    private final String account;
    private final String region;
    private final String county;
    private final String department;
    private final String departmentName;

    City(String account, String region, String county, String department, String departmentName) {
        this.account = account;
        this.region = region;
        this.county = county;
        this.department = department;
        this.departmentName = departmentName;
    }

    String approver() {
        return "approver." + account;
    }

    String leader() {
        return "leader." + account;
    }

    String region() {
        return region;
    }

    String county() {
        return county;
    }

    String department() {
        return department;
    }

    String departmentName() {
        return departmentName;
    }
}
