package org.shenguan.approval;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** 审批服务. */
@SpringBootApplication
@Modulithic(systemName = "审批服务")
public class ApprovalService {

    /** Starts the service. */
    public static void main(String[] arguments) {
        SpringApplication.run(ApprovalService.class, arguments);
    }
}
