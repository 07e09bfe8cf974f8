package org.shenguan.credit;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** 信用监管服务. */
@SpringBootApplication
@Modulithic(systemName = "信用监管服务")
public class CreditService {

    /** Starts the service. */
    public static void main(String[] arguments) {
        SpringApplication.run(CreditService.class, arguments);
    }
}
