package org.shenguan.inspection;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** 双随机抽查服务. */
@SpringBootApplication
@Modulithic(systemName = "双随机抽查服务")
public class RandomInspectionService {

    /** Starts the service. */
    public static void main(String[] arguments) {
        SpringApplication.run(RandomInspectionService.class, arguments);
    }
}
