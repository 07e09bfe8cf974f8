package org.shenguan.warning;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** 风险预警服务. */
@SpringBootApplication
@Modulithic(systemName = "风险预警服务")
public class WarningService {

    /** Starts the service. */
    public static void main(String[] arguments) {
        SpringApplication.run(WarningService.class, arguments);
    }
}
