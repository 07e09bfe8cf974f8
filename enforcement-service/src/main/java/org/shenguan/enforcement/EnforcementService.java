package org.shenguan.enforcement;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** 行政执法服务. */
@SpringBootApplication
@Modulithic(systemName = "行政执法服务")
public class EnforcementService {

    /** Starts the service. */
    public static void main(String[] arguments) {
        SpringApplication.run(EnforcementService.class, arguments);
    }
}
